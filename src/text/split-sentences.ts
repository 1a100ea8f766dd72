import { isSpace } from './space.js';
import type { Range } from './text.js';

/**
 * Cuts the text of one block into sentences.
 *
 * Takes the text and its BCP 47 language (`und` when unknown); gives ranges in UTF-16 code units into
 * that text, trimmed, ascending, with only white space between them. A text of white space alone gives
 * none; any other text gives at least one.
 */
export function splitSentences(text: string, _language: string): Range[] {
  const ranges: Range[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(ENDING)) {
    const end = match.index + match[0].length;
    const next = skipSpace(text, end);
    if (end <= start || next === text.length || LOWER.test(text.slice(next, next + 2))) continue;
    ranges.push({ start, end });
    start = next;
  }
  let end = text.length;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) ranges.push({ start, end });
  return ranges;
}

const ENDING = /[.!?…](?=\s)|[。！？]/g;
const LOWER = /^\p{Ll}/u;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}
