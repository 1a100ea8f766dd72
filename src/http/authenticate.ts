import { GraphQLError } from 'graphql';
import { BitextError } from '../errors.js';
import type { Actor } from '../flows/actor.js';
import { findActor } from '../flows/find-actor.js';
import { findOidcActor } from '../flows/find-oidc-actor.js';
import { TokenUse } from '../flows/token-use.js';
import type { Database } from '../store/database.js';
import type { VerifyJwt } from './verify-jwt.js';

/**
 * Turns the Authorization header of a request into whom it speaks for; null where there is none. One that
 * cannot be taken is refused, since whoever sends it does not want to be taken for anybody.
 *
 * @throws BitextError `UNAUTHENTICATED`, or `UNAVAILABLE` where the identity provider cannot be asked
 */
export type Authenticate = (authorization: string | undefined) => Promise<Actor | null>;

/** Longest credentials that are looked at: a JWT with many claims. */
const LONGEST = 8_192;
const BEARER = /^bearer +([A-Za-z0-9._~+/=-]+) *$/i;
/** Header, claims and signature of a JWT, the last one empty where it has none. */
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** @param verifyJwt null where no identity provider is configured */
export function createAuthenticate(db: Database, verifyJwt: VerifyJwt | null = null): Authenticate {
  const use = new TokenUse(db);
  return async (authorization) => {
    if (authorization === undefined || authorization.trim() === '') return null;
    const credentials = readCredentials(authorization);
    if (JWT.test(credentials)) return findOidcActor(db, await verified(verifyJwt, credentials));
    const { actor, tokenId } = await findActor(db, credentials);
    use.note(tokenId);
    return actor;
  };
}

function readCredentials(authorization: string): string {
  const credentials = authorization.length <= LONGEST ? BEARER.exec(authorization)?.[1] : undefined;
  if (credentials !== undefined) return credentials;
  throw new BitextError(
    'UNAUTHENTICATED',
    'The Authorization header is not "Bearer …" with a token. Send one so, or leave the header out to read what everybody may.',
  );
}

async function verified(verifyJwt: VerifyJwt | null, jwt: string) {
  if (verifyJwt !== null) return verifyJwt(jwt);
  throw new BitextError(
    'UNAUTHENTICATED',
    'This is a JWT, and this service takes none: no identity provider is configured (BITEXT_OIDC_ISSUER). Send a token that begins with bitext_.',
  );
}

/**
 * The refusal as a client of the graph knows it.
 * @throws GraphQLError with `extensions.code` `UNAUTHENTICATED` and HTTP status 401, or `UNAVAILABLE` and 503
 */
export function refuseAsGraph(error: unknown): never {
  if (!(error instanceof BitextError)) throw error;
  const { code, message } = error;
  if (code !== 'UNAUTHENTICATED') {
    throw new GraphQLError(message, { extensions: { code, http: { status: 503 } } });
  }
  const headers = new Map([['www-authenticate', 'Bearer realm="bitext", error="invalid_token"']]);
  throw new GraphQLError(message, { extensions: { code, http: { status: 401, headers } } });
}
