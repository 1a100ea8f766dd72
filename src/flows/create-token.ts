import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { ROLES, type Role, type UserRow } from '../store/tables.js';
import { storable } from '../text/storable.js';
import { holdUser, withRoles } from './ensure-user.js';
import { pairWithin, readPair } from './pair-bounds.js';
import { runOnce } from './run-once.js';
import { requireTokenManager, type TokenManager } from './token-manager.js';
import { type IssuedToken, readExpiry, withText, writeToken } from './write-token.js';

export interface TokenInput {
  /** Whose token it is; a user of these roles and pairs is made when there is none. */
  readonly login: string;
  readonly roles: readonly Role[];
  /** Pairs of languages such as `uk>en` or `*>en`; none means all that the user has. */
  readonly pairs?: readonly string[] | undefined;
  readonly label?: string | undefined;
  /** Left out, it never expires. */
  readonly expiresAt?: Date | undefined;
  /** Gives the user whatever it lacks of the roles and pairs; without it they are refused. */
  readonly grant?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

const MOST_PAIRS = 100;

/**
 * Makes a token. Only the hash of its secret is stored, also where the request is sent twice: the answer to a
 * replay has no text.
 *
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN`, `VALIDATION` for a login, role, pair or time that is none,
 *   or for more than the user may do unless it is granted, `CONFLICT` for a key that came with another input
 */
export async function createToken(
  db: Database,
  manager: TokenManager,
  input: TokenInput,
): Promise<IssuedToken> {
  const createdBy = requireTokenManager(manager);
  const { idempotencyKey: key, ...rest } = input;
  const pairs = readPairs(input.pairs ?? []);
  const label = readLabel(input.label);
  if (input.roles.length === 0) {
    throw invalid(
      ['input', 'roles'],
      'role',
      'There is no role.',
      `Give one or more of ${ROLES.join(', ')}.`,
    );
  }
  const request = { userId: createdBy ?? 0, mutation: 'tokenCreate', key, input: rest };
  return withText(async (show) =>
    runOnce(db, request, async (tx) => {
      const expiresAt = await readExpiry(tx, input.expiresAt);
      const { user, made } = await holdUser(tx, input.login, { roles: input.roles, pairs });
      const roles = withRoles([], input.roles);
      if (!made && input.grant) await grant(tx, user, roles, pairs);
      else if (!made) refuseBeyond(user, roles, pairs);
      return writeToken(tx, { userId: user.id, roles, pairs, label, expiresAt, createdBy }, show);
    }),
  );
}

async function grant(tx: Database, user: UserRow, roles: readonly Role[], pairs: readonly string[]) {
  const unbounded = user.pairs.length === 0 || pairs.length === 0;
  const more = pairs.filter((pair) => !pairWithin(pair, user.pairs));
  const granted = { roles: withRoles(user.roles, roles), pairs: unbounded ? [] : [...user.pairs, ...more] };
  await tx.updateTable('user').set(granted).where('id', '=', user.id).execute();
}

function refuseBeyond(user: UserRow, roles: readonly Role[], pairs: readonly string[]): void {
  const suggestion = 'Ask for less, or grant it to the user together with the token (`grant`).';
  const role = roles.find((name) => !user.roles.includes(name));
  if (role !== undefined) {
    const message = `${user.login} is ${user.roles.join(', ')} and not ${role}.`;
    throw invalid(['input', 'roles'], 'beyond-user', message, suggestion);
  }
  const pair = pairs.find((name) => !pairWithin(name, user.pairs));
  if (pair !== undefined) {
    const message = `${user.login} is bounded to ${user.pairs.join(', ')}, which does not cover ${pair}.`;
    throw invalid(['input', 'pairs'], 'beyond-user', message, suggestion);
  }
}

function readPairs(pairs: readonly string[]): string[] {
  if (pairs.length > MOST_PAIRS) {
    const message = `${pairs.length} pairs are too many.`;
    throw invalid(['input', 'pairs'], 'most', message, `Give at most ${MOST_PAIRS}, or use stars: "*>en".`);
  }
  return [...new Set(pairs.map((pair, index) => readPair(pair, ['input', 'pairs', String(index)])))];
}

function readLabel(label: string | undefined): string | null {
  if (label === undefined || label.trim() === '') return null;
  return storable(label, ['input', 'label'], { maxLength: 200 });
}
