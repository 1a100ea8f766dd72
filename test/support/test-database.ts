import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectionOf, type Database, openDatabase, withDatabase } from '../../src/store/database.js';

export interface TestDatabase {
  readonly db: Database;
  readonly url: string;
}

/** A database of its own for a test file, cloned from the migrated template and dropped at the end. */
export function useDatabase(): TestDatabase {
  const name = `bitext_test_${randomBytes(6).toString('hex')}`;
  const server = inject('serverUrl');
  const url = withDatabase(server, name);
  let opened: Database | null = null;
  beforeAll(async () => {
    // Only one clone of a template can be made at a time.
    await onServer(server, async (client) => {
      await client.query('select pg_advisory_lock(814201)');
      await client.query(`create database ${name} template ${inject('template')}`);
    });
    opened = openDatabase(url);
  });
  afterAll(async () => {
    await opened?.destroy();
    await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  });
  return {
    url,
    get db() {
      if (opened === null) throw new Error('the test database is open only inside tests');
      return opened;
    },
  };
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(connectionOf(url));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
