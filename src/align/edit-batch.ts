import { BitextError, type Issue } from '../errors.js';
import { storable } from '../text/storable.js';
import type { BeadRange } from './alignment.js';
import type { BeadSide } from './bead-edit.js';
import { beadKey } from './bead-key.js';
import { coveredBeads } from './covered-beads.js';
import type { ReviewedBead } from './reviewed-bead.js';

/** Beads in place of others, named by their indexes before the batch. */
export interface Replacement {
  readonly old: readonly number[];
  readonly made: readonly ReviewedBead[];
}

/** What a batch of edits has done so far to the beads that it began with. */
export class EditBatch {
  /** Place of the edit that is being applied. */
  at = 0;
  /** Whether an edit may link sentences that stand far from each other. */
  across = false;
  readonly issues: Issue[] = [];
  /** By index before the batch, with the remarks that edits have made. */
  private readonly standing: ReviewedBead[];
  /** Place of the edit that used a bead up, or -1. */
  private readonly spentBy: Int32Array;
  private readonly made: ReviewedBead[] = [];
  private readonly touched = new Set<string>();
  private readonly reached = new Set<number>();

  constructor(
    private readonly beads: readonly ReviewedBead[],
    private readonly editor: number,
  ) {
    this.standing = [...beads];
    this.spentBy = new Int32Array(beads.length).fill(-1);
  }

  count(side: BeadSide): number {
    return this.beads.reduce((most, bead) => Math.max(most, bead[side].end), 0);
  }

  /** The beads as they were before the batch. */
  get before(): readonly ReviewedBead[] {
    return this.beads;
  }

  /** A bead as remarks have left it. */
  bead(index: number): ReviewedBead {
    return this.standing[index]!;
  }

  /** The beads that the alternative of a bead covers. */
  covered(index: number): number[] | undefined {
    return coveredBeads(this.beads, index);
  }

  /** The beads that the edits have made so far. */
  get madeBeads(): readonly ReviewedBead[] {
    return this.made;
  }

  /** The bead if it is there and no earlier edit used it up; otherwise undefined and an issue. */
  take(index: number, field = 'bead'): ReviewedBead | undefined {
    const bead = Number.isInteger(index) ? this.standing[index] : undefined;
    if (bead === undefined) {
      return this.refuse(
        field,
        'unknown-bead',
        `There is no bead ${index}; the alignment has ${this.beads.length} beads.`,
        `Name a whole number from 0 to ${this.beads.length - 1}.`,
      );
    }
    if (this.spentBy[index] === -1) return bead;
    return this.refuse(
      field,
      'used-up',
      `Bead ${index} is no longer there: edit ${this.spentBy[index]} of the same batch changed what it holds.`,
      'Leave one of the two edits out, or send it in a batch of its own once this one is stored.',
    );
  }

  isSpent(index: number): boolean {
    return this.spentBy[index] !== -1;
  }

  spend(index: number): void {
    this.spentBy[index] = this.at;
    this.reached.add(index);
  }

  replace({ old, made }: Replacement): void {
    for (const index of old) this.spend(index);
    for (const bead of made) this.make(bead);
  }

  /** Lets another edit have a bead that was used up. */
  release(index: number): void {
    this.spentBy[index] = -1;
  }

  make(bead: ReviewedBead): void {
    this.made.push(bead);
    this.touched.add(beadKey(bead));
  }

  /** Changes what is said about a bead and leaves what it holds. */
  remark(index: number, change: (bead: ReviewedBead) => ReviewedBead): void {
    const bead = this.take(index);
    if (bead === undefined) return;
    this.standing[index] = change(bead);
    this.reached.add(index);
    this.touched.add(beadKey(bead));
  }

  /** A bead that the editor vouches for. */
  byHand({ source, target }: BeadRange, notes: readonly (string | null)[] = []): ReviewedBead {
    return {
      source,
      target,
      status: 'CONFIRMED',
      origin: 'HUMAN',
      confidence: 1,
      signals: [],
      confirmedBy: this.editor,
      note: joinNotes(notes),
      alternative: null,
    };
  }

  /** Says why the edit that is being applied cannot be. */
  refuse(field: string, rule: string, message: string, suggestion: string): undefined {
    this.issues.push({ path: ['edits', String(this.at), field], rule, message, suggestion });
  }

  /** Whether a note can be stored unchanged; if not, there is an issue. */
  isStorable(note: string | null): boolean {
    try {
      if (note !== null) storable(note, ['edits', String(this.at), 'note']);
      return true;
    } catch (error) {
      if (!(error instanceof BitextError)) throw error;
      this.issues.push(
        ...error.issues.map((issue) => ({ suggestion: 'Send the note without it.', ...issue })),
      );
      return false;
    }
  }

  /** Those of a run of beads that still stand, and all that were made anywhere, in no order. */
  result(start: number, end: number): ReviewedBead[] {
    const standing = this.standing.slice(start, end).filter((_, nth) => !this.isSpent(start + nth));
    return [...standing, ...this.made];
  }

  /** Indexes of the beads that an edit used up or remarked on, ascending. */
  edited(): number[] {
    return [...this.reached].sort((a, b) => a - b);
  }

  touchedKeys(): ReadonlySet<string> {
    return this.touched;
  }
}

/** One below the other, each once; null when there is none. */
function joinNotes(notes: readonly (string | null)[]): string | null {
  const kept = [...new Set(notes.filter((note) => note !== null))];
  return kept.length === 0 ? null : kept.join('\n');
}
