import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { cancellable, runForBytes } from '../../src/store/cancellable.js';
import { type Database, openDatabase, poolOf } from '../../src/store/database.js';
import { openFaultProxy } from '../support/fault-proxy.js';
import { useDatabase } from '../support/test-database.js';

describe('a database for one request', () => {
  const test = useDatabase();
  const open: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });
  const small = (url = test.url) => {
    const db = openDatabase(url, { size: 1 });
    open.push(() => db.destroy());
    return db;
  };
  const pid = async (db: Database) =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid;
  const sleeping = async () =>
    (
      await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
        where datname = current_database() and state = 'active' and query like '%pg_sleep(600)%'
          and pid <> pg_backend_pid()`.execute(test.db)
    ).rows[0]?.count;
  const untilSleeping = (many: number) => expect.poll(sleeping, { timeout: 20_000 }).toBe(many);

  it('ends the statement in Postgres when the signal is aborted, fails with its reason, and keeps the connection', async () => {
    const db = small();
    const before = await pid(db);
    const request = new AbortController();
    const asleep = sql`select pg_sleep(600)`.execute(cancellable(db, request.signal));
    await untilSleeping(1);
    request.abort(new Error('the client has gone'));
    await expect(asleep).rejects.toThrow('the client has gone');
    expect(await sleeping()).toBe(0);
    expect(await pid(db)).toBe(before);
  });

  it('begins nothing once the signal is aborted', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(cancellable(small(), signal).selectFrom('article').selectAll().execute()).rejects.toThrow(
      'too late',
    );
  });

  it('rolls a transaction back that was cancelled half-way', async () => {
    const db = small();
    const request = new AbortController();
    const writing = cancellable(db, request.signal)
      .transaction()
      .execute(async (tx) => {
        await tx
          .insertInto('user')
          .values({ login: 'half-way', roles: ['READER'] })
          .execute();
        await sql`select pg_sleep(600)`.execute(tx);
      });
    await untilSleeping(1);
    request.abort(new Error('the client has gone'));
    await expect(writing).rejects.toThrow('the client has gone');
    expect(await db.selectFrom('user').selectAll().where('login', '=', 'half-way').execute()).toEqual([]);
  });

  it('does not commit what was aborted before its commit', async () => {
    const db = small();
    const request = new AbortController();
    const writing = cancellable(db, request.signal)
      .transaction()
      .execute(async (tx) => {
        await tx
          .insertInto('user')
          .values({ login: 'too-late', roles: ['READER'] })
          .execute();
        request.abort(new Error('time is up'));
      });
    await expect(writing).rejects.toThrow('time is up');
    expect(await db.selectFrom('user').selectAll().where('login', '=', 'too-late').execute()).toEqual([]);
  });

  it('never lets a cancellation hit the next statement of the connection', async () => {
    const db = small();
    for (let nth = 0; nth < 100; nth += 1) {
      const request = new AbortController();
      const read = runForBytes(db, { text: 'select pg_sleep(0.002)' }, request.signal).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, nth % 5));
      request.abort();
      await read;
      expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    }
  });

  it('gives up a connection that leads nowhere, and has another one when the network is back', async () => {
    const proxy = await openFaultProxy(test.url);
    open.push(() => proxy.close());
    const db = small(proxy.url);
    expect(await pid(db)).toEqual(expect.any(Number));
    proxy.swallow();
    const request = new AbortController();
    const read = sql`select 1`.execute(cancellable(db, request.signal));
    // The statement has gone out by then, and no answer can come.
    setTimeout(() => request.abort(new Error('time is up')), 50);
    await expect(read).rejects.toThrow('time is up');
    proxy.heal();
    expect(await pid(db)).toEqual(expect.any(Number));
  });

  it('reads once more when the connection was lost', async () => {
    const db = small();
    const { signal } = new AbortController();
    const read = sql<{ n: number }>`select 7 as n, pg_sleep(0.3) as slept, 'pg_sleep(600)' as name`.execute(
      cancellable(db, signal),
    );
    await untilSleeping(1);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like '%pg_sleep(600)%' and pid <> pg_backend_pid()`.execute(
      test.db,
    );
    expect((await read).rows[0]?.n).toBe(7);
  });

  it('never runs a write twice', async () => {
    const db = small();
    const { signal } = new AbortController();
    const write = sql`insert into "user" (login, roles)
      select 'twice', array['READER'] from (select pg_sleep(0.3), 'pg_sleep(600)') slept`.execute(
      cancellable(db, signal),
    );
    await untilSleeping(1);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like '%pg_sleep(600)%' and pid <> pg_backend_pid()`.execute(
      test.db,
    );
    await expect(write).rejects.toThrow(/terminat/);
  });

  it('keeps the plan of a named statement with its connection', async () => {
    const db = small();
    const { signal } = new AbortController();
    const statement = { name: 'seven', text: 'select $1::int as n', values: [7] };
    expect((await runForBytes<{ n: number }>(db, statement, signal)).rows).toEqual([{ n: 7 }]);
    const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(db);
    expect(rows).toEqual([{ name: 'seven' }]);
    expect(poolOf(db).totalCount).toBe(1);
  });
});
