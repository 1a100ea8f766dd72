import { CHARACTER, CLOSER, DIGIT, LETTER, LOWER, MARK, QUOTE, SPACE, UPPER, WORD } from './character.js';
import type { Enclosures } from './enclosures.js';
import type { LanguageRules } from './languages/rules-of.js';
import { pictureEnd } from './picture-end.js';

/** Where a sentence without a final stop ends, and where the next one begins. */
export interface UnstoppedEnd {
  readonly end: number;
  readonly next: number;
}

/** What was found in a run of signs, and the offset behind the run, where to look on. */
export interface RunOfSigns {
  readonly found: UnstoppedEnd | undefined;
  readonly resume: number;
}

/**
 * Finds the end of a sentence that closes with emoji before a capital or a handle. `at` is where the
 * emoji may begin; emoji that open a sentence or stand before a small letter are no end.
 */
export function endAtPicture(text: string, start: number, at: number): RunOfSigns {
  let end = pictureEnd(text, at);
  if (end === at) return { found: undefined, resume: at + 1 };
  const said = hasWord(text, start, at);
  for (;;) {
    const next = skipSpace(text, end);
    const more = pictureEnd(text, next);
    if (more > next && !isKind(text, more, WORD)) {
      end = more;
      continue;
    }
    const opens = more > next || (next > end && opensSentence(text, next));
    return { found: said && opens && isCapital(text, more) ? { end, next } : undefined, resume: end };
  }
}

/** Cuts off a line drawn with signs (*** or ______), which stands between sentences, on either side. */
export function endAtRuler(text: string, start: number, at: number): RunOfSigns {
  const sign = text.charAt(at);
  let end = at + 1;
  while (text.charAt(end) === sign) end++;
  const drawn = end - at >= (RULER_LENGTH.get(sign) ?? Number.POSITIVE_INFINITY);
  if (!drawn || !isKind(text, end, SPACE) || (at > start && !isKind(text, at - 1, SPACE))) {
    return { found: undefined, resume: end };
  }
  if (at <= start) return { found: { end, next: skipSpace(text, end) }, resume: end };
  let before = at;
  while (before > start && isKind(text, before - 1, SPACE)) before--;
  return { found: { end: before, next: at }, resume: at };
}

/** Blanks to fill in (___) and dashes (---) are shorter than a line. */
const RULER_LENGTH = new Map([
  ['*', 3],
  ['=', 5],
  ['-', 8],
  ['_', 30],
]);

/** Finds the end of a sentence that closes with a smile: a bracket that nothing opened, "дякую) Так". */
export function endAtSmile(text: string, start: number, at: number, open: number): UnstoppedEnd | undefined {
  if (open >= 0 || at <= start || text.charAt(at) !== ')') return undefined;
  let first = at;
  while (first > start && first > at - REACH && ')(:;=-'.includes(text.charAt(first - 1))) first--;
  const word = isKind(text, first - 1, SPACE) ? first - 1 : first;
  if (!isKind(text, word - 1, LETTER | MARK) || !isKind(text, word - 2, LETTER | MARK)) return undefined;
  const next = skipSpace(text, at + 1);
  return next > at + 1 && opensSentence(text, next) ? { end: at + 1, next } : undefined;
}

/**
 * Finds the end of a sentence that closes with an address, a hashtag or a tag of HTML and no stop.
 * `at` is the capital that opens the next sentence.
 */
export function endAtAddress(text: string, start: number, at: number): UnstoppedEnd | undefined {
  if (!isKind(text, at - 1, SPACE)) return undefined;
  let end = at - 1;
  while (end > start && isKind(text, end - 1, SPACE)) end--;
  if (!isKind(text, end - 1, LOWER | DIGIT) && !'/>'.includes(text.charAt(end - 1))) return undefined;
  let from = end;
  while (from > start && end - from < LONGEST_ADDRESS && !isKind(text, from - 1, SPACE)) from--;
  return ADDRESS.test(text.slice(from, end)) ? { end, next: at } : undefined;
}

const LONGEST_ADDRESS = 120;
const ADDRESS = /^(?:https?:\/\/|www\.)|^[\w.+-]{1,60}@[\w.-]{1,60}$|<\/\w{1,10}>$|^#[\p{L}\d_-]{2,60}$/u;

/**
 * Finds a sentence end where no mark stands at all: a word in small letters, a number or a closing mark
 * before `at`, and there, with a capital, a word that this language has only at the head of sentences.
 */
export function endAtStarter(
  text: string,
  rules: LanguageRules,
  start: number,
  at: number,
  enclosures: Enclosures,
): UnstoppedEnd | undefined {
  if (rules.bareStarters.size === 0 || !isKind(text, at - 1, SPACE) || isKind(text, at + 1, UPPER)) {
    return undefined;
  }
  let end = at - 1;
  while (end > start && isKind(text, end - 1, SPACE)) end--;
  if (end - start < MIN_SENTENCE || !endsPhrase(text, end)) return undefined;
  const opened = Math.max(enclosures.quote, enclosures.bracket);
  if (opened >= 0 && at - opened < MAX_TITLE) return undefined;
  let close = at;
  while (close - at < MAX_WORD && isKind(text, close, LETTER | MARK)) close++;
  if (close === at + 1 && isKind(text, end - 1, UPPER)) return undefined;
  if (!isKind(text, close, SPACE) && text.charAt(close) !== ',') return undefined;
  return rules.bareStarters.has(text.slice(at, close).toLowerCase()) ? { end, next: at } : undefined;
}

const MIN_SENTENCE = 12;
const MAX_TITLE = 60;
const MAX_WORD = 16;
const REACH = 8;

/** Whether the word before is no name: small letters, a number, an acronym or a closed quotation. */
function endsPhrase(text: string, end: number): boolean {
  if (isKind(text, end - 1, UPPER)) return isKind(text, end - 2, UPPER);
  return isKind(text, end - 1, LOWER | DIGIT | CLOSER | QUOTE) || text.charAt(end - 1) === '>';
}

function opensSentence(text: string, at: number): boolean {
  const letter = isKind(text, at, QUOTE) ? at + 1 : at;
  return isKind(text, letter, UPPER) || text.charAt(at) === '@';
}

function isCapital(text: string, at: number): boolean {
  return isKind(text, at, UPPER | DIGIT) || text.charAt(at) === '@';
}

const FAR = 200;

function hasWord(text: string, start: number, end: number): boolean {
  const last = Math.min(end, start + FAR);
  for (let at = start; at < last; at++) if (isKind(text, at, WORD)) return true;
  return end > last;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isKind(text, at, SPACE)) at++;
  return at;
}

function isKind(text: string, at: number, kinds: number): boolean {
  return at >= 0 && at < text.length && (CHARACTER[text.charCodeAt(at)]! & kinds) !== 0;
}
