import net from 'node:net';
import path from 'node:path';
import { BitextError } from './errors.js';
import { type IdentityProvider, OIDC_VARIABLES, readIdentityProvider } from './identity-provider.js';

/** Everything that can be set from outside. Read once, here; only `app` and `cli` see it. */
export interface Config {
  readonly host: string;
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  /** Connection string of an external Postgres, or null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Absolute path of the embedded server's folder, or null for the default one. */
  readonly dataFolder: string | null;
  readonly http: HttpConfig;
  /** Whose JWTs are taken besides the service's own tokens, or null for nobody's. */
  readonly oidc: IdentityProvider | null;
}

/** How the service behaves towards its clients. */
export interface HttpConfig {
  /** Bytes of memory for kept answers; 0 keeps none. */
  readonly keptBytes: number;
  /** Values that one client may ask for in a minute; 0 sets no limit. */
  readonly rateLimit: number;
  /** Origins of pages that may use the graph; `*` means all. */
  readonly corsOrigins: readonly string[];
  /** Absolute path of the manifest of the only documents that are answered, or null for all. */
  readonly trustedDocuments: string | null;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
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
  {
    name: 'BITEXT_KEPT_BYTES',
    fallback: '67108864',
    text: 'memory for answers that are given again until something changes; 0 keeps none',
  },
  {
    name: 'BITEXT_RATE_LIMIT',
    fallback: '0, no limit',
    text: 'values that one user, or one address without a token, may ask for in a minute',
  },
  {
    name: 'BITEXT_CORS',
    fallback: 'none',
    text: 'origins of pages that may use the graph, with commas between them; * for all',
  },
  {
    name: 'BITEXT_TRUSTED_DOCUMENTS',
    fallback: 'all documents',
    text: 'JSON file {"id": "query …"} of the only documents that are answered',
  },
  {
    name: 'BITEXT_TRUSTED_PROXIES',
    fallback: 'none',
    text: 'addresses or networks of proxies whose X-Forwarded-For is believed, with commas between them',
  },
  ...OIDC_VARIABLES,
] as const;

type Variable = (typeof CONFIG_VARIABLES)[number]['name'];

/** @throws BitextError `CONFIG` naming the variable and what would fit */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const value = (name: Variable) => environment[name]?.trim() || null;
  const data = value('BITEXT_DATA');
  const trusted = value('BITEXT_TRUSTED_DOCUMENTS');
  return {
    host: value('HOST') ?? '127.0.0.1',
    port: readPort(value('PORT') ?? '4000'),
    databaseUrl: readDatabaseUrl(value('DATABASE_URL')),
    dataFolder: data === null ? null : path.resolve(data),
    http: {
      keptBytes: readCount('BITEXT_KEPT_BYTES', value('BITEXT_KEPT_BYTES') ?? '67108864'),
      rateLimit: readCount('BITEXT_RATE_LIMIT', value('BITEXT_RATE_LIMIT') ?? '0'),
      corsOrigins: readOrigins(value('BITEXT_CORS') ?? ''),
      trustedDocuments: trusted === null ? null : path.resolve(trusted),
      trustedProxies: readAddresses(value('BITEXT_TRUSTED_PROXIES') ?? ''),
    },
    oidc: readIdentityProvider(value),
  };
}

function readCount(name: Variable, value: string): number {
  if (/^\d{1,12}$/.test(value)) return Number(value);
  throw new BitextError('CONFIG', `${name} is ${JSON.stringify(value)}; give a whole number, or 0.`);
}

function readOrigins(value: string): string[] {
  const origins = listed(value);
  const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;
  const wrong = origins.find((origin) => origin !== '*' && !isOrigin(origin));
  if (wrong === undefined) return origins;
  throw new BitextError(
    'CONFIG',
    `BITEXT_CORS holds ${JSON.stringify(wrong)}; an origin is like https://reader.example, without a path.`,
  );
}

function readAddresses(value: string): string[] {
  const addresses = listed(value);
  const wrong = addresses.find((address) => net.isIP(address.replace(/\/\d{1,3}$/, '')) === 0);
  if (wrong === undefined) return addresses;
  throw new BitextError(
    'CONFIG',
    `BITEXT_TRUSTED_PROXIES holds ${JSON.stringify(wrong)}; give addresses such as 10.0.0.1 or 10.0.0.0/8.`,
  );
}

function listed(value: string): string[] {
  return value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
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
