/** Classes of https://www.postgresql.org/docs/current/errcodes-appendix.html that end a connection, and Node's own words. */
const CODES = /^(08...|57P0[123]|ECONNRESET|ECONNREFUSED|EPIPE|ENOENT)$/;
const MESSAGES = /^Connection terminated|not queryable$/;

/** Whether an error says that the connection to Postgres was lost or refused, whatever the statement was. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (typeof code === 'string' && CODES.test(code)) || MESSAGES.test(error.message);
}
