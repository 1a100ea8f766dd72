import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { ByteClient } from './byte-client.js';
import { abandon, cancelStatement } from './cancel-statement.js';
import { type Database, poolOf } from './database.js';
import { isLostConnection } from './lost-connection.js';
import { keepsTooMany } from './statement-names.js';
import type { Tables } from './tables.js';

/** Milliseconds that a cancelled statement may still take before its connection is given up. */
const GRACE = 2_000;
/** How often it is asked to end within that time. */
const TRIES = 10;
/** Milliseconds before a lost read is tried again where nobody listens yet. */
const PAUSE = 500;
/** The signal of what nobody cancels. */
const NEVER = new AbortController().signal;
/** Only what reads and nothing else may run twice; values are parameters, so the words are those of the SQL. */
const reads = (text: string) =>
  /^\s*(select|with)\b/i.test(text) && !/\b(insert|update|delete|merge)\b/i.test(text);

/**
 * The same database for one request. When the signal is aborted its statements are cancelled in Postgres, what
 * has not begun does not begin, an open transaction is rolled back, and everything under way fails with the
 * signal's reason. A read outside a transaction whose connection was lost is run once more on another one.
 */
export function cancellable(db: Database, signal: AbortSignal): Database {
  const pool = poolOf(db);
  return new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        connect: async () =>
          // kysely's interface also takes cursors, which nobody here uses.
          new CancellableClient(await connect(pool, signal), pool, signal) as unknown as PostgresPoolClient,
        end: async () => {},
      },
    }),
  });
}

/**
 * Runs one statement, which may be named so that Postgres keeps its plan, as cancellable() does; the texts in its rows
 * come as `Bytes`.
 */
export async function runForBytes<Row extends pg.QueryResultRow>(
  db: Database,
  statement: pg.QueryConfig,
  signal: AbortSignal = NEVER,
): Promise<pg.QueryResult<Row>> {
  const pool = poolOf(db);
  const client = new CancellableClient(await connect(pool, signal), pool, signal);
  try {
    return await client.run<Row>(statement, true);
  } finally {
    client.release();
  }
}

/** A connection of the pool, held for one request. */
class CancellableClient {
  private fresh = true;
  /** Whether it is not to be used again. */
  private broken = false;

  constructor(
    private client: pg.PoolClient,
    private readonly pool: pg.Pool,
    private readonly signal: AbortSignal,
  ) {}

  query(text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
    return this.run({ text, values: [...values] });
  }

  async run<Row extends pg.QueryResultRow>(
    statement: pg.QueryConfig,
    bytes = false,
  ): Promise<pg.QueryResult<Row>> {
    const first = this.fresh;
    this.fresh = false;
    // Whatever happens the connection must leave its transaction, and a commit under way is left alone: nobody
    // could tell any more whether it was one.
    if (statement.text === 'rollback') return this.client.query(statement);
    this.signal.throwIfAborted();
    if (statement.text === 'commit') return this.client.query(statement);
    try {
      return await this.cancelled<Row>(statement, bytes);
    } catch (error) {
      if (!first || this.signal.aborted || !isLostConnection(error) || !reads(statement.text)) throw error;
      this.client.release(true);
      this.client = await connect(this.pool, this.signal);
      return this.cancelled<Row>(statement, bytes);
    }
  }

  release(): void {
    this.client.release(this.broken);
  }

  private async cancelled<Row extends pg.QueryResultRow>(
    statement: pg.QueryConfig,
    bytes: boolean,
  ): Promise<pg.QueryResult<Row>> {
    if (keepsTooMany(this.client, statement.name)) this.broken = true;
    let cancelling: Promise<unknown> | null = null;
    const cancel = () => {
      cancelling = this.cancel(running);
    };
    const client = this.client as unknown as ByteClient;
    const running = bytes ? client.queryBytes<Row>(statement) : client.query<Row>(statement);
    this.signal.addEventListener('abort', cancel, { once: true });
    try {
      return await running;
    } catch (error) {
      this.signal.throwIfAborted();
      throw error;
    } finally {
      this.signal.removeEventListener('abort', cancel);
      // Were the connection used again before this, the cancellation could hit the next statement.
      await cancelling;
    }
  }

  /**
   * Cancels what runs, again and again: a request that comes before the statement has begun ends nothing. A
   * connection that does not answer in time is abandoned and never used again.
   */
  private async cancel(running: Promise<unknown>): Promise<void> {
    const ended = running.then(
      () => true,
      () => true,
    );
    for (let tries = 0; tries < TRIES; tries++) {
      const heard = await cancelStatement(this.client);
      if (!heard) break;
      if (await Promise.race([ended, wait(GRACE / TRIES, false, { ref: false })])) return;
    }
    this.broken = true;
    abandon(this.client);
  }
}

async function connect(pool: pg.Pool, signal: AbortSignal): Promise<pg.PoolClient> {
  signal.throwIfAborted();
  const client = await pool.connect().catch(async (error) => {
    if (!isLostConnection(error)) throw error;
    await wait(PAUSE, undefined, { signal }).catch(() => signal.throwIfAborted());
    return pool.connect();
  });
  if (signal.aborted) {
    client.release();
    throw signal.reason;
  }
  return client;
}
