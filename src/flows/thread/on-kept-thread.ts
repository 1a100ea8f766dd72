import { Worker } from 'node:worker_threads';
import { converse } from './converse.js';
import { THREAD } from './on-thread.js';

let kept: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Does a short job of `jobs.ts` on one thread that is kept, so that what the job loads once (the language detector's
 * data takes a tenth of a second and 90 MB) is loaded there, and not while other requests wait. One job at a time.
 * @throws BitextError what the job throws
 */
export async function onKeptThread<Result>(job: string, input: object): Promise<Result> {
  const turn = last.then(() => doOne<Result>(job, input));
  last = turn.catch(() => {});
  return turn;
}

async function doOne<Result>(job: string, input: object): Promise<Result> {
  kept ??= keep();
  const worker = kept;
  // A thread at work keeps the process going, one that waits does not.
  worker.ref();
  try {
    return await converse<Result, never, never>(worker, { job, input, last: false });
  } finally {
    worker.unref();
  }
}

function keep(): Worker {
  const worker = new Worker(THREAD);
  const forget = () => {
    if (kept === worker) kept = null;
  };
  worker.on('error', forget).on('exit', forget);
  return worker;
}
