import type { BeadRange } from './alignment.js';

/** Puts each fixed bead in place of the beads that were found inside it; both in order, and none leaps over a corner. */
export function keepFixed<B extends BeadRange>(
  found: readonly B[],
  fixed: readonly BeadRange[],
  asFound: (bead: BeadRange) => B,
): B[] {
  const kept: B[] = [];
  let next = 0;
  for (const bead of found) {
    while (next < fixed.length && endsAfter(bead, fixed[next]!)) {
      kept.push(asFound(fixed[next++]!));
    }
    const inside = next > 0 ? fixed[next - 1] : undefined;
    if (inside && bead.source.end <= inside.source.end && bead.target.end <= inside.target.end) continue;
    kept.push(bead);
  }
  return kept;
}

/** Paths touch the corners of fixed beads, so a bead that ends beyond a fixed one's start is in it or after it. */
function endsAfter({ source, target }: BeadRange, fixed: BeadRange): boolean {
  return (
    source.end >= fixed.source.start &&
    target.end >= fixed.target.start &&
    (source.end > fixed.source.start || target.end > fixed.target.start)
  );
}
