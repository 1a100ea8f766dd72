import type { Candidate } from '../candidate.js';
import { previousWord, wordBefore } from '../word-before.js';
import type { Rule, Verdict } from './rule.js';
import { startsDigit, startsLikely, startsUpper } from './starts.js';

/** What follows an abbreviation decides, by its class, whether its full stop ends the sentence too. */
export const abbreviation: Rule = (candidate) => {
  const { text, start, at } = candidate;
  const range = wordBefore(text, at, start);
  if (range.start === range.end) return undefined;
  const written = text.slice(range.start, range.end);
  if (ACRONYM.test(written) && !candidate.rules.doubtful.has(written.toLowerCase()))
    return afterAcronym(candidate, written);
  const word = written.toLowerCase();
  const before = previousWord(text, range.start, start);
  const previous = text.slice(before.start, before.end).toLowerCase();
  const bare = isPreface(candidate, before.start);
  if (PART.test(previous) && word.length <= 2) {
    const verdict = byClass(candidate, previous + word, '', false);
    if (verdict !== undefined) return verdict;
  }
  return byClass(candidate, word, previous, bare) ?? byTail(candidate, word) ?? byShape(candidate, word);
};

/** ТОВ and США are no abbreviations with a stop, though тов. is one; a number after them may still belong. */
function afterAcronym(candidate: Candidate, word: string): Verdict {
  const counted = candidate.rules.beforeNumber.has(word.toLowerCase()) && startsDigit(candidate);
  return counted ? 'goes on' : undefined;
}

const ACRONYM = /^\p{Lu}{2,}$/u;
const PART = /^(?:\p{L}\p{M}?\.){1,3}$/u;
const NUMBER =
  /^(?:[\d.,–-]{0,20}\d(?:-\p{L}{1,3})?|[ivxlcіх]{1,8}(?:[-–][ivxlcіх]{1,8})?|млн|млрд|тис|тыс|mln|mld|mio|кв|куб)\.?$/u;

/** "У 1996 р." at the head of a sentence says when, and waits for what. */
const MAX_PREFACE = 4;

function isPreface({ start }: Candidate, numberAt: number): boolean {
  return numberAt - start <= MAX_PREFACE;
}

function byClass(candidate: Candidate, word: string, previous: string, preface: boolean): Verdict {
  const { rules } = candidate;
  if (rules.units.has(word)) {
    return !preface && NUMBER.test(previous) && startsUpper(candidate) ? 'ends' : 'goes on';
  }
  if (rules.closing.has(word)) {
    return startsDigit(candidate) && candidate.opening === candidate.next ? 'goes on' : 'ends';
  }
  if (rules.doubtful.has(word)) return startsLikely(candidate) ? 'ends' : 'goes on';
  if (rules.beforeNumber.has(word) && startsDigit(candidate)) return 'goes on';
  return rules.never.has(word) ? 'goes on' : undefined;
}

/** A title may hang on to other letters: гл.серж, l'Ing. */
function byTail({ rules }: Candidate, word: string): Verdict {
  if (rules.neverEndings.some((ending) => word.endsWith(ending))) return 'goes on';
  const tail = word.slice(Math.max(...JOINTS.map((joint) => word.lastIndexOf(joint))) + 1);
  return tail.length > 1 && tail !== word && rules.never.has(tail) ? 'goes on' : undefined;
}

const JOINTS = ['.', "'", '’'];

/** Abbreviations that no list holds show by their shape: parts with stops between, or a single letter. */
function byShape(candidate: Candidate, word: string): Verdict {
  if (candidate.rules.ownStop && word.length <= MAX_SHORT) return 'goes on';
  if (!DOTTED.test(word) && !(LONE.test(word) && !LONE_WORDS.includes(word))) return undefined;
  return startsLikely(candidate) ? 'ends' : 'goes on';
}

/** Two letters with their vowel signs, in code units. */
const MAX_SHORT = 4;
const LONE = /^[\p{Ll}\p{Lo}]$/u;
/** Words of one letter that end sentences: "це я.", "гроші є." */
const LONE_WORDS = 'яєéèi';
const DOTTED = /^(?:\p{L}{1,2}\.){1,4}\p{L}{1,2}$/u;
