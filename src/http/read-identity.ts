import type { JWTPayload } from 'jose';
import { BitextError } from '../errors.js';
import type { OidcIdentity } from '../flows/find-oidc-actor.js';
import { readPair } from '../flows/pair-bounds.js';
import { ROLES, type Role } from '../store/tables.js';

/** U+0000 and halves of characters. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

interface Claims {
  readonly rolesClaim: string;
  readonly pairsClaim: string;
  readonly loginClaim: string;
}

/**
 * Who a verified JWT speaks for. Words of the roles claim that are no roles are left out; without any the bearer
 * is a READER. Entries of the pairs claim are pairs (`uk>en`) or languages to translate into (`en` for `*>en`);
 * without the claim all pairs are meant, and an empty one leaves the bearer a READER.
 *
 * @throws BitextError `UNAUTHENTICATED` for a pair that is none, since dropping it would widen what is meant
 */
export function readIdentity(payload: JWTPayload, claims: Claims): OidcIdentity {
  const { iss = '', sub = '' } = payload;
  const subject = `${iss}|${sub}`;
  if (sub === '' || subject.length > 1_000 || UNSTORABLE.test(subject)) {
    throw new BitextError('UNAUTHENTICATED', 'The JWT names its bearer by no `sub` that can be stored.');
  }
  const words = wordsOf(claimOf(payload, claims.rolesClaim)) ?? [];
  const roles = ROLES.filter((role) => words.some((word) => word.toUpperCase() === role));
  const pairs = readPairs(wordsOf(claimOf(payload, claims.pairsClaim)), claims.pairsClaim);
  const name = claimOf(payload, claims.loginClaim);
  return {
    subject,
    name: typeof name === 'string' ? name : '',
    roles: roles.length === 0 || pairs === 'none' ? (['READER'] satisfies Role[]) : roles,
    pairs: pairs === 'none' ? [] : pairs,
  };
}

/** A claim by its name, or else along the dots in it. */
function claimOf(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name
    .split('.')
    .reduce<unknown>(
      (inside, part) =>
        typeof inside === 'object' && inside !== null && Object.hasOwn(inside, part)
          ? (inside as Record<string, unknown>)[part]
          : undefined,
      payload,
    );
}

/** Words of a list or of a text with spaces or commas between them; null where there is no such claim. */
function wordsOf(claim: unknown): string[] | null {
  if (claim === undefined || claim === null) return null;
  const words = Array.isArray(claim) ? claim : String(claim).split(/[\s,]+/);
  return words.map(String).filter((word) => word !== '');
}

function readPairs(words: string[] | null, claim: string): readonly string[] | 'none' {
  if (words === null) return [];
  if (words.length === 0) return 'none';
  try {
    return [...new Set(words.map((word) => readPair(word.includes('>') ? word : `*>${word}`, [claim])))];
  } catch (error) {
    throw new BitextError(
      'UNAUTHENTICATED',
      `The claim ${claim} of the JWT holds a word that is no pair of languages. Have it hold pairs such as "uk>en".`,
      [],
      { cause: error },
    );
  }
}
