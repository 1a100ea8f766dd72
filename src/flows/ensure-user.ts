import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { ROLES, type Role, type UserRow } from '../store/tables.js';

/** Finds or makes a user and gives it the role. */
export async function ensureUser(db: Database, login: string, role: Role): Promise<{ id: number }> {
  return db.transaction().execute(async (tx) => {
    const { user } = await holdUser(tx, login, { roles: [role], pairs: [] });
    const roles = withRoles(user.roles, [role]);
    if (roles.length > user.roles.length) {
      await tx.updateTable('user').set({ roles }).where('id', '=', user.id).execute();
    }
    return { id: user.id };
  });
}

/**
 * Finds a user, or makes one of some bounds, and holds its row until the transaction ends.
 * @throws BitextError `VALIDATION` for a login that is none
 */
export async function holdUser(
  tx: Database,
  login: string,
  bounds: { readonly roles: readonly Role[]; readonly pairs: readonly string[] },
): Promise<{ user: UserRow; made: boolean }> {
  const made = await tx
    .insertInto('user')
    .values({ login: readLogin(login), roles: withRoles([], bounds.roles), pairs: [...bounds.pairs] })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .executeTakeFirst();
  const user = await tx
    .selectFrom('user')
    .selectAll()
    .where('login', '=', login)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { user, made: made !== undefined };
}

/** Both lists of roles as one, in their usual order. */
export function withRoles(roles: readonly Role[], more: readonly Role[]): Role[] {
  return ROLES.filter((role) => roles.includes(role) || more.includes(role));
}

function readLogin(login: string): string {
  if (/^[a-z0-9][a-z0-9._-]{0,63}$/.test(login)) return login;
  throw invalid(
    ['input', 'login'],
    'login',
    `${JSON.stringify(login.slice(0, 80))} is no login.`,
    'Use up to 64 lower-case letters, digits, dots, hyphens.',
  );
}
