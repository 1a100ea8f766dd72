import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AlignText } from '../align/alignment.js';
import { realign } from '../align/realign.js';
import type { Database } from '../store/database.js';
import { sentencesOf } from '../store/queries/revisions.js';
import type { SentenceDiff } from '../text/diff-sentences.js';
import { carryBeads } from './carry-beads.js';
import { findDiff } from './find-diff.js';
import { finishRealign } from './finish-realign.js';
import { type FoundBeads, findBeads, type Learner, learnAhead } from './lexicon.js';
import type { NewBead } from './new-bead.js';
import type { Watch } from './run-align.js';
import { storedBeads } from './stored-beads.js';

/** The alignment of a text that is about to be replaced as a whole. */
export interface EarlierPair extends Learner {
  readonly alignmentId: number;
  /** Revisions of both sides. */
  readonly basedOnId: number;
  readonly revisionId: number;
}

export interface BeadsAroundKept extends FoundBeads {
  /** Whether people's work on the earlier alignment went into them. */
  readonly carried: boolean;
}

/**
 * Aligns a text that is submitted again. What people confirmed or noted of sentences that did not change is kept, and
 * the rest aligned around it; what they rejected stays so where it is found again.
 *
 * @param originalId revision of the source now
 */
export async function findAroundKept(
  db: Database,
  earlier: EarlierPair,
  originalId: number,
  source: AlignText,
  target: AlignText,
  watch: Watch,
): Promise<BeadsAroundKept> {
  const stored = await storedBeads(db, earlier);
  if (!stored.some(isWorkedOn)) {
    return { ...(await findBeads(db, source, target, earlier, watch)), carried: false };
  }
  const diff = async (revisionId: number, now: AlignText): Promise<SentenceDiff> => {
    const before = await sentencesOf(db, { articleId: earlier.articleId, revisionId });
    return findDiff(
      before.map(({ text }) => text),
      now.sentences,
    );
  };
  const moved = originalId === earlier.basedOnId ? {} : { source: await diff(earlier.basedOnId, source) };
  const carried = await carryBeads(stored, { ...moved, target: await diff(earlier.revisionId, target) });
  await nextTurn();
  const task = realign(carried.beads, source, target, isKept);
  await nextTurn();
  const found = await findBeads(db, task.source, task.target, earlier, watch, task.fixed);
  const beads = await finishRealign(task, found.beads);
  await learnAhead(db, source, target, beads, earlier);
  return { ...found, beads, carried: true };
}

/** Beads that people vouch for, and those that carry their remarks and that nothing speaks against. */
function isKept({ status, note }: NewBead): boolean {
  return status === 'CONFIRMED' || (status === 'CARRIED_OVER' && note !== null);
}

function isWorkedOn({ status, note }: NewBead): boolean {
  return status === 'CONFIRMED' || status === 'REJECTED' || note !== null;
}
