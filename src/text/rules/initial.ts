import { previousWord, wordBefore } from '../word-before.js';
import type { Rule } from './rule.js';
import { startsLikely, startsUpper } from './starts.js';

/** A capital with a full stop is an initial: it belongs to the name that follows. */
export const initial: Rule = (candidate) => {
  const { text, rules, start, at } = candidate;
  const range = wordBefore(text, at, start);
  const word = text.slice(range.start, range.end);
  if (!INITIAL.test(word)) return undefined;
  if (rules.tag === 'en' && word === 'I') return 'ends';
  if (rules.doubtful.has(word.toLowerCase())) return undefined;
  if (!startsUpper(candidate)) return undefined;
  if (!startsLikely(candidate)) return 'goes on';
  const previous = previousWord(text, range.start, start);
  return /\.$/.test(text.slice(previous.start, previous.end)) ? 'goes on' : 'ends';
};

/** A, Ж, also Дж, Th, and several at once: В.О, J.-P */
const INITIAL = /^(?:\p{Lu}[.-]{1,2}){0,3}\p{Lu}$|^(?:Дж|Дз|Th|Ch|Ph|Yu|Ya|Ju|Ja|Le|St|Chr|Дм|Вл|Ал)$/u;
