import type { Candidate } from '../candidate.js';
import { CHARACTER, LOWER } from '../character.js';
import { wordBefore } from '../word-before.js';
import type { Rule } from './rule.js';

/**
 * Before a small letter a sentence goes on. Names that only begin small (iPhone, mTOR) and handles count as
 * capitals. Who opened the sentence with a small letter writes so throughout: there a stop after a word of
 * some length does end it.
 */
export const smallLetter: Rule = (candidate) => {
  const { text, start, opening } = candidate;
  if (!isKind(text, opening, LOWER) || '@#'.includes(text.charAt(opening - 1))) return undefined;
  if (CAMEL.test(text.slice(opening, opening + 3))) return undefined;
  return isKind(text, start, LOWER) && endsWord(candidate) ? undefined : 'goes on';
};

const CAMEL = /^[a-z]{1,2}[A-Z]/;
const MIN_WORD = 3;

/** Whether the stop, no ellipsis and no part of a quotation, follows a word too long for most abbreviations. */
function endsWord({ text, start, at, after, closed }: Candidate): boolean {
  if (closed || '.…'.includes(text.charAt(after - 2)) || text.charAt(at) === '…') return false;
  if (text.charAt(at) !== '.') return true;
  const { start: from, end } = wordBefore(text, at, start);
  return end - from >= MIN_WORD && !text.slice(from, end).includes('.');
}

function isKind(text: string, at: number, kinds: number): boolean {
  return at < text.length && (CHARACTER[text.charCodeAt(at)]! & kinds) !== 0;
}
