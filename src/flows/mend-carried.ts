import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AlignText } from '../align/alignment.js';
import { realign } from '../align/realign.js';
import type { Database } from '../store/database.js';
import { finishRealign } from './finish-realign.js';
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
 * Aligns what carry-over left without a counterpart around everything that still is linked or confirmed. What is
 * found this way needs review.
 */
export async function mendCarried(
  db: Database,
  source: AlignText,
  target: AlignText,
  beads: readonly NewBead[],
  own: Learner,
  watch: Watch = {},
): Promise<MendedBeads> {
  const torn = beads.some((bead) => bead.status === 'NEEDS_REVIEW' && !isKept(bead));
  if (!torn) return { beads, aligner: null, lexicon: null };
  await nextTurn();
  const task = realign(beads, source, target, isKept);
  await nextTurn();
  const found = await findBeads(db, task.source, task.target, own, watch, task.fixed);
  const doubted = found.beads.map((bead): NewBead => ({ ...bead, status: 'NEEDS_REVIEW' }));
  return { ...found, beads: await finishRealign(task, doubted) };
}

/** A link stands, and so does what a person confirmed to have no counterpart. */
function isKept({ source, target, status }: NewBead): boolean {
  return status === 'CONFIRMED' || (source.end > source.start && target.end > target.start);
}
