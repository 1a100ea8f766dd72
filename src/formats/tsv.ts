import type { BeadRange } from '../align/alignment.js';

/** One side of what is written: the sentences of one text in order. */
export interface TsvSide {
  readonly language: string;
  readonly sentences: readonly string[];
}

/**
 * Writes an alignment as tab-separated values: a header `source target` with the languages, then one row a
 * bead: source, target, shape, confidence (3 decimals). Sentences of one side are joined by a space; tabs and
 * line breaks inside a sentence, which TSV cannot hold, become spaces.
 */
export function writeTsv(
  source: TsvSide,
  target: TsvSide,
  beads: readonly (BeadRange & { readonly confidence: number })[],
): string {
  const rows = beads.map((bead) => [
    cell(source.sentences.slice(bead.source.start, bead.source.end)),
    cell(target.sentences.slice(bead.target.start, bead.target.end)),
    `${bead.source.end - bead.source.start}-${bead.target.end - bead.target.start}`,
    bead.confidence.toFixed(3),
  ]);
  return [[source.language, target.language, 'shape', 'confidence'], ...rows]
    .map((row) => `${row.join('\t')}\n`)
    .join('');
}

function cell(sentences: readonly string[]): string {
  return sentences.join(' ').replace(/[\t\n\r\u2028\u2029]/g, ' ');
}
