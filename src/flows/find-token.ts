import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import type { TokenRow } from '../store/tables.js';

/** A token by its number, or by the public id that lists show. */
export type TokenKey = { readonly id: number } | { readonly publicId: string };

/** Finds a token and holds its row until the transaction ends. @throws BitextError `NOT_FOUND` */
export async function holdToken(tx: Database, key: TokenKey): Promise<TokenRow> {
  const query = tx.selectFrom('token').selectAll().forUpdate();
  const named = 'id' in key ? query.where('id', '=', key.id) : query.where('public_id', '=', key.publicId);
  const row = await named.executeTakeFirst();
  if (row !== undefined) return row;
  throw new BitextError('NOT_FOUND', 'There is no such token. Take the id from the list of tokens.');
}
