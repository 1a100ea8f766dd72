import type { Range } from './text.js';

export const CHANGE_KINDS = ['ADDED', 'REMOVED', 'EDITED', 'MOVED', 'SPLIT', 'MERGED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * One change between two lists of sentences; ranges are half-open sentence indexes.
 *
 * - ADDED, REMOVED: a run of sentences; the other range is empty and says where.
 * - MOVED: a run of identical sentences that stands elsewhere.
 * - SPLIT, MERGED: the same text, up to white space, cut into more or fewer sentences.
 * - EDITED: one similar sentence, or the same text cut into as many sentences at other places.
 */
export interface SentenceChange {
  readonly kind: ChangeKind;
  readonly before: Range;
  readonly after: Range;
  /** Of EDITED: 0 to 1, how alike the two texts are; 1 when they differ in white space or borders only. */
  readonly similarity?: number;
}

export interface SentenceDiff {
  /** In the order of `before`, then of `after`; sentences that stay as they are and where they are are not listed. */
  readonly changes: readonly SentenceChange[];
  /** For every sentence before the index after of the same sentence (MOVED ones too), or -1. */
  readonly correspondence: readonly number[];
  /** Number of sentences after. */
  readonly afterCount: number;
}

/**
 * Finds what changed between two revisions of a text. Every sentence of either side stands in the correspondence or
 * in exactly one change, so that the two together rebuild `after` from `before`.
 */
export function diffSentences(before: readonly string[], after: readonly string[]): SentenceDiff {
  throw new Error(`to be written ${before.length} ${after.length}`);
}
