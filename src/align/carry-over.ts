import type { SentenceDiff } from '../text/diff-sentences.js';
import { beadKey } from './bead-key.js';
import { type BeadFateKind, type CarriedSet, carriedSets } from './carried-sets.js';
import { carryBead, NOWHERE, needsReview } from './carry-bead.js';
import { dropUnfitAlternatives } from './drop-unfit-alternatives.js';
import { type Carried, placeCarried } from './place-carried.js';
import type { ReviewedBead } from './reviewed-bead.js';
import { mapRange, mapSentences, type PairMap, type SentenceMap } from './sentence-map.js';

export type { BeadFateKind } from './carried-sets.js';

export interface BeadFate {
  readonly kind: BeadFateKind;
  /** Indexes of the new beads that hold its sentences, ascending. */
  readonly beads: readonly number[];
}

/** What changed on each side; a side that is left out did not change. */
export interface PairDiff {
  readonly source?: SentenceDiff;
  readonly target?: SentenceDiff;
}

export interface CarriedOver {
  /** Beads of the new pair in canonical order; they partition both sides. */
  readonly beads: readonly ReviewedBead[];
  /** For every old bead what became of it. */
  readonly fates: readonly BeadFate[];
  /** Indexes of the old beads whose fate is not CARRIED, ascending. */
  readonly affected: readonly number[];
  /** New beads that need no new look. */
  readonly carriedOver: number;
  /** New beads with status NEEDS_REVIEW. */
  readonly needsReview: number;
}

/**
 * Carries the beads of an old pair of revisions over to the new pair.
 *
 * A bead whose sentences are all unchanged, wherever they stand now, keeps all that was said of it: CONFIRMED, REJECTED
 * and NEEDS_REVIEW stay, AUTO becomes CARRIED_OVER. Beads whose sentences were merged into one become one bead. A bead
 * with an edited or removed sentence keeps its link, and one whose sentences stand apart keeps the link of its longest
 * parts; both become NEEDS_REVIEW, as do one-sided beads of what was added or lost its link. Their confidence is that
 * of the old bead times the share of its text that is left, 0 for a new one-sided bead. O(n log n).
 *
 * @param beads they partition the two old revisions from which the diffs start
 */
export function carryOver(beads: readonly ReviewedBead[], diff: PairDiff): CarriedOver {
  return carry(beads, diff, (bead) => (bead.status === 'AUTO' ? { ...bead, status: 'CARRIED_OVER' } : bead));
}

/** The same after a translator's edit of the target: beads of untouched sentences keep their status, AUTO too. */
export function keepUntouched(beads: readonly ReviewedBead[], target: SentenceDiff): CarriedOver {
  return carry(beads, { target }, (bead) => bead);
}

function carry(
  beads: readonly ReviewedBead[],
  diff: PairDiff,
  asUntouched: (bead: ReviewedBead) => ReviewedBead,
): CarriedOver {
  const map = {
    source: mapSentences(diff.source, countOf(beads, 'source')),
    target: mapSentences(diff.target, countOf(beads, 'target')),
  };
  const sets = carriedSets(beads, map).map((set) => ({
    set,
    made: carryBead(beads, set, map, asUntouched),
    place: placeOf(beads, set, map),
  }));
  const carried = sets.flatMap(({ made, place }) => made.map((bead) => ({ bead, place })));
  const placed = dropUnfitAlternatives(placeCarried([...carried, ...addedBeads(map)]));
  const fates = fatesOf(beads, sets, placed);
  const toReview = placed.filter(({ status }) => status === 'NEEDS_REVIEW').length;
  return {
    beads: placed,
    fates,
    affected: fates.flatMap(({ kind }, index) => (kind === 'CARRIED' ? [] : [index])),
    carriedOver: placed.length - toReview,
    needsReview: toReview,
  };
}

function countOf(beads: readonly ReviewedBead[], side: 'source' | 'target'): number {
  return beads.reduce((most, bead) => Math.max(most, bead[side].end), 0);
}

/** Where a bead without a source would stand if all before it had stayed. */
function placeOf(
  beads: readonly ReviewedBead[],
  { old }: CarriedSet,
  { source }: PairMap,
): number | undefined {
  const { start } = beads[old[0]!]!.source;
  return mapRange(source, { start, end: start })?.start;
}

/** One bead for every sentence that is new. */
function addedBeads({ source, target }: PairMap): Carried[] {
  const added = ({ from }: SentenceMap) =>
    [...from.keys()].filter((at) => from[at] === -1).map((at) => ({ start: at, end: at + 1 }));
  return [
    ...added(source).map((range) => ({ bead: needsReview({ source: range, target: NOWHERE }) })),
    ...added(target).map((range) => ({ bead: needsReview({ source: NOWHERE, target: range }) })),
  ];
}

function fatesOf(
  beads: readonly ReviewedBead[],
  sets: readonly { readonly set: CarriedSet; readonly made: readonly ReviewedBead[] }[],
  placed: readonly ReviewedBead[],
): BeadFate[] {
  const indexes = new Map(placed.map((bead, index) => [beadKey(bead), index]));
  const fates: BeadFate[] = new Array(beads.length);
  for (const { set, made } of sets) {
    const now = made.map((bead) => indexes.get(beadKey(bead))!).sort((a, b) => a - b);
    for (const index of set.old) fates[index] = { kind: set.fate, beads: now };
  }
  return fates;
}
