import type { Bytes } from '../../store/bytes.js';
import type { Request } from './request.js';
import type { Slot } from './slots/fill-slots.js';

/** A value that each request brings along. */
export class Parameter {
  constructor(readonly of: (request: Request) => unknown) {}
}

/** The statement of an operation. */
export interface Plan {
  readonly text: string;
  /** Name under which Postgres keeps it: made of its text, so that equal statements share it. */
  readonly name: string;
  readonly parameters: readonly unknown[];
  /** What is put together outside SQL, by the numbers of the slots in the answer. */
  readonly slots: readonly Slot[];
  /** Whether the answer may hold LEFT. */
  readonly mayBeLeft: boolean;
  /** What is no part of the statement and may throw all the same, about arguments or about who asks. */
  readonly checks: readonly Parameter[];
}

/** Stands in an answer where only the resolvers can tell: JSON never holds it as it is. */
export const LEFT = '\u0003';

/** The one row that the statement of a plan gives. */
export type AnswerRow = {
  /** JSON of the whole answer, `{"data":…}`. */
  readonly answer: Bytes;
  /** Ids of the articles on whose events the answer depends, null for one that is not there; null for all articles. */
  readonly articles: readonly (number | null)[] | null;
};

/** An operation, or some requests for it, that only the resolvers can answer. */
export class Unplannable extends Error {}

/** @throws whatever an argument throws that is out of range */
export function valuesOf({ parameters, checks }: Plan, request: Request): unknown[] {
  for (const check of checks) check.of(request);
  return parameters.map((parameter) => (parameter instanceof Parameter ? parameter.of(request) : parameter));
}
