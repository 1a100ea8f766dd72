import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database.js';
import { type Order, readSlice, type Slice } from '../keyset.js';
import type { TokenRow } from '../tables.js';

/** Where a token stands: `ROTATED` has a successor and still works, until it expires. */
export const TOKEN_STATES = ['ACTIVE', 'ROTATED', 'EXPIRED', 'REVOKED'] as const;
export type TokenState = (typeof TOKEN_STATES)[number];

/** A token without its secret, by the database's clock. */
export interface ListedToken extends Omit<TokenRow, 'secret_hash'> {
  readonly login: string;
  readonly state: TokenState;
}

const STATE: RawBuilder<TokenState> = sql`case
  when token.revoked_at is not null then 'REVOKED'
  when token.expires_at <= now() then 'EXPIRED'
  when token.replaced_by is not null then 'ROTATED'
  else 'ACTIVE' end`;

export async function tokenById(db: Database, id: number): Promise<ListedToken | null> {
  return (await tokens(db).where('token.id', '=', id).executeTakeFirst()) ?? null;
}

export interface TokenFilter {
  readonly login: string | null;
  readonly states: readonly TokenState[] | null;
}

export const TOKENS_NEWEST_FIRST: Order = { by: [{ column: 'id', kind: 'integer' }], descending: true };

/** A slice of the tokens, the newest first. */
export async function tokensIn(
  db: Database,
  { login, states }: TokenFilter,
  slice: Slice,
): Promise<ListedToken[]> {
  let query = tokens(db);
  if (login !== null) query = query.where('user.login', '=', login);
  if (states !== null) query = query.where(sql<boolean>`${STATE} = any(${sql.val([...states])}::text[])`);
  return readSlice(query, 'token', TOKENS_NEWEST_FIRST, slice);
}

const tokens = (db: Database) =>
  db
    .selectFrom('token')
    .innerJoin('user', 'user.id', 'token.user_id')
    .select([
      'token.id',
      'token.user_id',
      'token.label',
      'token.created_at',
      'token.expires_at',
      'token.revoked_at',
      'token.public_id',
      'token.roles',
      'token.pairs',
      'token.last_used_at',
      'token.created_by',
      'token.replaced_by',
      'user.login',
      STATE.as('state'),
    ]);
