import { invalid } from '../errors.js';
import type { Role } from '../store/tables.js';
import { languageTag } from '../text/language-tag.js';

/** What somebody may do, and for which pairs of languages (`uk>en`, `*>en`; none means all). */
export interface Bounds {
  readonly roles: readonly Role[];
  readonly pairs: readonly string[];
}

/**
 * A pair of languages in its canonical spelling.
 * @throws BitextError `VALIDATION` for anything that is not `source>target`, either side a tag or `*`
 */
export function readPair(pair: string, path: readonly string[]): string {
  const sides = pair.split('>');
  if (sides.length !== 2) {
    const what = `${JSON.stringify(pair.slice(0, 80))} is no pair of languages.`;
    throw invalid(path, 'pair', what, 'Write it as "uk>en"; a star stands for every language: "*>en".');
  }
  return sides.map((side) => (side.trim() === '*' ? '*' : languageTag(side.trim(), path))).join('>');
}

/** Whether everything that a pair covers is covered by one of some pairs. */
export function pairWithin(pair: string, pairs: readonly string[]): boolean {
  return pairs.length === 0 || pairs.some((outer) => meetingOf(pair, outer) === pair);
}

/**
 * What a token allows of what its user may do. Where nothing is left, because the user lost a role or a pair
 * since, the token still reads as a READER does.
 */
export function boundsWithin(token: Bounds, user: Bounds): Bounds {
  const roles = token.roles.filter((role) => user.roles.includes(role));
  const pairs = meetingOfPairs(token.pairs, user.pairs);
  return roles.length === 0 || pairs === null ? { roles: ['READER'], pairs: [] } : { roles, pairs };
}

/** The pairs that two lists have in common; null for none at all. */
function meetingOfPairs(a: readonly string[], b: readonly string[]): readonly string[] | null {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const common = a.flatMap((one) => b.map((other) => meetingOf(one, other))).filter((pair) => pair !== null);
  return common.length === 0 ? null : [...new Set(common)];
}

function meetingOf(a: string, b: string): string | null {
  const [sourceA, targetA] = a.split('>');
  const [sourceB, targetB] = b.split('>');
  const source = meetingOfSides(sourceA, sourceB);
  const target = meetingOfSides(targetA, targetB);
  return source === undefined || target === undefined ? null : `${source}>${target}`;
}

function meetingOfSides(a: string | undefined, b: string | undefined): string | undefined {
  if (a === '*') return b;
  return b === '*' || a === b ? a : undefined;
}
