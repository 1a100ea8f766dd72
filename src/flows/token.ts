import { createHash, randomBytes } from 'node:crypto';
import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { ROLES, type Role } from '../store/tables.js';
import type { Actor } from './actor.js';

/** What every token begins with, so that one that leaked can be found. */
const PREFIX = 'bitext_';

export interface TokenInput {
  readonly login: string;
  readonly role: Role;
  readonly label?: string | undefined;
}

/** Makes the user when it is new, and a token for it. Only the hash is stored: the answer is shown once. */
export async function createToken(db: Database, input: TokenInput): Promise<string> {
  const { id } = await ensureUser(db, input.login, input.role);
  const token = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  await db
    .insertInto('token')
    .values({ user_id: id, hash: hashOf(token), role: input.role, label: input.label ?? null })
    .execute();
  return token;
}

/** Finds or makes a user and gives it the role. */
export async function ensureUser(db: Database, login: string, role: Role): Promise<{ id: number }> {
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(login)) {
    throw invalid(
      ['login'],
      'login',
      `${JSON.stringify(login)} is no login.`,
      'Use up to 64 lower-case letters, digits, dots, hyphens.',
    );
  }
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto('user')
      .values({ login, roles: [role] })
      .onConflict((conflict) => conflict.column('login').doNothing())
      .execute();
    const user = await tx
      .selectFrom('user')
      .where('login', '=', login)
      .select(['id', 'roles'])
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (!user.roles.includes(role)) {
      const roles = ROLES.filter((name) => name === role || user.roles.includes(name));
      await tx.updateTable('user').set({ roles }).where('id', '=', user.id).execute();
    }
    return { id: user.id };
  });
}

/** Whom a token speaks for, or null when it is unknown, expired or revoked. */
export async function findActor(db: Database, token: string): Promise<Actor | null> {
  if (!token.startsWith(PREFIX) || token.length > 200) return null;
  const row = await db
    .selectFrom('token')
    .innerJoin('user', 'user.id', 'token.user_id')
    .where('token.hash', '=', hashOf(token))
    .where('token.revoked_at', 'is', null)
    .where((where) =>
      where.or([
        where('token.expires_at', 'is', null),
        where('token.expires_at', '>', where.fn<Date>('now')),
      ]),
    )
    .select(['user.id as userId', 'user.login', 'token.role'])
    .executeTakeFirst();
  return row === undefined ? null : { userId: row.userId, login: row.login, roles: [row.role], pairs: [] };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
