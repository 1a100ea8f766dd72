import { GraphQLError } from 'graphql';
import { BitextError } from '../errors.js';
import type { Actor } from '../flows/actor.js';
import { findActor } from '../flows/find-actor.js';
import { TokenUse } from '../flows/token-use.js';
import type { Database } from '../store/database.js';

/**
 * Turns the Authorization header of a request into whom it speaks for; null where there is none. One that
 * cannot be taken is refused, since whoever sends it does not want to be taken for anybody.
 *
 * @throws GraphQLError with `extensions.code` `UNAUTHENTICATED` and HTTP status 401
 */
export type Authenticate = (authorization: string | undefined) => Promise<Actor | null>;

/** Longest credentials that are looked at. */
const LONGEST = 500;
const BEARER = /^bearer +([A-Za-z0-9._~+/=-]+) *$/i;

export function createAuthenticate(db: Database): Authenticate {
  const use = new TokenUse(db);
  return async (authorization) => {
    if (authorization === undefined || authorization.trim() === '') return null;
    try {
      const credentials = readCredentials(authorization);
      const { actor, tokenId } = await findActor(db, credentials);
      use.note(tokenId);
      return actor;
    } catch (error) {
      throw error instanceof BitextError ? asRefusal(error) : error;
    }
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

function asRefusal({ code, message }: BitextError): GraphQLError {
  const headers = new Map([['www-authenticate', 'Bearer realm="bitext", error="invalid_token"']]);
  return new GraphQLError(message, { extensions: { code, http: { status: 401, headers } } });
}
