import { isKind, SPACE, skipKind } from '../character.js';
import type { RunOfSigns } from './unstopped-end.js';

/** Cuts off a line drawn with signs (*** or ______), which stands between sentences, on either side. */
export function endAtRuler(text: string, start: number, at: number): RunOfSigns {
  const sign = text.charAt(at);
  let end = at + 1;
  while (text.charAt(end) === sign) end++;
  const drawn = end - at >= (RULER_LENGTH.get(sign) ?? Number.POSITIVE_INFINITY);
  if (!drawn || !isKind(text, end, SPACE) || (at > start && !isKind(text, at - 1, SPACE))) {
    return { found: undefined, resume: end };
  }
  if (at <= start) return { found: { end, next: skipKind(text, end, SPACE) }, resume: end };
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
