import { CHARACTER, CLOSER, DIGIT, isKind, OPENER, QUOTE, SPACE, STOP, WORD } from './character.js';
import { type Enclosures, SINGLE } from './enclosures.js';
import type { LanguageRules } from './languages/rules-of.js';
import { pictureEnd } from './unstopped/picture-end.js';

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
  end = picturesEnd(text, end);
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

function closersEnd(text: string, from: number, enclosures: Enclosures): number {
  let end = from;
  for (;;) {
    const at = isKind(text, end, SPACE) ? end + 1 : end;
    const note = Math.max(footnoteEnd(text, end), entityEnd(text, end));
    if (note > end) {
      end = note;
      continue;
    }
    if (at >= text.length || !closes(text, at, at > end, enclosures)) return end;
    end = at + 1;
  }
}

/** Behind a reference to a footnote, "[12]", right after a stop; `at` itself when there is none. */
function footnoteEnd(text: string, at: number): number {
  if (text.charAt(at) !== '[') return at;
  let end = at + 1;
  while (end - at < 5 && isKind(text, end, DIGIT)) end++;
  return end > at + 1 && text.charAt(end) === ']' ? end + 1 : at;
}

/** Behind the closing quotation marks that a page left as HTML entities; `at` itself when there are none. */
function entityEnd(text: string, at: number): number {
  if (text.charAt(at) !== '&') return at;
  const entity = QUOTE_ENTITIES.find((name) => text.startsWith(name, at));
  return entity === undefined ? at : at + entity.length;
}

/** TeX's opening quotes, typed for closing ones. */
const BACKTICKS = /^`{1,2}[.,]/;
const CLOSING_QUOTES = '”"»';
const QUOTE_ENTITIES = ['&#39;', '&quot;', '&raquo;', '&rdquo;'];

function closes(text: string, at: number, spaced: boolean, enclosures: Enclosures): boolean {
  const kind = CHARACTER[text.charCodeAt(at)]!;
  if ((kind & CLOSER) !== 0) return !spaced || enclosures.bracket >= 0;
  if ((kind & QUOTE) === 0) return false;
  const mark = text.charAt(at);
  if (spaced) {
    if (mark === '`' && BACKTICKS.test(text.slice(at, at + 3))) return true;
    if (enclosures.quote < 0 || SINGLE.includes(mark)) return false;
    return mark === '»' ? !isKind(text, at + 1, WORD) : mark === '"' && !isKind(text, at + 1, WORD);
  }
  if (!isKind(text, at + 1, WORD)) return mark !== '„' && mark !== '‚' && mark !== '«';
  if (enclosures.quote < 0 || SINGLE.includes(mark) || '„«'.includes(mark)) return false;
  return (
    mark !== '“' ||
    ('„“"'.includes(text.charAt(enclosures.quote)) && !CLOSING_QUOTES.includes(text.charAt(at - 1)))
  );
}

/** Emoji right behind a sentence, or behind one space, belong to it. */
function picturesEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const at = isKind(text, end, SPACE) ? end + 1 : end;
    const picture = pictureEnd(text, at);
    if (picture === at) return end;
    if (at > end && (isKind(text, picture, WORD) || isBullet(text, at, picture))) return end;
    end = picture;
  }
}

/** Whether one of the signs that mark the items of a list stands alone before the next words. */
function isBullet(text: string, at: number, end: number): boolean {
  return (
    end - at <= 3 &&
    isKind(text, end, SPACE) &&
    isKind(text, end + 1, WORD) &&
    BULLETS.has(text.codePointAt(at)!)
  );
}

const BULLETS = new Set([...'✅✔☑➡▶▪◾◽🔹🔸🔷🔶🔺🔻👉📌📍⚡❗⏰'].map((sign) => sign.codePointAt(0)!));

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
