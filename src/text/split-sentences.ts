import { candidateAt, isStop } from './candidate.js';
import { CHARACTER, CLOSER, OPENER, QUOTE, SPACE, STOP } from './character.js';
import { Enclosures } from './enclosures.js';
import { rulesOf } from './languages/rules-of.js';
import { RULES } from './rules/rules.js';
import type { Range } from './text.js';

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
  for (let at = start; at < length; at++) {
    const kind = CHARACTER[text.charCodeAt(at)]!;
    if ((kind & EVENTS) === 0) continue;
    if ((kind & QUOTE) !== 0) enclosures.quoteAt(at);
    else if ((kind & (OPENER | CLOSER)) !== 0) enclosures.bracketAt(at);
    else if (at >= start && isStop(text, rules, at)) {
      const candidate = candidateAt(text, rules, start, at, enclosures);
      if (candidate.next >= length) break;
      if (RULES.find((rule) => rule(candidate) !== undefined)?.(candidate) !== 'goes on') {
        ranges.push({ start, end: candidate.end });
        start = candidate.next;
      }
      at = candidate.after - 1;
    }
  }
  if (start < length) ranges.push({ start, end: length });
  return ranges;
}

const EVENTS = STOP | QUOTE | OPENER | CLOSER;

function trimmedLength(text: string): number {
  let length = text.length;
  while (length > 0 && isSpaceAt(text, length - 1)) length--;
  return length;
}

function isSpaceAt(text: string, at: number): boolean {
  return (CHARACTER[text.charCodeAt(at)]! & SPACE) !== 0;
}
