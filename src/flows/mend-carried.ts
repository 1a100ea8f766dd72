import type { AlignText, BeadRange } from '../align/alignment.js';
import type { Database } from '../store/database.js';
import { findBeads, type Learner } from './lexicon.js';
import type { NewBead } from './new-bead.js';
import type { Watch } from './run-align.js';

/** Beads between two texts, and how those were found that were not there before. */
export interface MendedBeads {
  readonly beads: readonly NewBead[];
  readonly aligner: string | null;
  readonly lexicon: string | null;
}

/**
 * Aligns what carry-over left without a counterpart around everything that still is linked. What is found this
 * way needs review. Where links cross, nothing can be aligned around them, and the beads stay as they are.
 */
export async function mendCarried(
  db: Database,
  source: AlignText,
  target: AlignText,
  beads: readonly NewBead[],
  own: Learner,
  watch: Watch = {},
): Promise<MendedBeads> {
  const fixed = beads.filter(isLinked);
  const torn = beads.some((bead) => bead.status === 'NEEDS_REVIEW' && !isLinked(bead));
  if (!torn || !ascends(fixed)) return { beads, aligner: null, lexicon: null };
  const found = await findBeads(db, source, target, own, watch, fixed);
  const before = new Map(beads.map((bead) => [nameOf(bead), bead]));
  const mended = found.beads.map(
    (bead): NewBead => before.get(nameOf(bead)) ?? { ...bead, status: 'NEEDS_REVIEW' },
  );
  return { ...found, beads: mended };
}

function isLinked({ source, target }: BeadRange): boolean {
  return source.end > source.start && target.end > target.start;
}

function ascends(beads: readonly BeadRange[]): boolean {
  return beads.every(
    ({ source, target }, nth) =>
      nth === 0 || (source.start >= beads[nth - 1]!.source.end && target.start >= beads[nth - 1]!.target.end),
  );
}

function nameOf({ source, target }: BeadRange): string {
  return [source.start, source.end, target.start, target.end].join();
}
