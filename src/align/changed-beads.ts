import { DisjointSets } from './disjoint-sets.js';
import { compareBeads } from './order-beads.js';
import type { ReviewedBead } from './reviewed-bead.js';
import { sentenceOwners } from './sentence-owners.js';

/** A smallest region in which two alignments differ: indexes into either list, ascending; they hold the same sentences. */
export interface ChangedBeads {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * Compares two alignments of the same two revisions. Beads differ when they hold other sentences, or when their status,
 * origin, confidence, note or who confirmed them differs. Regions come in the order of `base`. Linear time.
 */
export function changedBeads(
  base: readonly ReviewedBead[],
  current: readonly ReviewedBead[],
): ChangedBeads[] {
  const { before, after } = withoutCommon(base, current);
  return regionsOf(
    before.map((index) => base[index]!),
    after.map((index) => current[index]!),
  ).map((region) => ({
    before: region.before.map((at) => before[at]!),
    after: region.after.map((at) => after[at]!),
  }));
}

/** Leaves out what is the same on both sides, which is nearly all of a long text. */
function withoutCommon(base: readonly ReviewedBead[], current: readonly ReviewedBead[]): ChangedBeads {
  const before: number[] = [];
  const after: number[] = [];
  for (let i = 0, j = 0; i < base.length || j < current.length; ) {
    const [old, now] = [base[i], current[j]];
    const order = old === undefined ? 1 : now === undefined ? -1 : old === now ? 0 : compareBeads(old, now);
    const same = order === 0 && (old === now || sayTheSame(old!, now!));
    if (order <= 0) {
      if (!same) before.push(i);
      i++;
    }
    if (order >= 0) {
      if (!same) after.push(j);
      j++;
    }
  }
  return { before, after };
}

function regionsOf(base: readonly ReviewedBead[], current: readonly ReviewedBead[]): ChangedBeads[] {
  const regions = new DisjointSets(base.length + current.length);
  for (const side of ['source', 'target'] as const) {
    const now = sentenceOwners(current, side);
    sentenceOwners(base, side).forEach((owner, sentence) => {
      if (owner >= 0) regions.join(owner, base.length + now[sentence]!);
    });
  }
  return regions
    .sets()
    .map((set) => ({
      before: set.filter((member) => member < base.length),
      after: set.filter((member) => member >= base.length).map((member) => member - base.length),
    }))
    .filter(
      ({ before, after }) =>
        before.length !== 1 || after.length !== 1 || !sayTheSame(base[before[0]!]!, current[after[0]!]!),
    );
}

const SAID = ['status', 'origin', 'confidence', 'note', 'confirmedBy'] as const;

function sayTheSame(one: ReviewedBead, other: ReviewedBead): boolean {
  return SAID.every((field) => one[field] === other[field]);
}
