import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The user that runs Postgres. Postgres refuses to run as root, so root hands it to an unprivileged user
 * that exists already: the owner of the data, else `postgres`, else `nobody`.
 */
export interface Runner {
  /** Null: the user who runs this process. */
  readonly uid: number | null;
  readonly gid: number | null;
  /** Name for messages. */
  readonly name: string;
  /** True where the user may enter every folder above `place` and read it. */
  canReach(place: string): Promise<boolean>;
  /** Starts a program as that user, in `/`, with the packaged libraries. */
  spawn(program: string, args: readonly string[], library: string, output: number | 'pipe'): ChildProcess;
}

/** @param data the cluster's folder; its owner goes on running it */
export async function chooseRunner(data: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return runnerOf(null, null, 'the current user');
  const owner = await stat(data).catch(() => null);
  if (owner !== null && owner.uid !== 0) return runnerOf(owner.uid, owner.gid, `uid ${owner.uid}`);
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const name of ['postgres', 'nobody']) {
    const entry = passwd
      .split('\n')
      .map((line) => line.split(':'))
      .find(([login]) => login === name);
    if (entry !== undefined) return runnerOf(Number(entry[2]), Number(entry[3]), name);
  }
  return runnerOf(65_534, 65_534, 'nobody');
}

function runnerOf(uid: number | null, gid: number | null, name: string): Runner {
  return {
    uid,
    gid,
    name,
    canReach: async (place) => uid === null || mayEnterAll(place, uid, gid),
    spawn: (program, args, library, output) =>
      spawn(program, args, {
        cwd: '/',
        // Out of the terminal's process group, so that Ctrl-C reaches Postgres only through an orderly stop.
        detached: true,
        stdio: ['ignore', output, output],
        ...(uid === null ? {} : { uid, gid: gid ?? uid }),
        env: {
          PATH: '/usr/local/bin:/usr/bin:/bin',
          LC_ALL: 'C',
          TZ: 'UTC',
          LD_LIBRARY_PATH: library,
          DYLD_LIBRARY_PATH: library,
        },
      }),
  };
}

async function mayEnterAll(place: string, uid: number, gid: number | null): Promise<boolean> {
  for (let folder = path.resolve(place); ; folder = path.dirname(folder)) {
    const entry = await stat(folder).catch(() => null);
    if (entry !== null) {
      const shift = entry.uid === uid ? 6 : entry.gid === gid ? 3 : 0;
      if (((entry.mode >> shift) & 1) === 0) return false;
    }
    if (folder === path.dirname(folder)) return true;
  }
}
