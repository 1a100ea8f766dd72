import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import type { Actor } from './actor.js';
import { boundsWithin } from './pair-bounds.js';
import { readTokenText } from './token-text.js';

/** Compared with where there is no such token, so that both cases take the same steps. */
const DUMMY = Buffer.alloc(32);

/**
 * Whom a token speaks for, within what its user may do.
 * @throws BitextError `UNAUTHENTICATED` for one that is no token, unknown, expired or revoked
 */
export async function findActor(db: Database, text: string): Promise<{ actor: Actor; tokenId: number }> {
  const { publicId, secretHash } = readTokenText(text);
  const row = await db
    .selectFrom('token')
    .innerJoin('user', 'user.id', 'token.user_id')
    .where('token.public_id', '=', publicId)
    .select([
      'token.id as tokenId',
      'token.secret_hash',
      'token.roles',
      'token.pairs',
      'token.revoked_at',
      'token.expires_at',
      'user.id as userId',
      'user.login',
      'user.roles as userRoles',
      'user.pairs as userPairs',
      sql<boolean>`coalesce(token.expires_at <= now(), false)`.as('expired'),
    ])
    .executeTakeFirst();
  const matches = timingSafeEqual(secretHash, row?.secret_hash ?? DUMMY);
  if (row === undefined || !matches) refuse('is unknown here', 'Ask an admin for one');
  if (row.revoked_at !== null) refuse(`was revoked at ${at(row.revoked_at)}`, 'Ask an admin for a new one');
  if (row.expired) refuse(`expired at ${at(row.expires_at)}`, 'Ask an admin for a new one');
  const user = { roles: row.userRoles, pairs: row.userPairs };
  const actor = { userId: row.userId, login: row.login, ...boundsWithin(row, user) };
  return { actor, tokenId: row.tokenId };
}

function refuse(what: string, next: string): never {
  throw new BitextError(
    'UNAUTHENTICATED',
    `The token ${what}. ${next} (\`bitext token create\`), or leave the Authorization header out to read what everybody may.`,
  );
}

function at(time: Date | null): string {
  return time?.toISOString() ?? '';
}
