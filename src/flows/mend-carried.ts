import type { AlignText } from '../align/alignment.js';
import { realign } from '../align/realign.js';
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
 * way needs review.
 */
export async function mendCarried(
  db: Database,
  source: AlignText,
  target: AlignText,
  beads: readonly NewBead[],
  own: Learner,
  watch: Watch = {},
): Promise<MendedBeads> {
  const torn = beads.some((bead) => bead.status === 'NEEDS_REVIEW' && !isLinked(bead));
  if (!torn) return { beads, aligner: null, lexicon: null };
  const task = realign(beads, source, target, isLinked);
  const found = await findBeads(db, task.source, task.target, own, watch, task.fixed);
  const doubted = found.beads.map((bead): NewBead => ({ ...bead, status: 'NEEDS_REVIEW' }));
  return { ...found, beads: task.finish(doubted) };
}

function isLinked({ source, target }: NewBead): boolean {
  return source.end > source.start && target.end > target.start;
}
