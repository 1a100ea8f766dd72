import type { Bead, BeadRange } from './alignment.js';

/** One row of several texts side by side; sentence indexes ascend, and an empty list says that nothing corresponds. */
export interface ParallelRow {
  readonly original: readonly number[];
  /** For every alignment, in the order given, the sentences of its language. */
  readonly cells: readonly (readonly number[])[];
  /** The least confidence of the row's beads. */
  readonly confidence: number;
}

/** Puts alignments that share their source into rows: the finest partition of all the texts that cuts no bead. */
export function parallelRows(
  alignments: readonly (readonly (BeadRange & Pick<Bead, 'confidence'>)[])[],
): ParallelRow[] {
  throw new Error(`to be written ${alignments.length}`);
}
