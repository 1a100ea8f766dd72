import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BITEXT = fileURLToPath(new URL('../../bin/bitext.mjs', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Runs `bitext …` as a person would, piped, and waits for its end. */
export function bitext(args: readonly string[], environment: Environment = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = start(args, environment);
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

export interface Serving {
  readonly child: ChildProcess;
  readonly address: string;
  readonly out: string;
}

/** Starts `bitext serve` and waits until it says where it serves. */
export function serve(environment: Environment, args: readonly string[] = []): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const child = start(['serve', ...args], environment);
    let out = '';
    let err = '';
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      const address = /Bitext serves (\S+)/.exec(out)?.[1];
      // The welcome is printed at once, so all of it is there.
      if (address !== undefined) resolve({ child, address, out });
    });
    child.once('close', (code) => reject(new Error(`bitext serve ended with ${code}: ${err}`)));
  });
}

/** Ends a process that serve() started and waits until it is gone; gives its exit code. */
export function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

function start(args: readonly string[], environment: Environment): ChildProcess {
  const env = { ...process.env, ...environment };
  for (const [name, value] of Object.entries(environment)) if (value === undefined) delete env[name];
  return spawn(process.execPath, [BITEXT, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}
