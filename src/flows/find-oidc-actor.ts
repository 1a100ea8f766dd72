import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import type { Role, UserRow } from '../store/tables.js';
import { slugOf } from '../text/slug.js';
import type { Actor } from './actor.js';

/** Whom an identity provider speaks for. */
export interface OidcIdentity {
  /** `iss|sub`: who it is, whatever the name. */
  readonly subject: string;
  /** What a new user's login is made of; empty for nothing to go by. */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly pairs: readonly string[];
}

/** Logins tried for one name: with a number behind it from the second on. */
const MOST_NAMESAKES = 100;

/**
 * The user of an identity, made at its first visit. The identity provider has the say: the user's roles and
 * pairs become those of the identity. A login that somebody has already is never taken over.
 */
export async function findOidcActor(db: Database, identity: OidcIdentity): Promise<Actor> {
  const { roles, pairs } = identity;
  const user = (await findUser(db, identity.subject)) ?? (await makeUser(db, identity));
  if (!same(user.roles, roles) || !same(user.pairs, pairs)) {
    await db
      .updateTable('user')
      .set({ roles: [...roles], pairs: [...pairs] })
      .where('id', '=', user.id)
      .execute();
  }
  return { userId: user.id, login: user.login, roles, pairs };
}

async function findUser(db: Database, subject: string): Promise<UserRow | undefined> {
  return db.selectFrom('user').selectAll().where('subject', '=', subject).executeTakeFirst();
}

async function makeUser(db: Database, { subject, name, roles, pairs }: OidcIdentity): Promise<UserRow> {
  const base = slugOf(name.split('@')[0]!.slice(0, 60)).slice(0, 58) || 'user';
  for (let nth = 1; nth <= MOST_NAMESAKES; nth++) {
    const login = nth === 1 ? base : `${base}-${nth}`;
    // Somebody else may have the login, or a request of the same moment may have made this very user.
    const made = await db
      .insertInto('user')
      .values({ login, subject, roles: [...roles], pairs: [...pairs] })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    const user = made ?? (await findUser(db, subject));
    if (user !== undefined) return user;
  }
  throw new BitextError(
    'UNAUTHENTICATED',
    `There are ${MOST_NAMESAKES} users by the name of ${base} already. Ask an admin to give you another one.`,
  );
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
