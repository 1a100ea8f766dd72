import type { BeadRange } from '../../align/alignment.js';

/** Beads without what is said of them, four numbers each: copied to another thread in no time. */
export function packRanges(beads: readonly BeadRange[]): Int32Array {
  const packed = new Int32Array(beads.length * 4);
  beads.forEach(({ source, target }, nth) => {
    packed[nth * 4] = source.start;
    packed[nth * 4 + 1] = source.end;
    packed[nth * 4 + 2] = target.start;
    packed[nth * 4 + 3] = target.end;
  });
  return packed;
}

export function unpackRanges(packed: Int32Array): BeadRange[] {
  return Array.from({ length: packed.length / 4 }, (_, nth) => {
    const at = (place: number) => packed[nth * 4 + place]!;
    return { source: { start: at(0), end: at(1) }, target: { start: at(2), end: at(3) } };
  });
}
