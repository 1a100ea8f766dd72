import { type Candidate, candidateAt, isStop } from './candidate.js';
import { CHARACTER, CLOSER, OPENER, PAIRED, PICTURE, QUOTE, SPACE, STOP, UPPER } from './character.js';
import { Enclosures } from './enclosures.js';
import { rulesOf } from './languages/rules-of.js';
import { RULES } from './rules/rules.js';
import type { Range } from './text.js';
import { endAtPicture, endAtSmile, endAtStarter, type UnstoppedEnd } from './unstopped-end.js';

/**
 * Cuts the text of one block into sentences.
 *
 * Takes the text and its BCP 47 language (`und` when unknown); gives ranges in UTF-16 code units into
 * that text, trimmed, ascending, with only white space between them. A text of white space alone gives
 * none; any other text gives at least one. Time is linear in the length of the text.
 */
export function splitSentences(text: string, language: string): Range[] {
  const rules = rulesOf(language);
  const enclosures = new Enclosures(text);
  const ranges: Range[] = [];
  const length = trimmedLength(text);
  let start = 0;
  while (start < length && isSpaceAt(text, start)) start++;
  const events = EVENTS | (rules.bareStarters.size > 0 ? UPPER : 0);
  for (let at = start; at < length; at++) {
    const kind = CHARACTER[text.charCodeAt(at)]!;
    if ((kind & events) === 0) continue;
    if ((kind & QUOTE) !== 0) enclosures.quoteAt(at);
    else if (at >= start && (kind & STOP) !== 0 && isStop(text, rules, at)) {
      const candidate = candidateAt(text, rules, start, at, enclosures);
      if (candidate.next >= length) break;
      if (ends(candidate)) {
        ranges.push({ start, end: candidate.end });
        start = candidate.next;
      }
      at = candidate.after - 1;
    } else {
      const found = unstopped(kind, at);
      if ((kind & (OPENER | CLOSER)) !== 0) enclosures.bracketAt(at);
      if (found === undefined) continue;
      ranges.push({ start, end: found.end });
      start = found.next;
    }
  }
  if (start < length) ranges.push({ start, end: length });
  return ranges;

  function unstopped(kind: number, at: number): UnstoppedEnd | undefined {
    if (at < start) return undefined;
    if ((kind & UPPER) !== 0) return endAtStarter(text, rules, start, at, enclosures);
    if ((kind & CLOSER) !== 0) return endAtSmile(text, start, at, enclosures.bracket);
    return (kind & (PICTURE | PAIRED)) === 0 ? undefined : endAtPicture(text, start, at);
  }
}

function ends(candidate: Candidate): boolean {
  for (const rule of RULES) {
    const verdict = rule(candidate);
    if (verdict !== undefined) return verdict === 'ends';
  }
  return true;
}

const EVENTS = STOP | QUOTE | OPENER | CLOSER | PICTURE | PAIRED;

function trimmedLength(text: string): number {
  let length = text.length;
  while (length > 0 && isSpaceAt(text, length - 1)) length--;
  return length;
}

function isSpaceAt(text: string, at: number): boolean {
  return (CHARACTER[text.charCodeAt(at)]! & SPACE) !== 0;
}
