import { DIGIT, isKind, LOWER, SPACE } from '../character.js';
import type { UnstoppedEnd } from './unstopped-end.js';

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
