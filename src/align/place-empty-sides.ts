import type { BeadRange } from './alignment.js';
import { compareBeads } from './order-beads.js';

/**
 * Puts beads that partition two texts into the order of a list of beads, and moves every empty side to where it stands
 * in that order: the end of the bead before it. A bead without a source comes as soon as the source has reached the
 * place that it names, but never before a bead whose target stands before its own. Monotone beads with empty sides in
 * place come back unchanged. O(n log n); beads that need no move are the same objects.
 */
export function placeEmptySides<B extends BeadRange>(beads: readonly B[]): B[] {
  const linked = beads.filter((bead) => !isEmpty(bead.source)).sort(compareBeads);
  const waiting = new Waiting(beads.filter((bead) => isEmpty(bead.source)));
  const placed: B[] = [];
  for (const bead of linked) {
    const before = isEmpty(bead.target) ? Number.POSITIVE_INFINITY : bead.target.start;
    for (const insertion of waiting.take(bead.source.start, before)) append(placed, insertion);
    append(placed, bead);
  }
  for (const insertion of waiting.take(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)) {
    append(placed, insertion);
  }
  return placed;
}

/** Beads without a source that have no place yet. */
class Waiting<B extends BeadRange> {
  /** By the place that they name, the last first. */
  private readonly named: B[];
  /** Those whose place has been reached, by target, the last first. */
  private readonly ready: B[] = [];

  constructor(beads: readonly B[]) {
    this.named = [...beads].sort(compareBeads).reverse();
  }

  /** Takes out those that name a place up to `reached` and whose target starts before `before`, by target. */
  take(reached: number, before: number): B[] {
    for (let bead = this.named.at(-1); bead && bead.source.start <= reached; bead = this.named.at(-1)) {
      this.ready.splice(this.placeOf(bead), 0, bead);
      this.named.pop();
    }
    const taken: B[] = [];
    for (let bead = this.ready.at(-1); bead && bead.target.start < before; bead = this.ready.at(-1)) {
      taken.push(bead);
      this.ready.pop();
    }
    return taken;
  }

  private placeOf({ target }: BeadRange): number {
    let low = 0;
    for (let high = this.ready.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.ready[middle]!.target.start > target.start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Appends a bead, its empty side at the end of the bead before it. */
function append<B extends BeadRange>(placed: B[], bead: B): void {
  const last = placed.at(-1);
  if (isEmpty(bead.source)) {
    const at = last?.source.end ?? 0;
    placed.push(bead.source.start === at ? bead : { ...bead, source: { start: at, end: at } });
  } else if (isEmpty(bead.target)) {
    const at = last?.target.end ?? 0;
    placed.push(bead.target.start === at ? bead : { ...bead, target: { start: at, end: at } });
  } else placed.push(bead);
}

function isEmpty({ start, end }: { readonly start: number; readonly end: number }): boolean {
  return start === end;
}
