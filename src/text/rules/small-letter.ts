import type { Candidate } from '../candidate.js';
import { isKind, LOWER, UPPER } from '../character.js';
import { wordBefore } from '../word-before.js';
import type { Rule } from './rule.js';

/**
 * Before a small letter a sentence goes on. Names that only begin small (iPhone, mTOR), addresses and handles
 * count as capitals. Who opened a sentence with a small letter writes so throughout: there a stop after a
 * word of some length does end it, as it does before words that only open sentences.
 */
export const smallLetter: Rule = (candidate) => {
  const { text, rules, opening, informal } = candidate;
  if (!isKind(text, opening, LOWER) || '@#'.includes(text.charAt(opening - 1))) return undefined;
  const ahead = text.slice(opening, opening + 4);
  if (DUTCH.test(text.slice(opening - 1, opening + 4))) return undefined;
  if (CAMEL.test(ahead) || ahead === 'http' || ahead === 'www.') return undefined;
  if (informal) return endsWord(candidate, MIN_WORD) ? undefined : 'goes on';
  return rules.looseCase && endsWord(candidate, MIN_PLAIN) && !isName(candidate) ? undefined : 'goes on';
};

/** 's Avonds, 't Kan, 'n Man: in Dutch the second word bears the capital. */
const DUTCH = /^['’][stn] \p{Lu}/u;
const CAMEL = /^[a-z]{1,2}[A-Z]/;
const MIN_WORD = 3;
const MIN_PLAIN = 4;

/** Whether the stop, no ellipsis and no part of a quotation, follows a word too long for most abbreviations. */
function endsWord({ text, rules, start, at, after, closed }: Candidate, least: number): boolean {
  if (closed || '.…'.includes(text.charAt(after - 2)) || text.charAt(at) === '…') return false;
  if (text.charAt(at) !== '.') return true;
  const { start: from, end } = wordBefore(text, at, start);
  const word = text.slice(from, end);
  return end - from >= least && !word.includes('.') && !rules.never.has(word.toLowerCase());
}

/** Yahoo! and Jeopardy! go on, and so do abbreviated names (Corp. said). */
function isName({ text, start, at }: Candidate): boolean {
  if (text.charAt(at) === '?') return false;
  const { start: from } = wordBefore(text, at, start);
  return isKind(text, from, UPPER);
}
