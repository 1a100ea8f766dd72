import {
  CHARACTER,
  DIGIT,
  isKind,
  LETTER,
  LOWER,
  MARK,
  PAIRED,
  PLAIN_STOP,
  SPACE,
  UPPER,
  WIDE_STOP,
} from '../character.js';
import type { Rule } from './rule.js';

/**
 * Without a space a sentence ends at the stops of scripts that write none, and where a capitalised word was
 * run on to a word in small letters ("слово.Слово"), unless both are parts of an address.
 */
export const glued: Rule = ({ text, rules, at, after, end, next, opening }) => {
  if (next > end) return undefined;
  const stop = CHARACTER[text.charCodeAt(after - 1)]!;
  const follower = CHARACTER[text.charCodeAt(next)]!;
  if ((stop & WIDE_STOP) !== 0) {
    return text.charAt(after - 1) === '．' && isKind(text, at - 1, DIGIT) ? 'goes on' : undefined;
  }
  if ((stop & PLAIN_STOP) !== 0) return (follower & (DIGIT | MARK)) !== 0 ? 'goes on' : undefined;
  if (rules.spaceless && (follower & (LETTER & ~UPPER & ~LOWER)) !== 0 && text.charAt(after - 1) !== '.') {
    return undefined;
  }
  if ((CHARACTER[text.charCodeAt(end - 1)]! & PAIRED) !== 0) return undefined;
  return runOn(text, at, opening) && !inAddress(text, at) ? undefined : 'goes on';
};

function runOn(text: string, at: number, opening: number): boolean {
  return (
    isKind(text, at - 1, LOWER) &&
    isKind(text, at - 2, LOWER) &&
    isKind(text, opening, UPPER) &&
    (isKind(text, opening + 1, LOWER)
      ? isKind(text, opening + 2, LOWER | MARK)
      : isKind(text, opening + 1, SPACE))
  );
}

const REACH = 60;

/** Whether the token that holds `at` is a URL, an e-mail address or the name of a host or file. */
function inAddress(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < REACH && !isKind(text, from - 1, SPACE)) from--;
  const token = text.slice(from, at).toLowerCase();
  return token.includes('://') || token.startsWith('www.') || token.includes('@') || token.includes('/');
}
