import { BitextError } from '../../errors.js';
import type { Actor } from '../../flows/actor.js';
import { findActor } from '../../flows/token.js';
import type { Database } from '../../store/database.js';

/**
 * Whom a connection speaks for: null without a token. A token that is no good is refused, since whoever waits
 * for events as nobody would wait in vain.
 *
 * @param authorization `Bearer …`
 * @throws BitextError `UNAUTHENTICATED`
 */
export async function liveActor(db: Database, authorization: unknown): Promise<Actor | null> {
  if (authorization === undefined || authorization === null || authorization === '') return null;
  const token = /^Bearer ([A-Za-z0-9._~+/=-]{1,500})$/.exec(String(authorization))?.[1];
  const actor = token === undefined ? null : await findActor(db, token);
  if (actor !== null) return actor;
  throw new BitextError(
    'UNAUTHENTICATED',
    'The token is unknown, expired or revoked. Send a good one as "Bearer …", or none.',
  );
}
