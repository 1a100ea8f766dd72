import path from 'node:path';
import { BitextError } from './errors.js';

/** Everything that can be set from outside. Read once, here; only `app` and `cli` see it. */
export interface Config {
  readonly host: string;
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  /** Connection string of an external Postgres, or null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Absolute path of the embedded server's folder, or null for the default one. */
  readonly dataFolder: string | null;
}

/** The variables as `bitext --help` lists them. */
export const CONFIG_VARIABLES = [
  { name: 'HOST', fallback: '127.0.0.1', text: 'address to listen on' },
  { name: 'PORT', fallback: '4000', text: 'port to listen on' },
  { name: 'DATABASE_URL', fallback: 'embedded Postgres', text: 'PostgreSQL 15 or newer to use instead' },
  {
    name: 'BITEXT_DATA',
    fallback: '.bitext in the clone',
    text: "folder of the embedded Postgres (as root: a folder that user postgres or nobody can reach; /var/lib/bitext where the clone's is not)",
  },
] as const;

/** @throws BitextError `CONFIG` naming the variable and what would fit */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const value = (name: (typeof CONFIG_VARIABLES)[number]['name']) => environment[name]?.trim() || null;
  const data = value('BITEXT_DATA');
  return {
    host: value('HOST') ?? '127.0.0.1',
    port: readPort(value('PORT') ?? '4000'),
    databaseUrl: readDatabaseUrl(value('DATABASE_URL')),
    dataFolder: data === null ? null : path.resolve(data),
  };
}

function readPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) {
    throw new BitextError('CONFIG', `PORT is ${JSON.stringify(value)}; give a number from 0 to 65535.`);
  }
  return port;
}

function readDatabaseUrl(value: string | null): string | null {
  if (value === null || /^(postgres|postgresql|socket):\/\//.test(value)) return value;
  throw new BitextError(
    'CONFIG',
    'DATABASE_URL does not begin with postgres://. Give postgres://user:password@host:5432/database, or unset it to use the embedded Postgres.',
  );
}
