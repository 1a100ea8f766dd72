/** Half-open range of sentence indexes. */
export type Run = readonly [start: number, end: number];

/** A bead as far as the model knows beads. */
export interface ModelBead {
  readonly source: Run;
  readonly target: Run;
  readonly status: string;
  /** Login of who vouches for it. */
  readonly by: string | null;
  readonly note: string | null;
}

/** An alignment that was current at some time. */
export interface ModelAlignment {
  readonly id: string;
  readonly contentHash: string;
  /** Hashes of the two texts that it joins. */
  readonly joins: readonly [source: string, target: string];
  readonly beads: readonly ModelBead[];
}

/** The sentences of a bead, wherever an empty side stands. */
export function heldBy({ source, target }: Pick<ModelBead, 'source' | 'target'>): string {
  const side = ([start, end]: Run) => (start === end ? '' : `${start}-${end}`);
  return `${side(source)}>${side(target)}`;
}

/** All that the model says of beads, in no order. */
export function spellAll(beads: readonly ModelBead[]): string[] {
  return beads.map((bead) => `${heldBy(bead)} ${bead.status} ${bead.by} ${bead.note}`).sort();
}

/** Whether the beads run in one order on both sides, each where the one before it ended. */
export function runsInOrder(beads: readonly ModelBead[]): boolean {
  return beads.every(({ source, target }, nth) => {
    const before = beads[nth - 1];
    return source[0] === (before?.source[1] ?? 0) && target[0] === (before?.target[1] ?? 0);
  });
}

/** Whether two alignments join the same two texts. */
export function joinSame(one: ModelAlignment, other: ModelAlignment): boolean {
  return one.joins[0] === other.joins[0] && one.joins[1] === other.joins[1];
}
