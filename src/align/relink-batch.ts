import type { Range } from '../text/text.js';
import type { BeadSide } from './bead-edit.js';
import type { EditBatch } from './edit-batch.js';
import type { ReviewedBead } from './reviewed-bead.js';
import { sentenceOwners } from './sentence-owners.js';

const SIDES = ['source', 'target'] as const;

/**
 * The relinks of a batch. They are noted one after another and settled together, because a sentence that one sets free
 * another may take.
 */
export class RelinkBatch {
  private readonly relinks = new Map<number, Readonly<Record<BeadSide, Range>>>();
  /** Of each bead that loses sentences: the relinked bead that took the last. */
  private readonly losers = new Map<number, number>();
  private table: SentenceTable | undefined;

  constructor(private readonly batch: EditBatch) {}

  /** Notes that a bead is to hold these sentences. */
  relink(index: number, source: Range, target: Range): void {
    if (this.losers.has(index) && !this.relinks.has(index)) this.batch.release(index);
    const bead = this.batch.take(index);
    if (bead === undefined) return;
    this.table ??= new SentenceTable(this.batch);
    const ranges = { source, target };
    const fits = SIDES.map((side) => this.fits(side, ranges[side])).every(Boolean);
    if (!fits) return;
    if (source.start === source.end && target.start === target.end) {
      this.batch.refuse(
        'source',
        'empty',
        `Bead ${index} would hold no sentence.`,
        'Leave it a sentence of either side.',
      );
      return;
    }
    for (const side of SIDES) if (!this.claim(index, side, ranges[side])) return;
    this.relinks.set(index, ranges);
    this.batch.spend(index);
  }

  /** Makes the relinked beads, those that lost sentences, and beads of what was set free. */
  settle(): void {
    const { batch } = this;
    const notes = this.notesOfVanished();
    for (const [index, ranges] of this.relinks) {
      const bead = batch.bead(index);
      batch.make(batch.byHand(ranges, [bead.note, ...(notes.get(index) ?? [])]));
      for (const side of SIDES) {
        for (const run of this.unclaimed(bead[side], side))
          batch.make(setFree(bead, side, run, ranges[side]));
      }
    }
    for (const index of this.losers.keys()) {
      if (!this.relinks.has(index)) this.shrink(batch.bead(index));
    }
  }

  private shrink(bead: ReviewedBead): void {
    const source = this.unclaimed(bead.source, 'source');
    const target = this.unclaimed(bead.target, 'target');
    const kept = { source: longest(source, bead.source), target: longest(target, bead.target) };
    const sizes = size(kept.source) + size(kept.target);
    if (sizes === 0) return;
    const confidence = (bead.confidence * sizes) / (size(bead.source) + size(bead.target));
    this.batch.make({ ...needsReview(bead), ...kept, confidence, note: bead.note });
    for (const side of SIDES) {
      for (const run of side === 'source' ? source : target) {
        if (run !== kept[side]) this.batch.make(setFree(bead, side, run, kept[side]));
      }
    }
  }

  private fits(side: BeadSide, { start, end }: Range): boolean {
    const count = this.table!.owner[side].length;
    if (Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= count) {
      return true;
    }
    this.batch.refuse(
      side,
      'out-of-range',
      `The ${side} range [${start}, ${end}) does not fit; the ${side} has ${count} sentences.`,
      `Use whole numbers with 0 <= start <= end <= ${count}.`,
    );
    return false;
  }

  /** Takes sentences for a bead; false and an issue when an earlier edit has them. */
  private claim(index: number, side: BeadSide, { start, end }: Range): boolean {
    const { owner, claimed } = this.table!;
    for (let sentence = start; sentence < end; sentence++) {
      const holder = owner[side][sentence]!;
      if (claimed[side][sentence] !== -1) {
        this.batch.refuse(
          side,
          'overlap',
          `Edit ${claimed[side][sentence]} of the same batch takes ${side} sentence ${sentence} too.`,
          'Leave the sentence to one of the two.',
        );
        return false;
      }
      if (holder !== index && !this.relinks.has(holder) && !this.losers.has(holder)) {
        if (this.batch.take(holder, side) === undefined) return false;
        this.batch.spend(holder);
      }
      if (holder !== index && !this.relinks.has(holder)) this.losers.set(holder, index);
      claimed[side][sentence] = this.batch.at;
    }
    return true;
  }

  /** What of a range no relink takes, as runs. */
  private unclaimed({ start, end }: Range, side: BeadSide): Range[] {
    const runs: { start: number; end: number }[] = [];
    for (let sentence = start; sentence < end; sentence++) {
      if (this.table!.claimed[side][sentence] !== -1) continue;
      const run = runs.at(-1);
      if (run?.end === sentence) run.end++;
      else runs.push({ start: sentence, end: sentence + 1 });
    }
    return runs;
  }

  /** Notes of beads of which nothing is left, by the bead that took the last of them. */
  private notesOfVanished(): Map<number, (string | null)[]> {
    const notes = new Map<number, (string | null)[]>();
    for (const [loser, taker] of this.losers) {
      const bead = this.batch.bead(loser);
      if (this.relinks.has(loser) || bead.note === null) continue;
      if (SIDES.some((side) => this.unclaimed(bead[side], side).length > 0)) continue;
      notes.set(taker, [...(notes.get(taker) ?? []), bead.note]);
    }
    return notes;
  }
}

/** For every sentence the bead that holds it before the batch, and the place of the relink that takes it, or -1. */
class SentenceTable {
  readonly owner: Readonly<Record<BeadSide, Int32Array>>;
  readonly claimed: Readonly<Record<BeadSide, Int32Array>>;

  constructor({ before }: EditBatch) {
    this.owner = { source: sentenceOwners(before, 'source'), target: sentenceOwners(before, 'target') };
    const unclaimed = (side: BeadSide) => new Int32Array(this.owner[side].length).fill(-1);
    this.claimed = { source: unclaimed('source'), target: unclaimed('target') };
  }
}

/** A bead of sentences that no bead links any more, placed before or behind what its old bead kept. */
function setFree(bead: ReviewedBead, side: BeadSide, run: Range, kept: Range): ReviewedBead {
  const other = bead[side === 'source' ? 'target' : 'source'];
  const at = run.start < kept.start ? other.start : other.end;
  const empty = { start: at, end: at };
  const ranges = side === 'source' ? { source: run, target: empty } : { source: empty, target: run };
  return { ...needsReview(bead), ...ranges, confidence: 0, note: null };
}

/** What a person's edit of another bead did to this one; nobody vouches for it. */
function needsReview(bead: ReviewedBead): ReviewedBead {
  return {
    ...bead,
    status: 'NEEDS_REVIEW',
    origin: 'HUMAN',
    signals: [],
    confirmedBy: null,
    alternative: null,
  };
}

function longest(runs: readonly Range[], whole: Range): Range {
  return runs.reduce((best, run) => (size(run) > size(best) ? run : best), {
    start: whole.start,
    end: whole.start,
  });
}

function size(range: Range): number {
  return range.end - range.start;
}
