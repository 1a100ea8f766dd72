import { type Candidate, candidateAt, isStop } from './candidate.js';
import {
  CHARACTER,
  CLOSER,
  isKind,
  LOWER,
  OPENER,
  PAIRED,
  PICTURE,
  QUOTE,
  RULER,
  SPACE,
  STOP,
  skipKind,
  UPPER,
} from './character.js';
import { Enclosures } from './enclosures.js';
import { rulesOf } from './languages/rules-of.js';
import { RULES } from './rules/rules.js';
import type { Range } from './text.js';
import { endAtAddress } from './unstopped/end-at-address.js';
import { endAtListItem } from './unstopped/end-at-list-item.js';
import { endAtPicture } from './unstopped/end-at-picture.js';
import { endAtRuler } from './unstopped/end-at-ruler.js';
import { endAtSmile } from './unstopped/end-at-smile.js';
import { endAtStarter } from './unstopped/end-at-starter.js';
import type { UnstoppedEnd } from './unstopped/unstopped-end.js';

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
  let start = skipKind(text, 0, SPACE);
  let informal = false;
  for (let at = start; at < length; at++) {
    const kind = CHARACTER[text.charCodeAt(at)]!;
    if ((kind & EVENTS) === 0) continue;
    let found: UnstoppedEnd | undefined;
    if ((kind & QUOTE) !== 0) enclosures.quoteAt(at);
    else if ((kind & STOP) !== 0) {
      if (at < start || !isStop(text, rules, at)) continue;
      const item = endAtListItem(text, start, at);
      if (item !== undefined) {
        ranges.push({ start, end: item.end });
        start = item.next;
      }
      informal ||= isKind(text, start, LOWER);
      const candidate = candidateAt(text, rules, start, at, enclosures, informal);
      if (candidate.next >= length) break;
      if (ends(candidate)) found = candidate;
      at = candidate.after - 1;
    } else if ((kind & (OPENER | CLOSER)) !== 0) {
      if ((kind & CLOSER) !== 0) {
        found = endAtListItem(text, start, at) ?? endAtSmile(text, start, at, enclosures.bracket);
      }
      enclosures.bracketAt(at);
    } else if ((kind & UPPER) !== 0) {
      found = endAtAddress(text, start, at) ?? endAtStarter(text, rules, start, at, enclosures);
    } else {
      const line = (kind & RULER) !== 0 ? endAtRuler(text, start, at) : endAtPicture(text, start, at);
      at = line.resume - 1;
      found = line.found;
    }
    if (found === undefined || found.end <= start || found.next >= length) continue;
    ranges.push({ start, end: found.end });
    start = found.next;
  }
  if (start < length) ranges.push({ start, end: length });
  return ranges;
}

const EVENTS = STOP | QUOTE | OPENER | CLOSER | PICTURE | PAIRED | RULER | UPPER;

function ends(candidate: Candidate): boolean {
  for (const rule of RULES) {
    const verdict = rule(candidate);
    if (verdict !== undefined) return verdict === 'ends';
  }
  return true;
}

function trimmedLength(text: string): number {
  let length = text.length;
  while (length > 0 && isKind(text, length - 1, SPACE)) length--;
  return length;
}
