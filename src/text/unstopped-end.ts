import { CHARACTER, DIGIT, LETTER, LOWER, MARK, SPACE, STOP, UPPER, WORD } from './character.js';
import type { Enclosures } from './enclosures.js';
import type { LanguageRules } from './languages/rules-of.js';
import { pictureEnd } from './picture-end.js';

/** Where a sentence without a final stop ends, and where the next one begins. */
export interface UnstoppedEnd {
  readonly end: number;
  readonly next: number;
}

/**
 * Finds the end of a sentence that closes with emoji before a capital or a handle. `at` is where the
 * emoji may begin; emoji that open a sentence or stand before a small letter are no end.
 */
export function endAtPicture(text: string, start: number, at: number): UnstoppedEnd | undefined {
  let end = pictureEnd(text, at);
  if (end === at || !hasWord(text, start, at)) return undefined;
  for (let next = end; ; ) {
    while (isKind(text, next, SPACE)) next++;
    const more = pictureEnd(text, next);
    if (more === next) return next > end && opens(text, next) ? { end, next } : undefined;
    if (isKind(text, more, LETTER | DIGIT)) return opens(text, more) ? { end, next } : undefined;
    end = more;
    next = more;
  }
}

/** Finds the end of a sentence that closes with a smile: a bracket that nothing opened, "дякую) Так". */
export function endAtSmile(text: string, start: number, at: number, open: number): UnstoppedEnd | undefined {
  if (open >= 0 || text.charAt(at) !== ')') return undefined;
  let first = at;
  while (first > start && first > at - 8 && ')(:;=-'.includes(text.charAt(first - 1))) first--;
  let word = first;
  while (word > start && isKind(text, word - 1, SPACE)) word--;
  if (!isKind(text, word - 1, LETTER | MARK | STOP) || !isKind(text, word - 2, WORD | STOP)) return undefined;
  let next = at + 1;
  while (isKind(text, next, SPACE)) next++;
  return next > at + 1 && opens(text, next) ? { end: at + 1, next } : undefined;
}

/**
 * Finds a sentence end where no mark stands at all: a word in small letters or a number before `at`, and
 * there, with a capital, a word that this language has only at the head of sentences.
 */
export function endAtStarter(
  text: string,
  rules: LanguageRules,
  start: number,
  at: number,
  enclosures: Enclosures,
): UnstoppedEnd | undefined {
  if (!isKind(text, at - 1, SPACE) || isKind(text, at + 1, UPPER)) return undefined;
  let end = at - 1;
  while (end > start && isKind(text, end - 1, SPACE)) end--;
  if (end - start < MIN_SENTENCE || !isKind(text, end - 1, LOWER | DIGIT)) return undefined;
  if (at - enclosures.quote < MAX_TITLE || at - enclosures.bracket < MAX_TITLE) return undefined;
  let close = at;
  while (close - at < MAX_WORD && isKind(text, close, LETTER | MARK)) close++;
  if (!isKind(text, close, SPACE) && text.charAt(close) !== ',') return undefined;
  return rules.bareStarters.has(text.slice(at, close).toLowerCase()) ? { end, next: at } : undefined;
}

const MIN_SENTENCE = 12;
const MAX_TITLE = 60;
const MAX_WORD = 16;
const REACH = 200;

function opens(text: string, at: number): boolean {
  return isKind(text, at, UPPER) || text.charAt(at) === '@';
}

function hasWord(text: string, start: number, end: number): boolean {
  const last = Math.min(end, start + REACH);
  for (let at = start; at < last; at++) if (isKind(text, at, WORD)) return true;
  return end > last;
}

function isKind(text: string, at: number, kinds: number): boolean {
  return at >= 0 && at < text.length && (CHARACTER[text.charCodeAt(at)]! & kinds) !== 0;
}
