import { CHARACTER, isKind, OPENER, QUOTE, SPACE, STOP, WORD } from './character.js';
import { closersEnd } from './closers-end.js';
import type { Enclosures } from './enclosures.js';
import { followingPicturesEnd } from './following-pictures-end.js';
import type { LanguageRules } from './languages/rules-of.js';

/** A place where a sentence may end. All offsets are UTF-16 code units into `text`. */
export interface Candidate {
  readonly text: string;
  readonly rules: LanguageRules;
  /** Where the sentence began. */
  readonly start: number;
  /** The first stop of the run. */
  readonly at: number;
  /** Behind the last stop of the run. */
  readonly after: number;
  /** Behind the closing marks and emoji that belong to the sentence. */
  readonly end: number;
  /** The next code unit that is not white space; `text.length` at the end. */
  readonly next: number;
  /** Like `next`, but behind the opening marks of the next sentence. */
  readonly opening: number;
  /** The run is one full stop. */
  readonly dot: boolean;
  /** A closing mark follows the run. */
  readonly closed: boolean;
  /** A sentence of this block has begun with a small letter. */
  readonly informal: boolean;
  /** Offset of the quotation mark or bracket that is open at `at`, or -1. */
  readonly quote: number;
  readonly bracket: number;
}

/** Reads the surroundings of the stop at `at`: its run, closing marks and emoji, and what comes next. */
export function candidateAt(
  text: string,
  rules: LanguageRules,
  start: number,
  at: number,
  enclosures: Enclosures,
  informal: boolean,
): Candidate {
  let after = runEnd(text, rules, at);
  let end = closersEnd(text, after, enclosures);
  const closed = end > after;
  for (let stop = laterStop(text, rules, end); end > after && stop >= 0; stop = laterStop(text, rules, end)) {
    after = runEnd(text, rules, stop);
    end = closersEnd(text, after, enclosures);
  }
  end = followingPicturesEnd(text, end);
  const next = skip(text, end, SPACE, '');
  const opening = skip(text, next, SPACE | OPENER | QUOTE, '¿¡*_#@');
  const dot = after === at + 1 && text.charAt(at) === '.';
  const { quote, bracket } = enclosures;
  return { text, rules, start, at, after, end, next, opening, dot, closed, informal, quote, bracket };
}

/** Whether the mark at an offset is a stop in this language; ; : · are so in a few only. */
export function isStop(text: string, rules: LanguageRules, at: number): boolean {
  const code = text.charCodeAt(at);
  if (at >= text.length || (CHARACTER[code]! & STOP) === 0) return false;
  const weak = code === 0x3b || code === 0x3a || code === 0xb7 || code === 0x37e;
  return !weak || rules.stops.includes(text.charAt(at));
}

/** The stop behind closing marks, as in »? ). — also with a space between, when nothing clings to it; or -1. */
function laterStop(text: string, rules: LanguageRules, end: number): number {
  if (isStop(text, rules, end)) return end;
  return isKind(text, end, SPACE) && isStop(text, rules, end + 1) && !isSolidAt(text, end + 2) ? end + 1 : -1;
}

/** A run of stops may hold single spaces (". . ."), but not before a stop that opens a word (".NET"). */
function runEnd(text: string, rules: LanguageRules, at: number): number {
  let end = at + 1;
  for (;;) {
    if (isStop(text, rules, end)) end++;
    else if (isKind(text, end, SPACE) && isStop(text, rules, end + 1) && !isKind(text, end + 2, WORD)) {
      const spaced = stopsEnd(text, rules, end + 1);
      if (isKind(text, spaced, WORD)) return end;
      end = spaced;
    } else return end;
  }
}

function stopsEnd(text: string, rules: LanguageRules, from: number): number {
  let end = from;
  while (isStop(text, rules, end)) end++;
  return end;
}

function skip(text: string, from: number, kinds: number, marks: string): number {
  let at = from;
  while (
    at < text.length &&
    ((CHARACTER[text.charCodeAt(at)]! & kinds) !== 0 || marks.includes(text.charAt(at)))
  ) {
    at++;
  }
  return at;
}

function isSolidAt(text: string, at: number): boolean {
  return at < text.length && (CHARACTER[text.charCodeAt(at)]! & SPACE) === 0;
}
