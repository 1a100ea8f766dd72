import type { Range } from '../text/text.js';
import type { BeadRange } from './alignment.js';

/** The sentences of a bead as a key: equal for the same bead of two alignments, wherever an empty side stands. */
export function beadName({ source, target }: BeadRange): string {
  return `${nameOf(source)}/${nameOf(target)}`;
}

function nameOf({ start, end }: Range): string {
  return start === end ? '' : `${start}-${end}`;
}
