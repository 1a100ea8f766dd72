import { isKind, LETTER, MARK, SPACE, skipKind } from '../character.js';
import { opensSentence } from './opens-sentence.js';
import type { UnstoppedEnd } from './unstopped-end.js';

/** Finds the end of a sentence that closes with a smile: a bracket that nothing opened, "дякую) Так". */
export function endAtSmile(text: string, start: number, at: number, open: number): UnstoppedEnd | undefined {
  if (open >= 0 || at <= start || text.charAt(at) !== ')') return undefined;
  let first = at;
  while (first > start && first > at - REACH && ')(:;=-'.includes(text.charAt(first - 1))) first--;
  const word = isKind(text, first - 1, SPACE) ? first - 1 : first;
  if (!isKind(text, word - 1, LETTER | MARK) || !isKind(text, word - 2, LETTER | MARK)) return undefined;
  const next = skipKind(text, at + 1, SPACE);
  return next > at + 1 && opensSentence(text, next) ? { end: at + 1, next } : undefined;
}

/** Longest smile, in code units. */
const REACH = 8;
