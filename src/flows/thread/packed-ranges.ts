import type { BeadRange } from '../../align/alignment.js';

/** Beads without what is said of them, four numbers each: copied to another thread in no time. */
export function packRanges(beads: readonly BeadRange[]): Int32Array {
  const packed = new Int32Array(beads.length * 4);
  beads.forEach(({ source, target }, nth) => {
    packed.set([source.start, source.end, target.start, target.end], nth * 4);
  });
  return packed;
}

export function unpackRanges(packed: Int32Array): BeadRange[] {
  return Array.from({ length: packed.length / 4 }, (_, nth) => {
    const [start = 0, end = 0, from = 0, to = 0] = packed.subarray(nth * 4, nth * 4 + 4);
    return { source: { start, end }, target: { start: from, end: to } };
  });
}
