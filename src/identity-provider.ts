import { BitextError } from './errors.js';

/** An identity provider whose JWTs are taken, as the environment names it. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** Address of the provider's JSON Web Key Set, or the set itself. */
  readonly jwks: URL | { keys: Record<string, unknown>[] };
  readonly algorithms: readonly string[];
  readonly rolesClaim: string;
  readonly pairsClaim: string;
  readonly loginClaim: string;
}

/** The variables that name it, as `bitext --help` lists them. */
export const OIDC_VARIABLES = [
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

type Read = (name: (typeof OIDC_VARIABLES)[number]['name']) => string | null;

/** Signatures with a key pair. The others either prove nothing or take a public key for a secret one. */
const ASYMMETRIC = /^(RS|PS|ES)(256|384|512)$|^EdDSA$|^Ed25519$/;

/** @throws BitextError `CONFIG` naming the variable and what would fit */
export function readIdentityProvider(value: Read): IdentityProvider | null {
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

function readJwks(value: string): IdentityProvider['jwks'] {
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
