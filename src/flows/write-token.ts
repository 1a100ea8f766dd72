import { sql } from 'kysely';
import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import type { Role } from '../store/tables.js';
import { newTokenText } from './token-text.js';

/** A new token. */
export interface IssuedToken {
  readonly tokenId: number;
  /** The token itself, for this once; null where the same request had been answered before. */
  readonly text: string | null;
  readonly replayed: boolean;
}

export interface NewToken {
  readonly userId: number;
  readonly roles: readonly Role[];
  readonly pairs: readonly string[];
  readonly label: string | null;
  readonly expiresAt: Date | null;
  /** Null for the command line. */
  readonly createdBy: number | null;
}

/** What may be kept of an issued token: all but its text. */
export type KeptToken = Omit<IssuedToken, 'text'>;

/** Stores a new token; its text goes to `show` alone, so that it is in no answer that is kept. */
export async function writeToken(
  tx: Database,
  { userId, roles, pairs, label, expiresAt, createdBy }: NewToken,
  show: (text: string) => void,
): Promise<KeptToken> {
  const { text, publicId, secretHash } = newTokenText();
  const { id } = await tx
    .insertInto('token')
    .values({
      user_id: userId,
      public_id: publicId,
      secret_hash: secretHash,
      roles: [...roles],
      pairs: [...pairs],
      label,
      expires_at: expiresAt,
      created_by: createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  show(text);
  return { tokenId: id, replayed: false };
}

/** Joins what work gives with the text that it shows, if it comes to that. */
export async function withText<Kept extends KeptToken>(
  work: (show: (text: string) => void) => Promise<Kept>,
): Promise<Kept & IssuedToken> {
  let text: string | null = null;
  const kept = await work((shown) => {
    text = shown;
  });
  return { ...kept, text };
}

/** @throws BitextError `VALIDATION` for a time that has passed by the database's clock */
export async function readExpiry(tx: Database, expiresAt: Date | undefined): Promise<Date | null> {
  if (expiresAt === undefined) return null;
  const { future } = await tx
    .selectNoFrom(sql<boolean>`${expiresAt}::timestamptz > now()`.as('future'))
    .executeTakeFirstOrThrow();
  if (future) return expiresAt;
  throw invalid(
    ['input', 'expiresAt'],
    'future',
    `${expiresAt.toISOString()} has passed.`,
    'Give a time to come, or leave it out for a token without an end.',
  );
}
