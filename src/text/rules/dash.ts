import type { Candidate } from '../candidate.js';
import { CASELESS, CHARACTER, DASH, DIGIT, LOWER, OPENER, QUOTE, SPACE, UPPER } from '../character.js';
import { wordBefore } from '../word-before.js';
import type { Rule } from './rule.js';

/** A dash opens a line of dialogue before a capital; before a small letter, or after a quotation, it goes on. */
export const dash: Rule = (candidate) => {
  const { text, end, next } = candidate;
  if ((kindAt(text, next) & DASH) === 0) return undefined;
  if (isAbbreviated(candidate)) return 'goes on';
  let first = next + 1;
  while (first - next < 3 && (kindAt(text, first) & DASH) !== 0) first++;
  const spaced = (kindAt(text, first) & SPACE) !== 0;
  while (first - next < 8 && (kindAt(text, first) & SPACE) !== 0) first++;
  const follower = kindAt(text, first);
  if ((follower & LOWER) !== 0) return 'goes on';
  if (CLOSING.includes(text.charAt(end - 1)) && (follower & QUOTE) === 0) return 'goes on';
  if (!spaced && text.charAt(next) === '-') return (follower & UPPER) !== 0 ? 'ends' : 'goes on';
  return (follower & (UPPER | CASELESS | DIGIT | QUOTE | OPENER)) !== 0 || '…¿¡.'.includes(text.charAt(first))
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

function kindAt(text: string, at: number): number {
  return at < text.length ? CHARACTER[text.charCodeAt(at)]! : 0;
}
