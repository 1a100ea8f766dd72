import type { AlignText } from '../../align/alignment.js';
import { lexiconKeys } from '../../align/lexicon/learn-lexicon.js';

/** The lexicon keys of two texts, parted by spaces: one string is handed on faster than ten thousand. */
export interface KeysOfTexts {
  readonly source: string;
  readonly target: string;
}

export function keysOf(source: AlignText, target: AlignText): KeysOfTexts {
  return { source: lexiconKeys(source).join(' '), target: lexiconKeys(target).join(' ') };
}
