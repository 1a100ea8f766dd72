import { Worker } from 'node:worker_threads';
import { type Conversation, converse, givenUp } from './converse.js';

export type { Watch } from './converse.js';

/** V8 would let the young generation grow on the aligner's short-lived garbage to no gain. */
const YOUNG = { maxYoungGenerationSizeMb: 24 };

export const THREAD = new URL('../../../bin/thread.mjs', import.meta.url);

/** For each kind of job the last one that was asked for: one is at work at a time, the others wait for their turn. */
const last = new Map<string, Promise<unknown>>();

export interface ThreadJob<Question, Answer>
  extends Omit<Conversation<Question, Answer>, 'job' | 'input' | 'last'> {
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
  input: object,
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

async function elsewhere<Result, Question, Answer>(
  job: string,
  input: object,
  how: ThreadJob<Question, Answer>,
): Promise<Result> {
  if (how.signal?.aborted) throw givenUp();
  const worker = new Worker(THREAD, { resourceLimits: YOUNG });
  // Whatever befalls it after its job is nobody's concern.
  worker.on('error', () => {});
  return converse(worker, { ...how, job, input, last: true });
}
