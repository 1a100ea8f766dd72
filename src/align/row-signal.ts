import type { SignalName } from './alignment.js';
import type { Anchor } from './anchors.js';
import type { Corridor } from './corridor.js';

/** A signal that is computed row by row through a corridor, so that neighbouring beads share its work. */
export interface RowSignal {
  /** Moves to the next row: beads that end after one more source sentence.  */
  advance(): void;
  /** In nats before its weight, for the bead of m × n sentences, both at least 1, that ends in this row at `column`. */
  evidence(m: number, n: number, column: number): number;
}

/** A signal that the caller's own data feed, beside those that every text has. */
export interface ExtraSignal {
  readonly name: SignalName;
  readonly weight: number;
  /** @param largest most sentences of a side of a bead */
  rows(corridor: Corridor, largest: number): RowSignal;
  /** Cells that a path probably passes near; asked only for texts too long to be searched whole. */
  anchors(): Anchor[];
  /** The same value for one bead that ends at (i, j), and why in words. */
  explain(i: number, j: number, m: number, n: number): { readonly value: number; readonly note: string };
}
