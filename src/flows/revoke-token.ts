import { sql } from 'kysely';
import type { Database } from '../store/database.js';
import { holdToken, type TokenKey } from './find-token.js';
import { runOnce } from './run-once.js';
import { requireTokenManager, type TokenManager } from './token-manager.js';

export interface RevokedToken {
  readonly tokenId: number;
  /** True where it was revoked already and nothing was written. */
  readonly replayed: boolean;
}

/**
 * Ends a token at once: the next request with it is refused.
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `CONFLICT` as `runOnce`
 */
export async function revokeToken(
  db: Database,
  manager: TokenManager,
  token: TokenKey,
  idempotencyKey?: string | undefined,
): Promise<RevokedToken> {
  const userId = requireTokenManager(manager) ?? 0;
  const request = { userId, mutation: 'tokenRevoke', key: idempotencyKey, input: token };
  return runOnce(db, request, async (tx) => {
    const { id, revoked_at } = await holdToken(tx, token);
    if (revoked_at !== null) return { tokenId: id, replayed: true };
    await tx
      .updateTable('token')
      .set({ revoked_at: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .execute();
    return { tokenId: id, replayed: false };
  });
}
