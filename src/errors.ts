/**
 * Every failure that Bitext knows, as a closed list. A code is part of the public contract (GraphQL
 * `extensions.code`, CLI exit messages); a message says what to do next and never holds SQL or a stack.
 */
export const ERROR_CODES = [
  'VALIDATION',
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'STALE_REVISION',
  'CONFLICT',
  'BAD_CURSOR',
  'BAD_ID',
  'LANGUAGE_UNKNOWN',
  'TOO_LARGE',
  'TIMED_OUT',
  'RATE_LIMITED',
  'DOCUMENT_NOT_TRUSTED',
  'UNAVAILABLE',
  'CONFIG',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing that is wrong with an input: where (`path`), which rule, in words, and what would fit. */
export interface Issue {
  readonly path: readonly string[];
  readonly rule: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** An expected failure. Anything else that is thrown is a defect and is reported to clients only as such. */
export class BitextError extends Error {
  override readonly name = 'BitextError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly issues: readonly Issue[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Shorthand for the commonest failure: one rule broken at one path. */
export function invalid(
  path: readonly string[],
  rule: string,
  message: string,
  suggestion?: string,
): BitextError {
  const issue: Issue =
    suggestion === undefined ? { path, rule, message } : { path, rule, message, suggestion };
  return new BitextError('VALIDATION', message, [issue]);
}
