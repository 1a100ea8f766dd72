import type { ServerResponse } from 'node:http';
import { BitextError } from '../errors.js';

/** Milliseconds that an operation may take: a read, and a mutation, which may align two long texts. */
export const LONGEST_READ = 10_000;
export const LONGEST_MUTATION = 60_000;

/** Milliseconds after the deadline in which what was aborted should have said so. */
const GRACE = 3_000;

export interface Deadlines {
  readonly read: number;
  readonly mutation: number;
}

/** How long somebody waits for an answer. */
export class Deadline {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout;
  private readonly began = performance.now();
  private overdue = nothing;
  private advice = 'Ask for less at once.';

  /** @param response whose end without an answer means that the client has gone */
  constructor(
    response: ServerResponse,
    private readonly longest: Deadlines,
  ) {
    this.timer = this.after(longest.read);
    response.once('close', () => {
      this.settle();
      if (!response.writableFinished) this.controller.abort(gone());
    });
  }

  /** Aborted with a BitextError: `TIMED_OUT` when time is up, `UNAVAILABLE` when the client has gone. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Gives a mutation the time that it may take, counted from the beginning. */
  allowMutation(): void {
    clearTimeout(this.timer);
    this.advice =
      'Send it again with the same `idempotencyKey`, so that it is done once; a long text with its `beads`, which then need not be found, or as a shorter one.';
    this.timer = this.after(this.longest.mutation - (performance.now() - this.began));
  }

  /** The work's result, or the signal's reason when the work does not heed the signal either. */
  within<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      work.then(resolve, reject);
      this.overdue = () => reject(this.signal.reason);
    });
  }

  settle(): void {
    clearTimeout(this.timer);
  }

  private after(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.controller.abort(timedOut(performance.now() - this.began, this.advice));
      this.timer = setTimeout(() => this.overdue(), GRACE);
    }, milliseconds);
  }
}

/** Stands outside the constructor: made there it would hold the response for as long as anybody holds the deadline. */
function nothing(): void {}

function timedOut(milliseconds: number, advice: string): BitextError {
  return new BitextError(
    'TIMED_OUT',
    `This was given up after ${Math.round(milliseconds / 1_000)} seconds. ${advice}`,
  );
}

function gone(): BitextError {
  return new BitextError('UNAVAILABLE', 'Nobody waits for this any more.');
}
