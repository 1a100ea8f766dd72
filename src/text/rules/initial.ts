import { isKind, UPPER } from '../character.js';
import { previousWord, wordBefore } from '../word-before.js';
import type { Rule } from './rule.js';
import { startsLikely, startsUpper } from './starts.js';

/** A capital with a full stop is an initial: it belongs to the name that follows. */
export const initial: Rule = (candidate) => {
  const { text, rules, start, at } = candidate;
  const range = wordBefore(text, at, start);
  const word = text.slice(range.start, range.end);
  if (!INITIAL.test(word) || !startsUpper(candidate)) return undefined;
  const previous = previousWord(text, range.start, start);
  const named = isKind(text, previous.start, UPPER) && previous.end > previous.start;
  if (rules.tag === 'en' && word === 'I' && !named) return 'ends';
  if (rules.doubtful.has(word.toLowerCase())) return undefined;
  if (!startsLikely(candidate)) return 'goes on';
  return text.charAt(previous.end - 1) === '.' ? 'goes on' : 'ends';
};

/** A, Ж, also Дж, Th, and several at once: В.О, J.-P */
const INITIAL = /^(?:\p{Lu}[.-]{1,2}){0,3}\p{Lu}$|^(?:Дж|Дз|Th|Ch|Ph|Yu|Ya|Ju|Ja|Le|Chr|Дм|Вл|Ал)$/u;
