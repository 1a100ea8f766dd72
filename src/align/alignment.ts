import type { BlockKind, Range } from '../text/text.js';

/**
 * The words of this room.
 *
 * - bead: m source sentences that correspond to n target sentences, each side one contiguous range.
 * - alignment: beads that partition both sides, every sentence in exactly one bead.
 * - signal: one reason to believe a bead.
 * - confidence: 0 to 1, the probability that a bead is exactly right.
 */

/** One side of an alignment: the sentences of one text in order. */
export interface AlignText {
  /** BCP 47 tag, or `und`: good results must not need it. */
  readonly language: string;
  readonly sentences: readonly string[];
  /** For each sentence the index of its block; left out where blocks are not known. */
  readonly blocks?: readonly number[];
  /** For each block its kind. */
  readonly kinds?: readonly BlockKind[];
}

/** Half-open ranges of sentence indexes; an empty side (`start === end`) is a deletion or insertion. */
export interface BeadRange {
  readonly source: Range;
  readonly target: Range;
}

export const SIGNAL_NAMES = ['length', 'cognates', 'numbers', 'lexicon', 'position'] as const;
export type SignalName = (typeof SIGNAL_NAMES)[number];

/** One reason to believe (`value` > 0) or doubt (< 0) a bead, as a log-likelihood ratio in nats before its weight. */
export interface Signal {
  readonly name: SignalName;
  readonly value: number;
  readonly weight: number;
}

export interface Bead extends BeadRange {
  readonly confidence: number;
  readonly signals: readonly Signal[];
}

export interface AlignOptions {
  /** Beads that stay exactly as they are; the rest is aligned around them. They must not cross. */
  readonly fixed?: readonly BeadRange[];
}

/** What the aligner gives back. Beads are monotone and partition both sides. */
export interface Alignment {
  readonly beads: readonly Bead[];
  /** Name and version of the method, stored with every alignment. */
  readonly aligner: string;
}
