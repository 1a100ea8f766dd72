import type { IssuedToken } from '../flows/write-token.js';
import type { Database } from '../store/database.js';
import { type ListedToken, tokenById } from '../store/queries/tokens.js';

/** Prints a new token alone, so that a script can take it; as JSON with what is known of it. */
export async function printNewToken(db: Database, issued: IssuedToken, json: boolean): Promise<void> {
  if (!json) return console.log(issued.text);
  const listed = await tokenById(db, issued.tokenId);
  if (listed === null) throw new Error(`token ${issued.tokenId} was made and is missing`);
  console.log(JSON.stringify({ token: issued.text, ...tokenRecord(listed) }));
}

/** What is known of a token, never its secret. */
export function tokenRecord(token: ListedToken) {
  return {
    id: token.public_id,
    login: token.login,
    roles: token.roles,
    pairs: token.pairs,
    created: token.created_at,
    expires: token.expires_at,
    lastUsed: token.last_used_at,
    state: token.state,
    label: token.label,
  };
}
