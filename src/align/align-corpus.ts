import { alignDocuments } from './align-documents.js';
import { ALIGNER } from './aligner.js';
import type { Alignment, AlignOptions, AlignText } from './alignment.js';
import { orderFixed } from './fixed-corners.js';
import { oneSidedBeads } from './one-sided-beads.js';
import { warningsOf } from './warnings.js';

/** Two texts of a corpus; all rows of one call are of one language pair. */
export interface CorpusRow {
  readonly id: string;
  readonly source: AlignText;
  readonly target: AlignText;
  readonly fixed?: AlignOptions['fixed'];
}

/**
 * Aligns many texts of one language pair together, so that each is read with what the others teach. Gives
 * the alignments in the order of the rows. Errors are those of `align`.
 */
export function alignCorpus(
  rows: readonly CorpusRow[],
  options: Omit<AlignOptions, 'fixed'> = {},
): Alignment[] {
  const pairs = rows.map(({ source, target, fixed }) => ({
    source,
    target,
    fixed: orderFixed(fixed ?? [], source.sentences.length, target.sentences.length),
  }));
  const whole = pairs.filter((pair) => pair.source.sentences.length > 0 && pair.target.sentences.length > 0);
  const found = alignDocuments(whole, options);
  options.onProgress?.(1);
  return pairs.map((pair) => {
    const at = whole.indexOf(pair);
    const beads = at >= 0 ? found[at]! : oneSidedBeads(pair);
    return { beads, aligner: ALIGNER, warnings: warningsOf(pair.source, pair.target, beads) };
  });
}
