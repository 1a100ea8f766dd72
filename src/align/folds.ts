import type { Tokens } from './read-tokens.js';

/** Texts are learned from in this many parts. */
export const FOLDS = 8;
/** A short text is not worth so many. */
export const FEW_FOLDS = 4;
/** A part of a longer document has about this many sentences. */
const SEGMENT = 50;

/**
 * For each source sentence of a document its fold. Many short documents are a fold each, in turn; a long or
 * lone document is cut into segments, since neighbouring beads go wrong together.
 */
export function foldsOf(
  document: { readonly source: Tokens },
  index: number,
  documents: number,
  folds: number,
): Uint8Array {
  const sentences = document.source.lengths.length;
  const shortest = documents >= folds ? SEGMENT : Math.ceil(sentences / folds);
  const segments = Math.max(1, Math.round(sentences / Math.min(SEGMENT, shortest)));
  return Uint8Array.from(
    { length: sentences },
    (_, at) => (index * 3 + Math.floor((at * segments) / sentences)) % folds,
  );
}
