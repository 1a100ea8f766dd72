/** Half-open range of sentence indexes. */
type Run = readonly [start: number, end: number];

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
  readonly beads: readonly ModelBead[];
}

/** A request that was done, and the alignment in its answer. */
export interface KeyedRequest {
  readonly who: 'anna' | 'rita';
  readonly variables: Record<string, unknown>;
  readonly alignmentId: string;
}

/**
 * What the service must know of one article with one translation, kept as plainly as can be. A command for
 * another mutation adds what it changes here, and changes it in its own file.
 */
export class Model {
  /** Every alignment in the order in which it became current; the last one is. */
  readonly alignments: ModelAlignment[];
  /** Kinds of the events that stand in the history. */
  readonly events: string[];
  /** The last request that was sent with a key. */
  keyed: KeyedRequest | null = null;

  constructor(first: ModelAlignment, events: readonly string[]) {
    this.alignments = [first];
    this.events = [...events];
  }

  get current(): ModelAlignment {
    return this.alignments.at(-1)!;
  }

  count(side: 'source' | 'target'): number {
    return this.current.beads.reduce((most, bead) => Math.max(most, bead[side][1]), 0);
  }

  /** Takes note of an answer: a new current alignment and its event, or nothing where nothing changed. */
  become(alignment: ModelAlignment, event: string): void {
    if (alignment.contentHash === this.current.contentHash) return;
    this.alignments.push(alignment);
    this.events.push(event);
  }
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
