import { GraphQLError } from 'graphql';
import { BitextError, type ErrorCode } from '../errors.js';
import { toBytes } from '../store/bytes.js';
import type { Answer } from './wire-answer.js';

const STATUS: Partial<Record<ErrorCode, number>> = { TIMED_OUT: 503, UNAVAILABLE: 503, RATE_LIMITED: 429 };

/** A failure that ended a request before the graph could answer. @throws whatever is no expected failure */
export function refusal(error: unknown): Answer {
  if (error instanceof BitextError) {
    return answer(error.code, error.message, STATUS[error.code] ?? 400, []);
  }
  if (error instanceof GraphQLError) {
    const { code, http } = error.extensions as {
      code: string;
      http?: { status?: number; headers?: Iterable<readonly [string, string]> };
    };
    return answer(code, error.message, http?.status ?? 400, http?.headers ?? []);
  }
  throw error;
}

/** The shape of a GraphQL answer that holds nothing but an error. */
export function errorBody(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}

/** The answer to what nobody expected; what it was stands in the log. */
export function unexpected() {
  return errorBody('INTERNAL_SERVER_ERROR', 'Something went wrong here; it has been logged.');
}

function answer(
  code: string,
  message: string,
  status: number,
  headers: Iterable<readonly [string, string]>,
): Answer {
  return {
    status,
    json: toBytes(JSON.stringify(errorBody(code, message))),
    headers: [['content-type', 'application/json; charset=utf-8'], ...headers],
    failed: true,
    pinned: false,
  };
}
