import type { Range } from '../text/text.js';
import { placeEmptySides } from './place-empty-sides.js';
import type { ReviewedBead } from './reviewed-bead.js';
import { sentenceOwners } from './sentence-owners.js';

/** A bead of the new pair; one without a source may name the place in the source where it stood before. */
export interface Carried {
  readonly bead: ReviewedBead;
  readonly place?: number | undefined;
}

/**
 * Orders new beads. A bead without a source follows the bead that holds the target sentence before its own; the place
 * that it had is kept where only beads without a target stand between the two.
 */
export function placeCarried(carried: readonly Carried[]): ReviewedBead[] {
  const beads = carried.map(({ bead }) => bead);
  const owners = sentenceOwners(beads, 'target');
  const nextLinked = nextLinkedSentence(beads);
  const places = new Map<number, number>();
  for (const [sentence, owner] of owners.entries()) {
    if (size(beads[owner]!.source) > 0 || places.has(owner)) continue;
    const before = owners[sentence - 1];
    const least = before === undefined ? 0 : (places.get(before) ?? beads[before]!.source.end);
    const { place } = carried[owner]!;
    const stays = place !== undefined && place >= least && place <= nextLinked[least]!;
    places.set(owner, stays ? place : least);
  }
  return placeEmptySides(
    beads.map((bead, index) => {
      const at = places.get(index);
      return at === undefined ? bead : { ...bead, source: { start: at, end: at } };
    }),
  );
}

/** For every place in the source the next sentence that has a counterpart, or the end. */
function nextLinkedSentence(beads: readonly ReviewedBead[]): Int32Array {
  const owners = sentenceOwners(beads, 'source');
  const next = new Int32Array(owners.length + 1).fill(owners.length);
  for (let at = owners.length - 1; at >= 0; at--) {
    next[at] = size(beads[owners[at]!]!.target) > 0 ? at : next[at + 1]!;
  }
  return next;
}

function size(range: Range): number {
  return range.end - range.start;
}
