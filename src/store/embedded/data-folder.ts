import { createHash } from 'node:crypto';
import { access, chmod, chown, constants, mkdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { BitextError } from '../../errors.js';
import { chooseRunner, type Runner } from './runner.js';

/** The embedded server's places on disk. */
export interface DataFolder {
  readonly root: string;
  /** PGDATA. */
  readonly data: string;
  /** Folder of the Unix socket, for its owner alone. */
  readonly socket: string;
  readonly log: string;
  readonly runner: Runner;
}

/** A Unix socket's path is at most 107 bytes long on Linux and 103 on macOS. */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432'.length;

/**
 * Makes the folder ready to use.
 * @param chosen absolute path, or null for the default: `.bitext` in the clone, or for root under
 *   /var/lib/bitext where the unprivileged user cannot reach the clone
 * @throws BitextError `CONFIG` when it cannot be written or reached
 */
export async function prepareDataFolder(chosen: string | null, clone: string): Promise<DataFolder> {
  const root = chosen ?? (await defaultFolder(clone));
  await mkdir(root, { recursive: true }).catch((error) => refuse(root, error));
  const data = path.join(root, 'postgres');
  const runner = await chooseRunner(data);
  if (!(await runner.canReach(root))) {
    throw new BitextError(
      'CONFIG',
      `Postgres does not run as root, and user ${runner.name} may not enter ${root}. Set BITEXT_DATA to a folder that it can reach, for example /var/lib/bitext.`,
    );
  }
  await access(root, constants.W_OK).catch((error) => refuse(root, error));
  await refuseForeign(data);
  const inside = path.join(root, 'run');
  const socket =
    Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER
      ? inside
      : path.join(os.tmpdir(), `bitext-${shortHash(root)}`);
  await makePrivate(socket, runner);
  return { root, data, socket, log: path.join(root, 'postgres.log'), runner };
}

async function defaultFolder(clone: string): Promise<string> {
  const inClone = path.join(clone, '.bitext');
  const runner = await chooseRunner(path.join(inClone, 'postgres'));
  return (await runner.canReach(inClone)) ? inClone : path.join('/var/lib/bitext', shortHash(clone));
}

async function refuseForeign(data: string): Promise<void> {
  const uid = process.getuid?.();
  const owner = await stat(data).catch(() => null);
  if (owner === null || uid === undefined || uid === 0 || owner.uid === uid) return;
  throw new BitextError(
    'CONFIG',
    `The data in ${data} belongs to another user (uid ${owner.uid}). Start as that user, or set BITEXT_DATA to a folder of your own.`,
  );
}

async function makePrivate(folder: string, runner: Runner): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error) => refuse(folder, error));
  if (runner.uid !== null) await chown(folder, runner.uid, runner.gid ?? runner.uid);
  await chmod(folder, 0o700).catch((error) => refuse(folder, error));
}

function refuse(folder: string, cause: NodeJS.ErrnoException): never {
  throw new BitextError(
    'CONFIG',
    `Cannot write the data folder ${folder} (${cause.code ?? cause.message}). Make it writable, or set BITEXT_DATA to another folder.`,
    [],
    { cause },
  );
}

function shortHash(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 12);
}
