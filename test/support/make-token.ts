import { createToken } from '../../src/flows/create-token.js';
import { ensureUser } from '../../src/flows/ensure-user.js';
import { OPERATOR } from '../../src/flows/token-manager.js';
import type { Database } from '../../src/store/database.js';
import type { Role } from '../../src/store/tables.js';

/** A token with one role, and the role to its user; `pairs` bound the token alone. */
export async function makeToken(
  db: Database,
  role: Role,
  login: string = role.toLowerCase(),
  pairs: readonly string[] = [],
): Promise<string> {
  await ensureUser(db, login, role);
  const { text } = await createToken(db, OPERATOR, { roles: [role], login, pairs });
  return text!;
}
