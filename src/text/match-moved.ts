/**
 * Pairs identical sentences that are left over, wherever they stand: for every sentence before its index after, or -1.
 * A sentence follows the one before it where it can, so that a block that moved stays one run.
 *
 * @param match the pairs that stand in order, as `matchSentences` gives them
 */
export function matchMoved(
  before: readonly string[],
  after: readonly string[],
  match: Int32Array,
): Int32Array {
  const taken = new Uint8Array(after.length);
  for (const j of match) if (j !== -1) taken[j] = 1;
  const places = new Map<string, number[]>();
  for (let j = after.length - 1; j >= 0; j--) {
    if (taken[j] === 1) continue;
    const known = places.get(after[j]!);
    if (known === undefined) places.set(after[j]!, [j]);
    else known.push(j);
  }
  const moved = new Int32Array(before.length).fill(-1);
  before.forEach((sentence, i) => {
    if (match[i] !== -1) return;
    const following = i > 0 && moved[i - 1] !== -1 ? moved[i - 1]! + 1 : -1;
    const j =
      after[following] === sentence && taken[following] === 0 ? following : firstFree(places, sentence);
    if (j === undefined) return;
    taken[j] = 1;
    moved[i] = j;
  });
  return moved;

  function firstFree(of: Map<string, number[]>, sentence: string): number | undefined {
    const free = of.get(sentence);
    while (free !== undefined && free.length > 0) {
      const j = free.pop()!;
      if (taken[j] === 0) return j;
    }
    return undefined;
  }
}
