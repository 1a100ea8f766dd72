import type { Range } from '../text/text.js';
import { DisjointSets } from './disjoint-sets.js';
import { growRuns } from './grow-runs.js';
import { placeCarried } from './place-carried.js';
import type { ReviewedBead } from './reviewed-bead.js';
import { sentenceOwners } from './sentence-owners.js';

/** What composing needs to know of a bead. */
export type LinkedBead = Pick<ReviewedBead, 'source' | 'target' | 'confidence' | 'status'>;

/**
 * Composes source→pivot and pivot→target into source→target, origin PIVOT. Both alignments partition the same pivot,
 * and the result partitions source and target. Beads that share pivot sentences become one bead; where crossing beads
 * would leave it a gap, what stands in the gap joins it. Beads of the pivot alone vanish.
 *
 * The confidence is the product of the confidences of all the beads in it: it is right when all of them are, and they
 * were found independently. NEEDS_REVIEW when one of them needs review or was rejected, else AUTO. Near-linear.
 */
export function composeAlignments(
  toPivot: readonly LinkedBead[],
  fromPivot: readonly LinkedBead[],
): ReviewedBead[] {
  const beads = [...toPivot, ...fromPivot];
  const sets = new DisjointSets(beads.length);
  const onward = sentenceOwners(fromPivot, 'source');
  sentenceOwners(toPivot, 'target').forEach((owner, sentence) => {
    sets.join(owner, toPivot.length + onward[sentence]!);
  });
  const targets = sentenceOwners(fromPivot, 'target').map((owner) => toPivot.length + owner);
  growRuns(sets, [sentenceOwners(toPivot, 'source'), targets], beads.length);
  const composed = sets.sets().flatMap((set) => {
    const source = hullOf(set.filter((at) => at < toPivot.length).map((at) => beads[at]!.source));
    const target = hullOf(set.filter((at) => at >= toPivot.length).map((at) => beads[at]!.target));
    if (source.start === source.end && target.start === target.end) return [];
    return [
      {
        bead: pivotBead(
          source,
          target,
          set.map((at) => beads[at]!),
        ),
      },
    ];
  });
  return placeCarried(composed);
}

function pivotBead(source: Range, target: Range, beads: readonly LinkedBead[]): ReviewedBead {
  const doubted = beads.some(({ status }) => status === 'NEEDS_REVIEW' || status === 'REJECTED');
  return {
    source,
    target,
    status: doubted ? 'NEEDS_REVIEW' : 'AUTO',
    origin: 'PIVOT',
    confidence: beads.reduce((product, { confidence }) => product * confidence, 1),
    signals: [],
    confirmedBy: null,
    note: null,
    alternative: null,
  };
}

/** From the first sentence of the ranges to the last. */
function hullOf(ranges: readonly Range[]): Range {
  const filled = ranges.filter(({ start, end }) => end > start);
  if (filled.length === 0) return { start: 0, end: 0 };
  return filled.reduce(({ start, end }, range) => ({
    start: Math.min(start, range.start),
    end: Math.max(end, range.end),
  }));
}
