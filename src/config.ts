import net from 'node:net';
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
  readonly http: HttpConfig;
  /** Identity provider whose JWTs are taken besides the service's own tokens, or null for none. */
  readonly oidc: OidcConfig | null;
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

export interface OidcConfig {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** Address of the provider's JSON Web Key Set, or the set itself. */
  readonly jwks: URL | { keys: Record<string, unknown>[] };
  readonly algorithms: readonly string[];
  readonly rolesClaim: string;
  readonly pairsClaim: string;
  readonly loginClaim: string;
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
  {
    name: 'BITEXT_OIDC_ISSUER',
    fallback: 'none',
    text: 'identity provider whose JWTs are taken as tokens: their `iss`, to the letter',
  },
  {
    name: 'BITEXT_OIDC_AUDIENCE',
    fallback: 'none',
    text: 'what must be in their `aud`; commas between several',
  },
  {
    name: 'BITEXT_OIDC_JWKS',
    fallback: 'none',
    text: 'https address of the key set of the provider, or the key set itself as JSON',
  },
  {
    name: 'BITEXT_OIDC_ALGORITHMS',
    fallback: 'RS256,ES256,EdDSA',
    text: 'signature algorithms that are taken, asymmetric ones only',
  },
  { name: 'BITEXT_OIDC_ROLES_CLAIM', fallback: 'roles', text: 'claim with roles; dots lead into it' },
  {
    name: 'BITEXT_OIDC_PAIRS_CLAIM',
    fallback: 'pairs',
    text: 'claim with pairs of languages (uk>en) or languages to translate into (en)',
  },
  {
    name: 'BITEXT_OIDC_LOGIN_CLAIM',
    fallback: 'preferred_username',
    text: "claim of which a new user's login is made",
  },
] as const;

type Variable = (typeof CONFIG_VARIABLES)[number]['name'];
type Read = (name: Variable) => string | null;

/** @throws BitextError `CONFIG` naming the variable and what would fit */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const value: Read = (name) => environment[name]?.trim() || null;
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
    oidc: readOidc(value),
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

/** Signatures with a key pair. The others either prove nothing or take a public key for a secret one. */
const ASYMMETRIC = /^(RS|PS|ES)(256|384|512)$|^EdDSA$|^Ed25519$/;

function readOidc(value: Read): OidcConfig | null {
  const issuer = value('BITEXT_OIDC_ISSUER');
  if (issuer === null) return null;
  const needed = (name: 'BITEXT_OIDC_AUDIENCE' | 'BITEXT_OIDC_JWKS', what: string) => {
    const found = value(name);
    if (found !== null) return found;
    throw new BitextError('CONFIG', `BITEXT_OIDC_ISSUER is set and ${name} is not. Set it to ${what}.`);
  };
  return {
    issuer,
    audience: listOf(needed('BITEXT_OIDC_AUDIENCE', 'what the JWTs for this service have in `aud`')),
    jwks: readJwks(needed('BITEXT_OIDC_JWKS', "the address of the provider's key set (`jwks_uri`)")),
    algorithms: readAlgorithms(value('BITEXT_OIDC_ALGORITHMS') ?? 'RS256,ES256,EdDSA'),
    rolesClaim: value('BITEXT_OIDC_ROLES_CLAIM') ?? 'roles',
    pairsClaim: value('BITEXT_OIDC_PAIRS_CLAIM') ?? 'pairs',
    loginClaim: value('BITEXT_OIDC_LOGIN_CLAIM') ?? 'preferred_username',
  };
}

function readAlgorithms(value: string): string[] {
  const algorithms = listOf(value);
  const other = algorithms.find((name) => !ASYMMETRIC.test(name));
  if (other === undefined && algorithms.length > 0) return algorithms;
  throw new BitextError(
    'CONFIG',
    `BITEXT_OIDC_ALGORITHMS is ${JSON.stringify(value)}; give asymmetric ones, such as RS256,ES256,EdDSA.`,
  );
}

function readJwks(value: string): OidcConfig['jwks'] {
  if (value.startsWith('{')) {
    try {
      const set = JSON.parse(value) as { keys?: unknown };
      if (Array.isArray(set.keys) && set.keys.length > 0 && set.keys.every(isKey)) return { keys: set.keys };
    } catch {
      // Said below.
    }
    throw new BitextError('CONFIG', 'BITEXT_OIDC_JWKS is no JSON Web Key Set. Give {"keys": [...]}.');
  }
  const url = URL.canParse(value) ? new URL(value) : null;
  // Keys that come unprotected over a network could be anybody's.
  const isOwn = url !== null && /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isOwn)) return url;
  throw new BitextError(
    'CONFIG',
    `BITEXT_OIDC_JWKS is ${JSON.stringify(value.slice(0, 200))}; give an https address, or a key set as JSON.`,
  );
}

function isKey(key: unknown): boolean {
  return typeof (key as { kty?: unknown } | null)?.kty === 'string';
}

function listOf(value: string): string[] {
  return value.split(/[\s,]+/).filter((word) => word !== '');
}
