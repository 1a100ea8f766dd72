import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { BitextError } from '../errors.js';
import type { Database } from './database.js';
import type { Tables } from './tables.js';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly checksum: string;
}

/** Any fixed number serves; it only has to be the same in every process. */
const MIGRATION_LOCK = 7_264_839_021;

/** Reads `sql/NNN-name.sql` in the order of their numbers. */
export async function readMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{3}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      return {
        number: Number.parseInt(name, 10),
        name,
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
      };
    }),
  );
}

/**
 * Brings the database up to the last migration, all in one transaction and one process at a time: a second
 * process that starts meanwhile waits and then finds nothing to do.
 *
 * @returns the names applied now
 * @throws BitextError `CONFLICT` when the database holds a migration that this code does not know, or one
 *   whose text has changed since it was applied
 */
export async function migrate(db: Database, migrations: readonly Migration[]): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK}::bigint)`.execute(tx);
    const applied = await appliedMigrations(tx);
    refuseNewer(applied, migrations);
    const missing = migrations.filter(({ number }) => !applied.some((row) => row.number === number));
    for (const { number, name, text, checksum } of missing) {
      await sql.raw(text).execute(tx);
      await tx.insertInto('migration').values({ number, name, checksum }).execute();
    }
    return missing.map(({ name }) => name);
  });
}

type Applied = { number: number; name: string; checksum: string };

async function appliedMigrations(tx: Kysely<Tables>): Promise<Applied[]> {
  await sql`create table if not exists migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`.execute(tx);
  return tx.selectFrom('migration').select(['number', 'name', 'checksum']).orderBy('number').execute();
}

function refuseNewer(applied: readonly Applied[], known: readonly Migration[]): void {
  for (const row of applied) {
    const migration = known.find(({ number }) => number === row.number);
    if (migration === undefined) {
      throw new BitextError(
        'CONFLICT',
        `The database is newer than this code: it holds migration ${row.name}. Update Bitext, or use another database.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new BitextError(
        'CONFLICT',
        `Migration ${row.name} has changed since it was applied. Restore its text and put the change into a new file.`,
      );
    }
  }
}
