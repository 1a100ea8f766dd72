import type { ChildProcess } from 'node:child_process';
import { chown, mkdir, open, readFile, readlink, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { BitextError } from '../../errors.js';
import { connectionOf } from '../database.js';
import type { Binaries } from './binaries.js';
import type { DataFolder } from './data-folder.js';

/** Owner of the embedded cluster; the socket's folder lets nobody else in. */
const SUPERUSER = 'bitext';

/** Extra server settings, `name` to `value`; tests switch durability off here. */
export type Settings = Readonly<Record<string, string>>;

/** How long Postgres may take to answer: crash recovery after a power cut can be slow. */
const START_TIMEOUT = 60_000;

/** URL of one database of the cluster. */
export function clusterUrl(folder: DataFolder, database: string): string {
  return `socket://${SUPERUSER}@${encodeURI(folder.socket)}?db=${encodeURIComponent(database)}`;
}

/**
 * Makes sure that Postgres answers on the folder's socket: a server left by a killed parent is used as it
 * is, a stopped one is started, an empty folder is initialised first.
 * @throws BitextError `UNAVAILABLE` with Postgres's own last words when it does not come up
 */
export async function ensurePostmaster(
  folder: DataFolder,
  binaries: Binaries,
  settings: Settings,
): Promise<void> {
  await initialise(folder, binaries);
  await refuseOtherVersion(folder, binaries);
  const deadline = Date.now() + START_TIMEOUT;
  let server: { exited: boolean } | null = null;
  for (;;) {
    const state = await ask(folder);
    if (state === 'ready') return;
    if (Date.now() > deadline) throw await failure(folder, 'it did not answer in time');
    if (state === 'absent' && (server === null || server.exited)) {
      if (server !== null) {
        if (!(await mayRetry(folder))) throw await failure(folder, 'it ended at once');
        await sleep(200);
      }
      await removeStalePidFile(folder);
      server = await launch(folder, binaries, settings);
    }
    await sleep(20);
  }
}

/** Ends Postgres in order: sessions are cut, everything acknowledged is on disk. */
export async function stopPostmaster(folder: DataFolder): Promise<void> {
  const pid = await postmasterPid(folder);
  if (pid === null) return;
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (!send(pid, signal)) return;
    const deadline = Date.now() + patience;
    for (let rounds = 0; Date.now() < deadline; ) {
      // The file goes a moment before the process; whoever starts next must not meet either. A process that
      // stays after its file is one that has ended and that nobody has asked about.
      if (!send(pid, 0)) return;
      if ((await postmasterPid(folder)) !== pid && ++rounds > 100) return;
      await sleep(20);
    }
  }
}

async function initialise(folder: DataFolder, binaries: Binaries): Promise<void> {
  if (await isInitialised(folder)) return;
  const { uid, gid } = folder.runner;
  const unfinished = `${folder.data}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (uid !== null) await chown(unfinished, uid, gid ?? uid);
  const child = folder.runner.spawn(
    binaries.initdb,
    ['-D', unfinished, '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'],
    binaries.library,
    'pipe',
  );
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  if ((await exitOf(child)) !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw new BitextError('UNAVAILABLE', `Postgres could not initialise ${folder.data}: ${lastLine(said)}`);
  }
  // Two first starts at once: whoever renames first wins, the other uses what is there.
  await rename(unfinished, folder.data).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await isInitialised(folder))) throw error;
  });
}

async function isInitialised(folder: DataFolder): Promise<boolean> {
  return (await stat(path.join(folder.data, 'PG_VERSION')).catch(() => null)) !== null;
}

async function refuseOtherVersion(folder: DataFolder, binaries: Binaries): Promise<void> {
  const version = (await readFile(path.join(folder.data, 'PG_VERSION'), 'utf8')).trim();
  if (version === binaries.major) return;
  throw new BitextError(
    'UNAVAILABLE',
    `The data in ${folder.data} was written by PostgreSQL ${version}, the packaged server is ${binaries.major}. Dump it with the old version, or set BITEXT_DATA to a new folder.`,
  );
}

async function launch(
  folder: DataFolder,
  binaries: Binaries,
  settings: Settings,
): Promise<{ exited: boolean }> {
  const log = await open(folder.log, 'w');
  try {
    const options = {
      listen_addresses: '',
      unix_socket_directories: folder.socket,
      unix_socket_permissions: '0700',
      ...settings,
    };
    const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = folder.runner.spawn(
      binaries.postgres,
      ['-D', folder.data, ...args],
      binaries.library,
      log.fd,
    );
    // Postgres outlives a killed parent on purpose: the next start adopts it.
    child.unref();
    const server = { exited: false };
    const note = () => {
      server.exited = true;
    };
    exitOf(child).then(note, note);
    return server;
  } finally {
    await log.close();
  }
}

/** `absent`: nobody listens; `starting`: somebody does and asks for patience. */
async function ask(folder: DataFolder): Promise<'ready' | 'starting' | 'absent'> {
  const client = new pg.Client({
    ...connectionOf(clusterUrl(folder, 'postgres')),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent';
    if (code === '57P03' || code === undefined || code === 'ECONNRESET') return 'starting';
    throw new BitextError(
      'UNAVAILABLE',
      `The embedded Postgres refuses connections: ${(error as Error).message}`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** After `kill -9` of the postmaster its children need a moment to notice and let go of shared memory. */
async function mayRetry(folder: DataFolder): Promise<boolean> {
  const said = await readFile(folder.log, 'utf8').catch(() => '');
  return ['still in use', 'is already running', 'already exists', 'lock file is empty'].some((sign) =>
    said.includes(sign),
  );
}

/** A process id may have been given to a stranger since (after a reboot); only where that is sure. */
async function removeStalePidFile(folder: DataFolder): Promise<void> {
  const pid = await postmasterPid(folder);
  if (pid === null || process.platform !== 'linux') return;
  const place = await readlink(`/proc/${pid}/cwd`).catch((error: NodeJS.ErrnoException) => error.code ?? '');
  if (place === folder.data || place === 'EACCES' || place === 'EPERM') return;
  await rm(path.join(folder.data, 'postmaster.pid'), { force: true });
}

async function postmasterPid(folder: DataFolder): Promise<number | null> {
  const text = await readFile(path.join(folder.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 ? pid : null;
}

async function failure(folder: DataFolder, what: string): Promise<BitextError> {
  const said = lastLine(await readFile(folder.log, 'utf8').catch(() => ''));
  return new BitextError(
    'UNAVAILABLE',
    `The embedded Postgres in ${folder.root} did not start: ${what}${said === '' ? '' : ` (${said})`}. Its log is ${folder.log}.`,
  );
}

function lastLine(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  return (lines.findLast((line) => /FATAL|error/i.test(line)) ?? lines.at(-1) ?? '').trim();
}

/** Exit code, null after a signal. */
async function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', ({ message }) =>
      reject(new BitextError('UNAVAILABLE', `The packaged Postgres cannot be run: ${message}`)),
    );
  });
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
