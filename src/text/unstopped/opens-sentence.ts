import { isKind, QUOTE, UPPER } from '../character.js';

/** Whether a capital, also behind a quotation mark, or a handle (@name) stands at an offset. */
export function opensSentence(text: string, at: number): boolean {
  const letter = isKind(text, at, QUOTE) ? at + 1 : at;
  return isKind(text, letter, UPPER) || text.charAt(at) === '@';
}
