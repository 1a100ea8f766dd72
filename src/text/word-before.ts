import { CHARACTER, isKind, SPACE, WORD } from './character.js';
import type { Range } from './text.js';

/** Longest word that is looked at, in code units. */
const REACH = 32;
/** Widest gap between two words that belong together. */
const GAP = 4;

/**
 * The word that ends at `end`: letters, marks and digits with the stops, hyphens, apostrophes and slashes
 * between them; empty when there is none. Looks no further back than `from` or the reach.
 */
export function wordBefore(text: string, end: number, from: number): Range {
  const limit = Math.max(from, end - REACH);
  let start = end;
  while (start > limit && isWordUnit(text.charCodeAt(start - 1))) start--;
  while (start < end && !isKind(text, start, WORD)) start++;
  return { start, end };
}

/** The word before `end` when only white space and stops stand between, with `end` behind its letters. */
export function previousWord(text: string, end: number, from: number): Range {
  const limit = Math.max(from, end - GAP);
  let at = end;
  while (at > limit && isKind(text, at - 1, SPACE)) at--;
  return wordBefore(text, at, from);
}

function isWordUnit(code: number): boolean {
  return (CHARACTER[code]! & WORD) !== 0 || JOINTS.has(code) || (code >= 0xd800 && code < 0xe000);
}

const JOINTS = new Set([...".-'’ʼ&/°№״׳‑"].map((mark) => mark.charCodeAt(0)));
