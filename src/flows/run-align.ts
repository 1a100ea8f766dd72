import { Worker } from 'node:worker_threads';
import { align } from '../align/align.js';
import type { Alignment, AlignOptions, AlignText } from '../align/alignment.js';
import { BitextError, type ErrorCode, type Issue } from '../errors.js';

/** Up to this many UTF-16 code units on both sides an alignment takes a few milliseconds and stays where it is. */
const SHORT = 20_000;
/** Long alignments at work at the same time; more wait for their turn. */
const AT_ONCE = 1;

/** V8 would let the young generation grow on the aligner's short-lived garbage to no gain. */
const YOUNG = { maxYoungGenerationSizeMb: 24 };

const WORKER = new URL('../../bin/align-worker.mjs', import.meta.url);

let working = 0;
const waiting: (() => void)[] = [];

/** What can be sent to another thread. */
export type SendableOptions = Pick<AlignOptions, 'fixed' | 'lexicon'>;

/** How a long alignment is watched and given up. */
export interface Watch {
  /** Aborted when nobody waits for the result any more. */
  readonly signal?: AbortSignal | undefined;
  /** Told the share done, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Aligns two texts; long ones on a thread of their own, so that other requests do not wait.
 * @throws BitextError those of `align`; `UNAVAILABLE` when the signal aborts
 */
export async function runAlign(
  source: AlignText,
  target: AlignText,
  options: SendableOptions,
  watch: Watch = {},
): Promise<Alignment> {
  if (sizeOf(source) + sizeOf(target) <= SHORT) return align(source, target, options);
  if (working >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  working++;
  try {
    return await alignElsewhere(source, target, options, watch);
  } finally {
    working--;
    waiting.shift()?.();
  }
}

type Answer =
  | { readonly done: number }
  | { readonly alignment: Alignment }
  | { readonly error: { code?: ErrorCode; message: string; issues?: Issue[] } };

function alignElsewhere(
  source: AlignText,
  target: AlignText,
  options: SendableOptions,
  { signal, onProgress }: Watch,
): Promise<Alignment> {
  if (signal?.aborted) return Promise.reject(givenUp());
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: { source, target, options }, resourceLimits: YOUNG });
    const stop = () => {
      reject(givenUp());
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (answer: Answer) => {
      if ('done' in answer) onProgress?.(answer.done);
      else if ('alignment' in answer) resolve(answer.alignment);
      else reject(failureOf(answer.error));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new Error('the aligner ended without an answer'));
    });
  });
}

function givenUp(): BitextError {
  return new BitextError('UNAVAILABLE', 'The alignment was given up before it was done.');
}

function failureOf({
  code,
  message,
  issues,
}: {
  code?: ErrorCode;
  message: string;
  issues?: Issue[];
}): Error {
  return code === undefined ? new Error(message) : new BitextError(code, message, issues);
}

function sizeOf({ sentences }: AlignText): number {
  return sentences.reduce((sum, sentence) => sum + sentence.length, 0);
}
