import type { Request } from './request.js';

/** A value that each request brings along. */
export class Parameter {
  constructor(readonly of: (request: Request) => unknown) {}
}

/** The statement of an operation. Its first column is the answer, the others are the ids of articles. */
export interface Plan {
  readonly text: string;
  /** Name under which Postgres keeps it: made of its text, so that equal statements share it. */
  readonly name: string;
  readonly parameters: readonly unknown[];
  /** Whether the other columns name all articles on whose events the answer depends. */
  readonly articlesNamed: boolean;
  /** Whether the answer depends on who asks. */
  readonly personal: boolean;
}

/** An operation, or some requests for it, that only the resolvers can answer. */
export class Unplannable extends Error {}

/** @throws whatever an argument throws that is out of range */
export function valuesOf({ parameters }: Plan, request: Request): unknown[] {
  return parameters.map((parameter) => (parameter instanceof Parameter ? parameter.of(request) : parameter));
}
