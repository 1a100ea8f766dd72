import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { BitextError } from '../errors.js';

/** Postgres's error classes that a client may meet, in words: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DATABASE_FAULTS: readonly [pattern: RegExp, message: string][] = [
  [/^(08|57P0)/, 'The database is not reachable just now. Try again in a moment.'],
  [/^53/, 'The database is short of resources just now. Try again in a moment.'],
  [/^(40001|40P01)$/, 'Somebody wrote the same thing at the same moment. Try again.'],
];

const CONNECTION_LOST = /ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|timeout|terminat/i;

/** Postgres gave a statement up by itself. */
const QUERY_CANCELED = '57014';

/** What a client sees of an error: a code of the closed list and a message, never a stack or SQL. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(thrown);
  if (cause instanceof BitextError) return withCode(formatted, cause.code, cause.message);
  const known = formatted.extensions?.code;
  if (typeof known === 'string' && known !== 'INTERNAL_SERVER_ERROR') {
    return withCode(formatted, known, formatted.message);
  }
  // Apollo calls a persisted query whose hash is wrong a fault of its own.
  if (formatted.message === 'provided sha does not match query')
    return withCode(
      formatted,
      'VALIDATION',
      'The sha256Hash of the persisted query is not that of the query.',
    );
  if ((cause as { code?: unknown } | null)?.code === QUERY_CANCELED)
    return withCode(formatted, 'TIMED_OUT', 'This took too long and was given up. Ask for less at once.');
  const fault = databaseFault(cause);
  if (fault !== null) return withCode(formatted, 'UNAVAILABLE', fault);
  return withCode(formatted, 'INTERNAL_SERVER_ERROR', 'Something went wrong here; it has been logged.');
}

function databaseFault(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') {
    const known = DATABASE_FAULTS.find(([pattern]) => pattern.test(code));
    if (known !== undefined) return known[1];
  }
  if (error instanceof Error && CONNECTION_LOST.test(`${String(code)} ${error.message}`)) {
    return 'The database is not reachable just now. Try again in a moment.';
  }
  return null;
}

function withCode(formatted: GraphQLFormattedError, code: string, message: string): GraphQLFormattedError {
  const { locations, path } = formatted;
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code },
  };
}
