import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { BitextError } from '../../errors.js';
import { connectionOf } from '../database.js';
import { findBinaries } from './binaries.js';
import { prepareDataFolder } from './data-folder.js';
import { clusterUrl, ensurePostmaster, type Settings, stopPostmaster } from './postmaster.js';

/** A running embedded Postgres. */
export interface Cluster {
  /** Connection string of the database `bitext`. */
  readonly url: string;
  /** Folder that holds the data. */
  readonly folder: string;
  /** Leaves the cluster; its holder also stops Postgres. */
  close(): Promise<void>;
}

export interface ClusterOptions {
  /** Absolute path; null for the default. */
  readonly folder: string | null;
  /** Root of the project's clone, for the default folder. */
  readonly clone: string;
  /** Who holds the data, as others are told: `bitext serve on http://127.0.0.1:4000`. */
  readonly holder: string;
  /** `hold`: be the only holder, or fail. `join`: use a cluster that somebody else holds as well. */
  readonly mode: 'hold' | 'join';
  readonly settings?: Settings;
  /** Told when Postgres was lost and came back, or could not be brought back. */
  readonly onRevival?: (result: 'revived' | BitextError) => void;
}

/**
 * One holder at a time, kept by an advisory lock on a connection of its own: Postgres lets go of it the
 * moment the holder dies, so there is no lock file that could be stale.
 */
const HOLDER_LOCK = 4_118_230_577;
const DATABASE = 'bitext';

/**
 * Starts or adopts the embedded Postgres and makes its database.
 * While held, a Postgres that dies is started again.
 * @throws BitextError `CONFLICT` when somebody else holds the data; `CONFIG` and `UNAVAILABLE` as in
 *   prepareDataFolder and ensurePostmaster
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const folder = await prepareDataFolder(options.folder, options.clone);
  const binaries = await findBinaries(folder.root, folder.runner);
  let closing = false;
  let lock: pg.Client | null = null;

  const raise = async (): Promise<pg.Client | null> => {
    await ensurePostmaster(folder, binaries, options.settings ?? {});
    const client = await connectHolder(clusterUrl(folder, 'postgres'), options.holder);
    client.once('end', () => {
      if (client === lock && !closing) void revive();
    });
    if (await tryLock(client, options.mode === 'hold' ? 20 : 1)) return client;
    const name = await holderName(client);
    await client.end();
    if (options.mode === 'join') return null;
    throw new BitextError(
      'CONFLICT',
      `The data in ${folder.root} is held by ${name}. Stop it first, or set BITEXT_DATA (and PORT) to start a second one.`,
    );
  };

  const revive = async (): Promise<void> => {
    for (let attempt = 0; !closing; attempt++) {
      try {
        lock = await raise();
        options.onRevival?.('revived');
        return;
      } catch (error) {
        if (attempt === 5 || !(error instanceof BitextError) || error.code === 'CONFLICT') {
          options.onRevival?.(
            error instanceof BitextError
              ? error
              : new BitextError('UNAVAILABLE', `The embedded Postgres is lost: ${(error as Error).message}`),
          );
          return;
        }
        await sleep(200 * 2 ** attempt);
      }
    }
  };

  lock = await raise();
  await createDatabase(clusterUrl(folder, 'postgres'));
  return {
    url: clusterUrl(folder, DATABASE),
    folder: folder.root,
    close: async () => {
      closing = true;
      if (lock === null) return;
      // The lock goes with the server, so that nobody can take the data over before it has stopped.
      await stopPostmaster(folder);
      await lock.end().catch(() => {});
    },
  };
}

async function connectHolder(url: string, holder: string): Promise<pg.Client> {
  const client = new pg.Client({
    ...connectionOf(url),
    // Postgres cuts the name at 63 bytes.
    application_name: `${holder}, process ${process.pid}`,
    keepAlive: true,
  });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** A killed holder's lock goes with its connection, which takes Postgres a moment to notice. */
async function tryLock(client: pg.Client, attempts: number): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await sleep(50);
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1::bigint) as got', [
      HOLDER_LOCK,
    ]);
    if (rows[0]?.got) return true;
  }
  return false;
}

async function holderName(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and granted and (classid::bigint << 32 | objid::bigint) = $1::bigint`,
    [HOLDER_LOCK],
  );
  return rows[0]?.name || 'another Bitext';
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client(connectionOf(url));
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) {
      await client.query(`create database ${DATABASE}`).catch((error: { code?: string }) => {
        // Made by somebody else meanwhile: 42P04, or 23505 when both ran at the same instant.
        if (error.code !== '42P04' && error.code !== '23505') throw error;
      });
    }
  } finally {
    await client.end();
  }
}
