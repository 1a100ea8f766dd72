import type { BeadRange } from './alignment.js';

/** The sentences that a bead holds, as a key: equal for beads that differ in the place of an empty side only. */
export function beadKey({ source, target }: BeadRange): string {
  const left = source.start === source.end ? '' : `${source.start}-${source.end}`;
  const right = target.start === target.end ? '' : `${target.start}-${target.end}`;
  return `${left}>${right}`;
}
