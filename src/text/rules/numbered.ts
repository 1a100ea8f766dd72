import type { Candidate } from '../candidate.js';
import { isKind, OPENER, QUOTE, SPACE } from '../character.js';
import { wordBefore } from '../word-before.js';
import type { Rule } from './rule.js';
import { startsLikely, startsUpper } from './starts.js';

/**
 * List numbers ("2.", "a.", "iv.)") join what they number, unless the language has them apart; ordinals
 * (der 3. Oktober, Ludwig XIV.) join their noun.
 */
export const numbered: Rule = (candidate) => {
  const { text, rules, start, at, dot, closed } = candidate;
  if (text.charAt(at) !== '.') return undefined;
  const range = wordBefore(text, at, start);
  const word = text.slice(range.start, range.end);
  if (LIST_MARK.test(word) && opensSentence(candidate, range.start)) {
    return rules.listNumbersApart && !closed && NUMBER.test(word) && startsUpper(candidate)
      ? 'ends'
      : 'goes on';
  }
  if (!rules.ordinals || !dot || closed || !ORDINAL.test(word)) return undefined;
  return startsLikely(candidate) ? 'ends' : 'goes on';
};

const LIST_MARK = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|\p{L}|[IVXivx]{1,5})$/u;
const NUMBER = /^\d{1,3}$/;
const ORDINAL = /^(?:\d{1,3}|[IVX]{2,6})$/;

/** Whether only a bullet or opening marks stand before the word in its sentence. */
function opensSentence({ text, start }: Candidate, at: number): boolean {
  if (at - start > 3) return false;
  for (let i = start; i < at; i++) {
    if (!isKind(text, i, SPACE | OPENER | QUOTE) && !'•⁃*–—-'.includes(text.charAt(i))) {
      return false;
    }
  }
  return true;
}
