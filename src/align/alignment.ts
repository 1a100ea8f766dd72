import type { BlockKind, Range } from '../text/text.js';
import type { Lexicon } from './lexicon/lexicon.js';

/**
 * The words of this room.
 *
 * - bead: m source sentences that correspond to n target sentences, each side one contiguous range.
 * - shape: the m and n of a bead (1-1, 2-1, 0-1 …).
 * - alignment: beads that partition both sides, every sentence in exactly one bead.
 * - signal: one reason to believe a bead.
 * - confidence: 0 to 1, the probability that a bead is exactly right.
 * - link: a source word and a target word that may translate each other, with its probabilities.
 * - lexicon: the links of a language pair, learned from what has been aligned.
 * - corridor: the cells (i, j) that an alignment may pass through.
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
  /** For each sentence a vector; all vectors of both sides have one dimension. Never needed. */
  readonly vectors?: readonly Float32Array[];
  /**
   * Vectors of 2, of 3 and of 4 neighbouring sentences read as one, as Vecalign takes them: `spanVectors[k][s]`
   * is that of the k + 2 sentences from s on. Sizes that are left out are sums of the sentences' vectors.
   */
  readonly spanVectors?: readonly (readonly Float32Array[])[];
  /** For each sentence its machine translation into the other side's language. Never needed. */
  readonly translated?: readonly string[];
}

/** Half-open ranges of sentence indexes; an empty side (`start === end`) is a deletion or insertion. */
export interface BeadRange {
  readonly source: Range;
  readonly target: Range;
}

export const SIGNAL_NAMES = [
  'length',
  'cognates',
  'numbers',
  'lexicon',
  'characters',
  'stems',
  'position',
  'vectors',
  'translation',
] as const;
export type SignalName = (typeof SIGNAL_NAMES)[number];

/** One reason to believe (`value` > 0) or doubt (< 0) a bead, as a log-likelihood ratio in nats before its weight. */
export interface Signal {
  readonly name: SignalName;
  readonly value: number;
  readonly weight: number;
  /** The same in words: `2025 and 14:30 stand on both sides`. */
  readonly note: string;
}

export const ALTERNATIVE_KINDS = ['split', 'merge', 'shift'] as const;
export type AlternativeKind = (typeof ALTERNATIVE_KINDS)[number];

/** Another reading of the same sentences that is nearly as good. */
export interface Alternative {
  readonly kind: AlternativeKind;
  /** Two beads for a split or a shift, one for a merge; they cover the bead, a merge or shift a neighbour too. */
  readonly beads: readonly BeadRange[];
  /** Probability of this reading, comparable with the confidence of the bead. */
  readonly confidence: number;
}

export interface Bead extends BeadRange {
  readonly confidence: number;
  readonly signals: readonly Signal[];
  /** Present when a neighbouring reading is nearly as good. */
  readonly alternative?: Alternative;
}

export interface AlignOptions {
  /** Beads that stay exactly as they are; the rest is aligned around them. They must not cross. */
  readonly fixed?: readonly BeadRange[];
  /** What has been learned about this language pair; without it the texts speak for themselves. */
  readonly lexicon?: Lexicon;
  /** Called with the share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** An `AbortSignal` or anything like it; checked between stages and every few hundred rows. */
  readonly signal?: { readonly aborted: boolean };
}

export const WARNING_CODES = ['EMPTY_SIDE', 'LOPSIDED', 'UNRELATED'] as const;

/** Something a person should know before trusting an alignment. */
export interface AlignmentWarning {
  readonly code: (typeof WARNING_CODES)[number];
  readonly message: string;
}

/** What the aligner gives back. Beads are monotone and partition both sides. */
export interface Alignment {
  readonly beads: readonly Bead[];
  /** Name and version of the method, stored with every alignment. */
  readonly aligner: string;
  readonly warnings: readonly AlignmentWarning[];
}
