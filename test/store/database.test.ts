import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { checkServer, openDatabase, withDatabase, withoutPassword } from '../../src/store/database.js';
import { useDatabase } from '../support/test-database.js';

describe('the connection pool', () => {
  const test = useDatabase();

  it('survives the loss of connections, idle and at work, and goes on with new ones', async () => {
    const lost: string[] = [];
    const db = openDatabase(test.url, { size: 3, onIdleError: ({ message }) => lost.push(message) });
    await Promise.all([1, 2, 3].map(() => sql`select 1`.execute(db)));
    const asleep = sql`select pg_sleep(5)`.execute(db);
    const refused = expect(asleep).rejects.toThrow(/terminat/);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'bitext'`.execute(
      test.db,
    );
    await refused;
    // The pool learns of each lost connection in its own time; none of them may stay.
    const answers = () =>
      Promise.all([1, 2, 3].map(async () => (await sql`select 1 as one`.execute(db)).rows));
    await vi.waitFor(async () => expect(await answers()).toEqual(Array(3).fill([{ one: 1 }])));
    await db.destroy();
  });

  it('gives up a statement that takes too long', async () => {
    const db = openDatabase(test.url, { statementTimeout: 100 });
    await expect(sql`select pg_sleep(5)`.execute(db)).rejects.toMatchObject({ code: '57014' });
    await db.destroy();
  });

  it('reads bigint as a number and refuses one that is none', async () => {
    const { rows } = await sql<{ n: number }>`select 9007199254740991::bigint as n`.execute(test.db);
    expect(rows).toEqual([{ n: Number.MAX_SAFE_INTEGER }]);
    await expect(sql`select 9007199254740993::bigint as n`.execute(test.db)).rejects.toThrow(
      'beyond safe integers',
    );
  });
});

describe('a connection string', () => {
  it('is printed without its password and keeps everything but the database when that is changed', () => {
    expect(withoutPassword('postgres://u:p%40ss@host:1/db')).toBe('postgres://u:…@host:1/db');
    expect(withDatabase('postgres://u:p@host:1/db?sslmode=require', 'other')).toBe(
      'postgres://u:p@host:1/other?sslmode=require',
    );
    expect(withDatabase('socket://u@/run/pg?db=a', 'b')).toBe('socket://u@/run/pg?db=b');
  });

  it('of a server that is not there is reported in one sentence', async () => {
    await expect(checkServer('postgres://u:secret@127.0.0.1:1/db')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.not.stringContaining('secret'),
    });
  });
});
