import { alignCorpus } from './align-corpus.js';
import type { Alignment, AlignOptions, AlignText } from './alignment.js';

/**
 * Aligns two texts sentence by sentence. Beads are monotone, partition both sides and explain themselves.
 * Throws `VALIDATION` for fixed beads that cannot be kept or vectors that do not fit, `UNAVAILABLE` when
 * the caller's signal aborts. Linear in the number of sentences.
 */
export function align(source: AlignText, target: AlignText, options: AlignOptions = {}): Alignment {
  const { fixed, ...rest } = options;
  return alignCorpus([{ id: '', source, target, ...(fixed ? { fixed } : {}) }], rest)[0]!;
}
