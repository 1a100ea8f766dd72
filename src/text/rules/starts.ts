import type { Candidate } from '../candidate.js';
import { CHARACTER, DIGIT, isKind, MARK, PAIRED, UPPER, WORD } from '../character.js';

const REACH = 24;

/** The word that comes next, in small letters, up to its first mark that is no letter. */
export function nextWord({ text, opening }: Candidate): string {
  let end = opening;
  while (end < text.length && end - opening < REACH && isKind(text, end, WORD | PAIRED)) end++;
  return text.slice(opening, end).toLowerCase();
}

/** Whether the next word is one with which sentences open, and no initial or abbreviation of its own. */
export function startsLikely(candidate: Candidate): boolean {
  const word = nextWord(candidate);
  if (!candidate.rules.starters.has(word)) return false;
  return candidate.text.charAt(candidate.opening + word.length) !== '.' || word.length > 1;
}

export function startsUpper({ text, opening }: Candidate): boolean {
  return opening < text.length && isKind(text, opening, UPPER);
}

export function startsDigit({ text, opening }: Candidate): boolean {
  return opening < text.length && (CHARACTER[text.charCodeAt(opening)]! & (DIGIT | MARK)) === DIGIT;
}
