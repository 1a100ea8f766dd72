import {
  type BeadFate,
  type CarriedOver,
  carryOver,
  keepUntouched,
  type PairDiff,
} from '../align/carry-over.js';
import { inSlices } from './in-slices.js';
import type { NewBead } from './new-bead.js';
import type { CarryInput, CarryQuestion, CarryResult } from './thread/carry-job.js';
import { onThread } from './thread/on-thread.js';
import { packDiff } from './thread/packed-diff.js';

/** Up to so many beads are carried over in a few milliseconds. */
const FEW = 2_000;
/** Beads that are sent to the other thread at a time. */
const AT_A_TIME = 500;

/** Carries beads over to other revisions as `carryOver`; many on a thread of its own. */
export async function carryBeads(beads: readonly NewBead[], diff: PairDiff): Promise<CarriedOver> {
  return beads.length <= FEW ? carryOver(beads, diff) : carryElsewhere(beads, diff, false);
}

/** The same after a translator's edit of the target, as `keepUntouched`. */
export async function carryOwnEdit(
  beads: readonly NewBead[],
  target: NonNullable<PairDiff['target']>,
): Promise<CarriedOver> {
  return beads.length <= FEW ? keepUntouched(beads, target) : carryElsewhere(beads, { target }, true);
}

async function carryElsewhere(
  old: readonly NewBead[],
  { source, target }: PairDiff,
  ownEdit: boolean,
): Promise<CarriedOver> {
  const beads: NewBead[] = [];
  const fates: BeadFate[] = [];
  const answer = (question: CarryQuestion): NewBead[] => {
    if ('beads' in question) for (const bead of question.beads) beads.push(bead);
    else if ('fates' in question) for (const fate of question.fates) fates.push(fate);
    else return old.slice(question.from, question.from + AT_A_TIME).map(withoutSignals);
    return [];
  };
  const input: CarryInput = {
    count: old.length,
    source: source && packDiff(source),
    target: target && packDiff(target),
    ownEdit,
  };
  const counts = await onThread<CarryResult, CarryQuestion, NewBead[]>('carry', input, {
    answer,
    atOnce: true,
  });
  await giveSignalsBack(old, fates, beads);
  const affected = fates.flatMap(({ kind }, index) => (kind === 'CARRIED' ? [] : [index]));
  return { ...counts, beads, fates, affected };
}

/** Signals are most of a bead, and no carry-over looks at them. */
function withoutSignals(bead: NewBead): NewBead {
  return { ...bead, signals: [] };
}

/** A bead that was carried over by itself has the signals that it had. */
async function giveSignalsBack(
  old: readonly NewBead[],
  fates: readonly BeadFate[],
  beads: NewBead[],
): Promise<void> {
  const parents = new Int32Array(beads.length);
  for (const fate of fates) for (const index of fate.beads) parents[index]!++;
  await inSlices(fates, (slice, start) => {
    slice.forEach(({ kind, beads: [index = -1] }, nth) => {
      if (kind !== 'CARRIED' || parents[index] !== 1) return;
      beads[index] = { ...beads[index]!, signals: old[start + nth]!.signals };
    });
  });
}
