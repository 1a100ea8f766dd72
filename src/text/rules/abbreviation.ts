import type { Candidate } from '../candidate.js';
import { previousWord, wordBefore } from '../word-before.js';
import type { Rule, Verdict } from './rule.js';
import { startsDigit, startsLikely, startsUpper } from './starts.js';

/** What follows an abbreviation decides, by its class, whether its full stop ends the sentence too. */
export const abbreviation: Rule = (candidate) => {
  const { text, start, at, rules } = candidate;
  const range = wordBefore(text, at, start);
  if (range.start === range.end) return undefined;
  const word = text.slice(range.start, range.end).toLowerCase();
  const before = previousWord(text, range.start, start);
  const previous = text.slice(before.start, before.end).toLowerCase();
  const whole = PART.test(previous) && word.length <= 2 ? previous + word : word;
  return (
    byClass(candidate, whole, previous) ??
    (whole === word ? undefined : byClass(candidate, word, previous)) ??
    shape(candidate, word, rules.tag)
  );
};

const PART = /^(?:\p{L}\p{M}?\.){1,3}$/u;
const NUMBER =
  /^(?:[\d.,–-]{0,20}\d|[ivxlcіх]{1,8}(?:[-–][ivxlcіх]{1,8})?|млн|млрд|тис|тыс|mln|mld|mio|кв|куб)\.?$/u;

function byClass(candidate: Candidate, word: string, previous: string): Verdict {
  const { rules } = candidate;
  if (rules.units.has(word)) {
    return NUMBER.test(previous) && startsUpper(candidate) ? 'ends' : 'goes on';
  }
  if (rules.closing.has(word)) return startsDigit(candidate) ? 'goes on' : 'ends';
  if (rules.doubtful.has(word)) return startsLikely(candidate) ? 'ends' : 'goes on';
  if (rules.beforeNumber.has(word) && startsDigit(candidate)) return 'goes on';
  if (rules.never.has(word)) return 'goes on';
  return undefined;
}

/** Abbreviations that no list holds show by their shape: parts with stops between, or a single letter. */
function shape(candidate: Candidate, word: string, _tag: string): Verdict {
  if (DOTTED.test(word) || /^\p{Ll}$/u.test(word)) return startsLikely(candidate) ? 'ends' : 'goes on';
  return undefined;
}

const DOTTED = /^(?:\p{L}{1,2}\.){1,4}\p{L}{1,2}$/u;
