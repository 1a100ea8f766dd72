import { Worker } from 'node:worker_threads';
import { BitextError, type ErrorCode, type Issue } from '../../errors.js';

/** V8 would let the young generation grow on the aligner's short-lived garbage to no gain. */
const YOUNG = { maxYoungGenerationSizeMb: 24 };

const THREAD = new URL('../../../bin/thread.mjs', import.meta.url);

/** For each kind of job the last one that was asked for: one is at work at a time, the others wait for their turn. */
const last = new Map<string, Promise<unknown>>();

/** How a long job is watched and given up. */
export interface Watch {
  /** Aborted when nobody waits for the result any more. */
  readonly signal?: AbortSignal | undefined;
  /** Told the share done, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

export interface ThreadJob<Question, Answer> extends Watch {
  /** Answers what the job asks on its way. */
  readonly answer?: (question: Question) => Promise<Answer> | Answer;
  /** Do not wait for other jobs of the kind: for whoever holds a transaction, which those may be waiting for. */
  readonly atOnce?: boolean;
}

/**
 * Does a job of `jobs.ts` on a thread of its own, so that other requests do not wait. Input and result are
 * copied.
 * @throws BitextError what the job throws; `UNAVAILABLE` when the signal aborts
 */
export async function onThread<Result, Question = never, Answer = never>(
  job: string,
  input: unknown,
  how: ThreadJob<Question, Answer> = {},
): Promise<Result> {
  if (how.atOnce) return elsewhere(job, input, how);
  const turn = (last.get(job) ?? Promise.resolve()).then(() =>
    elsewhere<Result, Question, Answer>(job, input, how),
  );
  const settled = () => {};
  last.set(job, turn.then(settled, settled));
  return turn;
}

type Message<Result, Question> =
  | { readonly done: number }
  | { readonly question: Question }
  | { readonly result: Result }
  | { readonly error: { code?: ErrorCode; message: string; issues?: Issue[] } };

function elsewhere<Result, Question, Answer>(
  job: string,
  input: unknown,
  { signal, onProgress, answer }: ThreadJob<Question, Answer>,
): Promise<Result> {
  if (signal?.aborted) return Promise.reject(givenUp());
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { workerData: { job, input }, resourceLimits: YOUNG });
    const stop = () => {
      reject(givenUp());
      void worker.terminate();
    };
    const reply = async (question: Question) => {
      try {
        worker.postMessage({ answer: await answer?.(question) });
      } catch (error) {
        reject(error);
        worker.postMessage({ refused: true });
      }
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: Message<Result, Question>) => {
      if ('done' in message) onProgress?.(message.done);
      else if ('question' in message) void reply(message.question);
      else if ('result' in message) resolve(message.result);
      else reject(failureOf(message.error));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`the thread of the job ${job} ended without a result`));
    });
  });
}

function givenUp(): BitextError {
  return new BitextError('UNAVAILABLE', 'The alignment was given up before it was done.');
}

function failureOf(error: { code?: ErrorCode; message: string; issues?: Issue[] }): Error {
  const { code, message, issues } = error;
  return code === undefined ? new Error(message) : new BitextError(code, message, issues);
}
