import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { BitextError } from '../errors.js';
import { ByteClient } from './byte-client.js';
import type { Tables } from './tables.js';

/** The database, or a transaction in it: the first argument of every query and flow. */
export type Database = Kysely<Tables>;

/** Oldest server that the SQL runs on (`unique nulls not distinct` came with 15). */
export const OLDEST_POSTGRES = 15;

export interface DatabaseOptions {
  /** Connections in the pool. */
  readonly size?: number;
  /** Milliseconds after which a statement is given up, 70,000 unless given. */
  readonly statementTimeout?: number;
  /** Told of faults on idle connections; the pool replaces them by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/** Milliseconds: the backstop behind the deadlines of requests, which cancel their statements long before. */
const LONGEST_STATEMENT = 70_000;

/** How values come out of Postgres: bigint as a safe integer. */
export const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, (value) => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint ${value} is beyond safe integers`);
  return number;
});

/** Opens a pool on `url`; nothing is connected until the first query. Close with `destroy()`. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    ...connectionOf(url),
    Client: ByteClient,
    max: options.size ?? 10,
    types,
    connectionTimeoutMillis: 3_000,
    statement_timeout: options.statementTimeout ?? LONGEST_STATEMENT,
    query_timeout: (options.statementTimeout ?? LONGEST_STATEMENT) + 2_000,
    application_name: 'bitext',
    // Statements are written so that one plan fits all values; planning them anew costs more than running them.
    options: '-c plan_cache_mode=force_generic_plan',
  });
  // Without listeners the loss of a connection, idle or at work, would end the process.
  pool.on('error', (error) => options.onIdleError?.(error));
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  pools.set(db, pool);
  return db;
}

const pools = new WeakMap<Database, pg.Pool>();

/** The pool of an opened database, for what kysely does not do: named statements and cancelling. */
export function poolOf(db: Database): pg.Pool {
  const pool = pools.get(db);
  if (pool === undefined) throw new Error('only a database that openDatabase gave has a pool');
  return pool;
}

/** What `pg` needs to connect: a `postgres://` URL, or for a Unix socket `socket://user@/folder?db=name`. */
export function connectionOf(url: string): pg.ClientConfig {
  return { connectionString: url };
}

/**
 * Says in one sentence why a server cannot be used.
 * @throws BitextError `UNAVAILABLE` when it cannot be reached or is too old
 */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ ...connectionOf(url), connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST_POSTGRES) {
      throw new BitextError(
        'UNAVAILABLE',
        `The server at ${withoutPassword(url)} is PostgreSQL ${version}; Bitext needs ${OLDEST_POSTGRES} or newer.`,
      );
    }
  } catch (error) {
    if (error instanceof BitextError) throw error;
    throw new BitextError(
      'UNAVAILABLE',
      `Cannot use the database at ${withoutPassword(url)}: ${reason(error)}. Check DATABASE_URL, or unset it to use the embedded Postgres.`,
      [],
      { cause: error },
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** The same server's URL with another database. */
export function withDatabase(url: string, name: string): string {
  if (url.startsWith('socket:')) return url.replace(/([?&]db=)[^&]*/, `$1${name}`);
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

/** The URL as it may be printed. */
export function withoutPassword(url: string): string {
  return url.replace(/^([a-z]+:\/\/[^:@/]{0,256}):[^@/]{0,1024}@/i, '$1:…@');
}

function reason(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0]);
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
