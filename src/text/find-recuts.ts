import { nearDiagonal } from './near-diagonal.js';
import type { Range } from './text.js';

/** The same text, up to white space, in other sentences. */
export interface Recut {
  readonly before: Range;
  readonly after: Range;
}

/**
 * Finds runs of sentences whose texts put together are the same up to white space, in a gap between unchanged sentences.
 * A run holds at most `LONGEST` sentences a side. Every sentence is tried against all others of a small gap, and against
 * those near the diagonal in a large one, so that the time stays linear.
 *
 * @param left indexes into `before` of the sentences in the gap, ascending; `right` likewise into `after`
 */
export function findRecuts(
  before: readonly string[],
  after: readonly string[],
  left: readonly number[],
  right: readonly number[],
): Recut[] {
  const leftTexts = left.map((i) => squeeze(before[i]!));
  const rightTexts = right.map((j) => squeeze(after[j]!));
  const width = Math.max(NARROWEST, Math.floor(CELLS / Math.max(1, left.length)));
  const taken = new Uint8Array(right.length);
  const found: Recut[] = [];
  for (let i = 0; i < left.length; ) {
    let sizes: Sizes | undefined;
    const { start, end } = nearDiagonal(i, left.length, right.length, width);
    for (let j = start; j < end && sizes === undefined; j++) {
      if (leftTexts[i]![0] !== rightTexts[j]![0]) continue;
      sizes = walk({ texts: leftTexts, places: left }, { texts: rightTexts, places: right }, i, j, taken);
      if (sizes === undefined) continue;
      taken.fill(1, j, j + sizes.after);
      found.push({
        before: { start: left[i]!, end: left[i]! + sizes.before },
        after: { start: right[j]!, end: right[j]! + sizes.after },
      });
    }
    i += sizes?.before ?? 1;
  }
  return found;
}

const LONGEST = 16;
const NARROWEST = 32;
const CELLS = 200_000;

function squeeze(sentence: string): string {
  return sentence.replace(/\s+/g, '');
}

interface Column {
  readonly texts: readonly string[];
  /** Sentence indexes; a run must not leap over one. */
  readonly places: readonly number[];
}

interface Sizes {
  readonly before: number;
  readonly after: number;
}

/** Lays the two texts over each other from (i, j) on until two borders meet. */
function walk(left: Column, right: Column, i: number, j: number, taken: Uint8Array): Sizes | undefined {
  let p = i;
  let q = j;
  let ahead = left.texts[i]!;
  let behind = right.texts[j]!;
  while (p - i < LONGEST && q - j < LONGEST && taken[q] === 0) {
    if (ahead === behind) return { before: p - i + 1, after: q - j + 1 };
    if (ahead.length < behind.length) {
      if (!behind.startsWith(ahead) || left.places[p + 1] !== left.places[p]! + 1) return undefined;
      behind = behind.slice(ahead.length);
      ahead = left.texts[++p]!;
    } else {
      if (!ahead.startsWith(behind) || right.places[q + 1] !== right.places[q]! + 1) return undefined;
      ahead = ahead.slice(behind.length);
      behind = right.texts[++q]!;
    }
  }
  return undefined;
}
