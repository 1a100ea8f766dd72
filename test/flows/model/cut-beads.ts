import fc from 'fast-check';
import type { ModelBead } from './model-alignment.js';

/** Sizes of the two sides of beads that follow each other. */
export type DrawnShapes = readonly (readonly [source: number, target: number])[];

export const drawnShapes: fc.Arbitrary<DrawnShapes> = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), {
  maxLength: 6,
});

/** Beads of somebody in one order on both sides, of the shapes that are drawn as far as sentences are left. */
export function cutBeads(shapes: DrawnShapes, sources: number, targets: number, by: string): ModelBead[] {
  const beads: ModelBead[] = [];
  let [s, t] = [0, 0];
  const add = (m: number, n: number) => {
    const [left, right] = [Math.min(sources, s + m), Math.min(targets, t + n)];
    if (left === s && right === t) return;
    beads.push({ source: [s, left], target: [t, right], status: 'CONFIRMED', by, note: null });
    [s, t] = [left, right];
  };
  for (const [m, n] of shapes) add(m, n);
  add(sources, targets);
  return deletionsFirst(beads);
}

/** Beads as a client lists them. */
export function asLists(beads: readonly ModelBead[]): object[] {
  return beads.map(({ source, target }) => ({ source: indexes(source), target: indexes(target) }));
}

/**
 * A client lists sentences, so an empty side says no place: where sentences were left out beside others that were
 * added, the service takes those left out to come first.
 */
function deletionsFirst(beads: readonly ModelBead[]): ModelBead[] {
  const ordered = [...beads];
  for (let at = 1; at < ordered.length; at++) {
    for (let left = at; left > 0 && isAdded(ordered[left - 1]!) && isLeftOut(ordered[left]!); left--) {
      const [added, out] = [ordered[left - 1]!, ordered[left]!];
      const [s, t] = [out.source[1], added.target[0]];
      ordered[left - 1] = { ...out, target: [t, t] };
      ordered[left] = { ...added, source: [s, s] };
    }
  }
  return ordered;
}

function isAdded({ source: [start, end] }: ModelBead): boolean {
  return start === end;
}

function isLeftOut({ target: [start, end] }: ModelBead): boolean {
  return start === end;
}

function indexes([start, end]: readonly [number, number]): number[] {
  return Array.from({ length: end - start }, (_, nth) => start + nth);
}
