import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.js';
import { migrate, readMigrations } from '../../src/store/migrate.js';
import { useDatabase } from '../support/test-database.js';

const folder = new URL('../../sql/', import.meta.url);

describe('migrations', () => {
  const test = useDatabase();

  it('find nothing to do on an up-to-date database', async () => {
    expect(await migrate(test.db, await readMigrations(folder))).toEqual([]);
  });

  it('are applied once when several servers start at the same moment', async () => {
    await sql`drop schema public cascade`.execute(test.db);
    await sql`create schema public`.execute(test.db);
    const migrations = await readMigrations(folder);
    const servers = Array.from({ length: 5 }, () => openDatabase(test.url, { size: 1 }));
    const applied = await Promise.all(servers.map((db) => migrate(db, migrations)));
    await Promise.all(servers.map((db) => db.destroy()));
    expect(applied.flat()).toEqual(migrations.map(({ name }) => name));
  });

  it('end the tokens that were made before they had an id, and keep whose they were', async () => {
    await sql`drop schema public cascade`.execute(test.db);
    await sql`create schema public`.execute(test.db);
    const migrations = await readMigrations(folder);
    await migrate(
      test.db,
      migrations.filter(({ number }) => number < 4),
    );
    await sql`insert into "user" (login, roles, languages) values
      ('anna', '{TRANSLATOR}', '{}'), ('boris', '{EDITOR}', '{uk,en}')`.execute(test.db);
    await sql`insert into token (user_id, hash, role, label)
      select id, sha256(login::bytea), roles[1], 'old' from "user"`.execute(test.db);
    await migrate(test.db, migrations);
    const { rows } = await sql`select login, token.roles, label, revoked_at is not null as ended, "user".pairs
      from token join "user" on "user".id = user_id order by login`.execute(test.db);
    expect(rows).toEqual([
      { login: 'anna', roles: ['TRANSLATOR'], label: 'old', ended: true, pairs: [] },
      { login: 'boris', roles: ['EDITOR'], label: 'old', ended: true, pairs: ['uk>en', 'en>uk'] },
    ]);
  });

  it('refuse a database that is newer than the code', async () => {
    const newer = { number: 999, name: '999-future.sql', text: 'select 1', checksum: 'x' };
    const migrations = await readMigrations(folder);
    await migrate(test.db, [...migrations, newer]);
    await expect(migrate(test.db, migrations)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('999-future.sql'),
    });
    await sql`delete from migration where number = 999`.execute(test.db);
  });

  it('refuse a file that has changed since it was applied', async () => {
    const changed = (await readMigrations(folder)).map((migration) => ({ ...migration, checksum: 'other' }));
    await expect(migrate(test.db, changed)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('leave nothing behind when one of them fails', async () => {
    const migrations = await readMigrations(folder);
    const broken = {
      number: 998,
      name: '998-broken.sql',
      text: 'create table half (id int); select 1 / 0',
      checksum: 'x',
    };
    await expect(migrate(test.db, [...migrations, broken])).rejects.toThrow('division by zero');
    const { rows } = await sql`select to_regclass('half') as half`.execute(test.db);
    expect(rows).toEqual([{ half: null }]);
  });
});
