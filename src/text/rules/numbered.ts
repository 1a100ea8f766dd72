import { wordBefore } from '../word-before.js';
import type { Rule } from './rule.js';
import { startsLikely } from './starts.js';

/** List numbers join what they number; ordinals (der 3. Oktober, Ludwig XIV.) join their noun. */
export const numbered: Rule = (candidate) => {
  const { text, rules, start, at } = candidate;
  const range = wordBefore(text, at, start);
  const word = text.slice(range.start, range.end);
  if (LIST_MARK.test(word) && opensSentence(text, start, range.start)) return 'goes on';
  if (rules.ordinals && ORDINAL.test(word)) return startsLikely(candidate) ? 'ends' : 'goes on';
  return undefined;
};

const LIST_MARK = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|\p{L}|[IVXivx]{1,5})$/u;
const ORDINAL = /^(?:\d{1,3}|[IVX]{2,6})$/;

/** Whether only opening marks stand before the word in its sentence. */
function opensSentence(text: string, start: number, at: number): boolean {
  return at - start <= 3 && /^[\s([«„“"•*–—-]*$/.test(text.slice(start, at));
}
