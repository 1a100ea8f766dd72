import { heaviestChain, type Pair } from './heaviest-chain.js';

/**
 * Pairs identical sentences that stand in the same order on both sides: for every sentence before its index after, or
 * -1. Patience diff: sentences that occur once on both sides are the anchors, and the gaps between them are searched
 * anew, because a sentence repeated in the text may be single in a gap; where nothing is single, the first occurrence
 * is paired with the first, the second with the second. At most `DEPTH` rounds, each O(n log n), whatever the texts.
 */
export function matchSentences(before: readonly string[], after: readonly string[]): Int32Array {
  const left = new Int32Array(before.length);
  const right = new Int32Array(after.length);
  const names = nameSentences(before, after, left, right);
  const places = new Places(left, right, names);
  const match = new Int32Array(before.length).fill(-1);
  let gaps: Gap[] = [{ i: 0, iEnd: before.length, j: 0, jEnd: after.length }];
  for (let round = 0; round < DEPTH && gaps.length > 0; round++) {
    gaps = gaps.flatMap((gap) => matchGap(gap, left, right, places, match));
  }
  return match;
}

const DEPTH = 16;

/** Sentences from `i` to `iEnd` before and from `j` to `jEnd` after. */
interface Gap {
  readonly i: number;
  readonly iEnd: number;
  readonly j: number;
  readonly jEnd: number;
}

/** Gives equal sentences equal numbers, and returns how many there are. */
function nameSentences(
  before: readonly string[],
  after: readonly string[],
  left: Int32Array,
  right: Int32Array,
): number {
  const names = new Map<string, number>();
  const name = (sentence: string) => {
    const known = names.get(sentence);
    if (known !== undefined) return known;
    names.set(sentence, names.size);
    return names.size - 1;
  };
  before.forEach((sentence, at) => {
    left[at] = name(sentence);
  });
  after.forEach((sentence, at) => {
    right[at] = name(sentence);
  });
  return names.size;
}

/** Notes the matches of one gap and returns the gaps that are left in it. */
function matchGap(whole: Gap, left: Int32Array, right: Int32Array, places: Places, match: Int32Array): Gap[] {
  const { i, iEnd, j, jEnd } = trimGap(whole, left, right, match);
  if (i === iEnd || j === jEnd) return [];
  const chain = heaviestChain(places.pairsOf({ i, iEnd, j, jEnd }), jEnd - j);
  if (chain.length === 0) return [];
  const gaps: Gap[] = [];
  let from = { i, j };
  for (const pair of chain) {
    const anchor = { i: pair.i, j: pair.j + j };
    match[anchor.i] = anchor.j;
    gaps.push({ ...from, iEnd: anchor.i, jEnd: anchor.j });
    from = { i: anchor.i + 1, j: anchor.j + 1 };
  }
  gaps.push({ ...from, iEnd, jEnd });
  return gaps.filter((gap) => gap.i < gap.iEnd && gap.j < gap.jEnd);
}

/** Matches what is equal at the beginning and at the end, and returns what stands between. */
function trimGap({ i, iEnd, j, jEnd }: Gap, left: Int32Array, right: Int32Array, match: Int32Array): Gap {
  while (i < iEnd && j < jEnd && left[i] === right[j]) match[i++] = j++;
  while (i < iEnd && j < jEnd && left[iEnd - 1] === right[jEnd - 1]) match[--iEnd] = --jEnd;
  return { i, iEnd, j, jEnd };
}

/** Where each sentence occurs within a gap; its arrays are as long as there are sentences and are used again. */
class Places {
  private readonly countBefore: Int32Array;
  private readonly countAfter: Int32Array;
  private readonly firstAfter: Int32Array;
  private readonly nextAfter: Int32Array;

  constructor(
    private readonly left: Int32Array,
    private readonly right: Int32Array,
    names: number,
  ) {
    this.countBefore = new Int32Array(names);
    this.countAfter = new Int32Array(names);
    this.firstAfter = new Int32Array(names);
    this.nextAfter = new Int32Array(right.length);
  }

  /** Pairs of the single sentences, or of equal occurrences where none is single; `j` counts from the gap's. */
  pairsOf(gap: Gap): Pair[] {
    this.count(gap);
    const single: Pair[] = [];
    const repeated: Pair[] = [];
    for (let i = gap.i; i < gap.iEnd; i++) {
      const name = this.left[i]!;
      const j = this.firstAfter[name]!;
      if (j === -1) continue;
      this.firstAfter[name] = this.nextAfter[j]!;
      const once = this.countBefore[name] === 1 && this.countAfter[name] === 1;
      (once ? single : repeated).push({ i, j: j - gap.j, weight: 1 });
    }
    return single.length > 0 ? single : repeated;
  }

  private count({ i, iEnd, j, jEnd }: Gap): void {
    for (let at = i; at < iEnd; at++) this.forget(this.left[at]!);
    for (let at = j; at < jEnd; at++) this.forget(this.right[at]!);
    for (let at = i; at < iEnd; at++) this.countBefore[this.left[at]!]!++;
    for (let at = jEnd - 1; at >= j; at--) {
      const name = this.right[at]!;
      this.countAfter[name]!++;
      this.nextAfter[at] = this.firstAfter[name]!;
      this.firstAfter[name] = at;
    }
  }

  private forget(name: number): void {
    this.countBefore[name] = 0;
    this.countAfter[name] = 0;
    this.firstAfter[name] = -1;
  }
}
