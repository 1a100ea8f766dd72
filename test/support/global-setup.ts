import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { checkServer, connectionOf, openDatabase, withDatabase } from '../../src/store/database.js';
import { type Cluster, openCluster } from '../../src/store/embedded/cluster.js';
import { migrate, readMigrations } from '../../src/store/migrate.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Server on which tests make their databases. */
    serverUrl: string;
    /** A migrated, empty database that tests clone. */
    template: string;
  }
}

/** Starts one Postgres for the whole run, or uses that of DATABASE_URL, and migrates the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildForThreads();
  const external = process.env.DATABASE_URL?.trim();
  const embedded = external ? null : await startEmbedded();
  const serverUrl = external || embedded?.cluster.url || '';
  const template = `bitext_test_template_${process.pid}`;
  await checkServer(serverUrl);
  await onServer(serverUrl, `create database ${template}`);
  const db = openDatabase(withDatabase(serverUrl, template), { size: 1, statementTimeout: 600_000 });
  await migrate(db, await readMigrations(new URL('../../sql/', import.meta.url)));
  await db.destroy();
  project.provide('serverUrl', serverUrl);
  project.provide('template', template);
  return async () => {
    await onServer(serverUrl, `drop database ${template} with (force)`);
    await embedded?.stop();
  };
}

/** What runs on other threads is the build, so it has to be that of these sources. */
async function buildForThreads(): Promise<void> {
  const { prepare } = await import(new URL('../../bin/prepare.mjs', import.meta.url).href);
  await prepare();
}

async function startEmbedded(): Promise<{ cluster: Cluster; stop: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bitext-test-'));
  const { chmod } = await import('node:fs/promises');
  // As root Postgres runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const cluster = await openCluster({
    folder,
    clone: fileURLToPath(new URL('../..', import.meta.url)),
    holder: 'bitext tests',
    mode: 'hold',
    // Test data need not survive a power cut.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  return {
    cluster,
    stop: async () => {
      await cluster.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(connectionOf(url));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
