import { DIGIT, isKind, SPACE, skipKind, UPPER, WORD } from '../character.js';
import { opensSentence } from './opens-sentence.js';
import { pictureEnd } from './picture-end.js';
import type { RunOfSigns } from './unstopped-end.js';

/**
 * Finds the end of a sentence that closes with emoji before a capital or a handle. `at` is where the
 * emoji may begin; emoji that open a sentence or stand before a small letter are no end.
 */
export function endAtPicture(text: string, start: number, at: number): RunOfSigns {
  let end = pictureEnd(text, at);
  if (end === at) return { found: undefined, resume: at + 1 };
  const said = hasWord(text, start, at);
  for (;;) {
    const next = skipKind(text, end, SPACE);
    const more = pictureEnd(text, next);
    if (more > next && !isKind(text, more, WORD)) {
      end = more;
      continue;
    }
    const opens = more > next || (next > end && opensSentence(text, next));
    return { found: said && opens && isCapital(text, more) ? { end, next } : undefined, resume: end };
  }
}

function isCapital(text: string, at: number): boolean {
  return isKind(text, at, UPPER | DIGIT) || text.charAt(at) === '@';
}

/** How far back a word is looked for; a longer sentence surely holds one. */
const FAR = 200;

function hasWord(text: string, start: number, end: number): boolean {
  const last = Math.min(end, start + FAR);
  for (let at = start; at < last; at++) if (isKind(text, at, WORD)) return true;
  return end > last;
}
