import type { Candidate } from '../candidate.js';
import { CASELESS, DASH, DIGIT, isKind, LOWER, OPENER, QUOTE, SPACE, UPPER } from '../character.js';
import { wordBefore } from '../word-before.js';
import type { Rule } from './rule.js';

/** A dash opens a line of dialogue before a capital; before a small letter, or after a quotation, it goes on. */
export const dash: Rule = (candidate) => {
  const { text, end, next } = candidate;
  if (!isKind(text, next, DASH)) return undefined;
  if (isAbbreviated(candidate)) return 'goes on';
  let first = next + 1;
  while (first - next < 3 && isKind(text, first, DASH)) first++;
  const spaced = isKind(text, first, SPACE);
  while (first - next < 8 && isKind(text, first, SPACE)) first++;
  if (isKind(text, first, LOWER)) return 'goes on';
  if (CLOSING.includes(text.charAt(end - 1)) && !isKind(text, first, QUOTE)) return 'goes on';
  if (!spaced && text.charAt(next) === '-') return isKind(text, first, UPPER) ? 'ends' : 'goes on';
  return isKind(text, first, UPPER | CASELESS | DIGIT | QUOTE | OPENER) || '…¿¡.'.includes(text.charAt(first))
    ? 'ends'
    : 'goes on';
};

const CLOSING = '»”"“';

const YEAR = /\d{4} ?$/;

/** "у 1996 р. — Установа": a year or a title before the dash is no end of speech. */
function isAbbreviated({ text, rules, start, at, dot, closed }: Candidate): boolean {
  if (!dot || closed) return false;
  const range = wordBefore(text, at, start);
  const word = text.slice(range.start, range.end).toLowerCase();
  if (rules.units.has(word)) return YEAR.test(text.slice(Math.max(start, range.start - 6), range.start));
  return rules.never.has(word);
}
