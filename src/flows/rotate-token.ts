import { sql } from 'kysely';
import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import type { TokenRow } from '../store/tables.js';
import { holdToken, type TokenKey } from './find-token.js';
import { runOnce } from './run-once.js';
import { requireTokenManager, type TokenManager } from './token-manager.js';
import { type IssuedToken, readExpiry, withText, writeToken } from './write-token.js';

export interface RotateInput {
  /** Ends the old token at once; otherwise it goes on for 24 hours. */
  readonly now?: boolean | undefined;
  /** Left out, the new token lives as long from now as the old one was given. */
  readonly expiresAt?: Date | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface RotatedToken extends IssuedToken {
  /** The token that it takes the place of. */
  readonly replacedId: number;
}

/**
 * Gives a token a successor of the same user, roles, pairs and label, and an end to the old one.
 *
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `VALIDATION` for one that has ended or has a
 *   successor already, `CONFLICT` for a key that came with another input
 */
export async function rotateToken(
  db: Database,
  manager: TokenManager,
  token: TokenKey,
  input: RotateInput = {},
): Promise<RotatedToken> {
  const createdBy = requireTokenManager(manager);
  const { idempotencyKey: key, ...rest } = input;
  const request = { userId: createdBy ?? 0, mutation: 'tokenRotate', key, input: { token, rest } };
  return withText(async (show) =>
    runOnce(db, request, async (tx) => {
      const old = await holdToken(tx, token);
      await refuseEnded(tx, old);
      const expiresAt = (await readExpiry(tx, input.expiresAt)) ?? (await sameSpan(tx, old));
      const { user_id: userId, roles, pairs, label } = old;
      const issued = await writeToken(tx, { userId, roles, pairs, label, expiresAt, createdBy }, show);
      const end = input.now
        ? { revoked_at: sql<Date>`clock_timestamp()` }
        : { expires_at: sql<Date>`least(expires_at, now() + interval '24 hours')` };
      await tx
        .updateTable('token')
        .set({ ...end, replaced_by: issued.tokenId })
        .where('id', '=', old.id)
        .execute();
      return { ...issued, replacedId: old.id };
    }),
  );
}

async function refuseEnded(tx: Database, old: TokenRow): Promise<void> {
  const refuse = (rule: string, message: string, suggestion: string) => {
    throw invalid(['tokenId'], rule, message, suggestion);
  };
  if (old.replaced_by !== null) {
    refuse('rotated', 'This token has a successor already.', 'Rotate its successor, or revoke this one.');
  }
  const { expired } = await tx
    .selectNoFrom(sql<boolean>`coalesce(${old.expires_at}::timestamptz <= now(), false)`.as('expired'))
    .executeTakeFirstOrThrow();
  if (old.revoked_at !== null || expired) {
    refuse('ended', `This token ${expired ? 'has expired' : 'was revoked'}.`, 'Create a new one.');
  }
}

async function sameSpan(tx: Database, { created_at, expires_at }: TokenRow): Promise<Date | null> {
  if (expires_at === null) return null;
  const { expiry } = await tx
    .selectNoFrom(sql<Date>`now() + (${expires_at}::timestamptz - ${created_at}::timestamptz)`.as('expiry'))
    .executeTakeFirstOrThrow();
  return expiry;
}
