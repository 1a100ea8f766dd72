import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { BitextError, type ErrorCode, type Issue } from '../../errors.js';

/** How a long job is watched and given up. */
export interface Watch {
  /** Aborted when nobody waits for the result any more. */
  readonly signal?: AbortSignal | undefined;
  /** Told the share done, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

export interface Conversation<Question, Answer> extends Watch {
  readonly job: string;
  readonly input: object;
  /** Whether the thread ends afterwards. */
  readonly last: boolean;
  /** Answers what the job asks on its way. */
  readonly answer?: ((question: Question) => Promise<Answer> | Answer) | undefined;
}

type Message<Result, Question> =
  | { readonly done: number }
  | { readonly question: Question }
  | { readonly result: Result }
  | { readonly error: { code?: ErrorCode; message: string; issues?: Issue[] } };

/**
 * Lets a thread do one job. The fields of the input are sent one a turn, since each may be a long text to be copied.
 * @throws BitextError what the job throws; `UNAVAILABLE` when the signal aborts, which ends the thread
 */
export function converse<Result, Question, Answer>(
  worker: Worker,
  { job, input, last, answer, signal, onProgress }: Conversation<Question, Answer>,
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    const stop = () => {
      settle(() => reject(givenUp()));
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
    const hear = (message: Message<Result, Question>) => {
      if ('done' in message) onProgress?.(message.done);
      else if ('question' in message) void reply(message.question);
      else if ('result' in message) settle(() => resolve(message.result));
      else settle(() => reject(failureOf(message.error)));
    };
    const fail = (error: unknown) => settle(() => reject(error));
    const end = () => fail(new Error(`the thread of the job ${job} ended without a result`));
    const settle = (how: () => void) => {
      signal?.removeEventListener('abort', stop);
      worker.off('message', hear).off('error', fail).off('exit', end);
      how();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', hear).on('error', fail).on('exit', end);
    void sendInput(worker, { job, input, last });
  });
}

async function sendInput(
  worker: Worker,
  { job, input, last }: { readonly job: string; readonly input: object; readonly last: boolean },
): Promise<void> {
  const fields = Object.entries(input);
  worker.postMessage({ job, last, fields: fields.length });
  for (const [name, value] of fields) {
    await nextTurn();
    worker.postMessage({ name, value });
  }
}

export function givenUp(): BitextError {
  return new BitextError('UNAVAILABLE', 'The alignment was given up before it was done.');
}

function failureOf(error: { code?: ErrorCode; message: string; issues?: Issue[] }): Error {
  const { code, message, issues } = error;
  return code === undefined ? new Error(message) : new BitextError(code, message, issues);
}
