import type { LinkTable } from './link-table.js';
import type { Tokens } from './read-tokens.js';

/** A cell that a path probably passes near: sentence i of the source and j of the target share rare words. */
export interface Anchor {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** Words with more possible partners than this anchor nothing: in the whole text, else near the diagonal. */
const RARE = 6;
const RARE_NEARBY = 2;
/** Near the diagonal means within this many sentences. */
const NEARBY = 300;
/** Anchors stand by one another: another one within this many sentences, this near to the same diagonal. */
const NEIGHBOURHOOD = 40;
const NEAR_DIAGONAL = 8;

/**
 * The heaviest chain of anchors that runs in one order on both sides, without those that stand alone.
 * `given` are anchors known otherwise; those of infinite weight stay whatever speaks against them. Time n log n in the number of rare links.
 */
export function anchorChain(
  source: Tokens,
  target: Tokens,
  links: LinkTable,
  given: readonly Anchor[],
): Anchor[] {
  const points = [...given, ...rarePoints(source, target, links)];
  points.sort((a, b) => a.source - b.source || b.target - a.target);
  const chain = heaviestChain(points, target.lengths.length);
  return chain.filter((anchor, at) => anchor.weight === Infinity || hasNeighbour(chain, at));
}

/** Cells where both sides have words that are linked and rare, in no order. */
export function rarePoints(source: Tokens, target: Tokens, links: LinkTable): Anchor[] {
  const left = placesOf(source, links.start.length - 1);
  const right = placesOf(target, links.folds[0]!.targetMass.length);
  const { forward, backward } = links.folds[0]!;
  const slope = target.lengths.length / source.lengths.length;
  const often = RARE + source.lengths.length / NEARBY;
  const points: Anchor[] = [];
  for (let s = 0; s + 1 < links.start.length; s++) {
    const m = left.start[s + 1]! - left.start[s]!;
    if (m === 0 || m > often) continue;
    for (let at = links.start[s]!; at < links.start[s + 1]!; at++) {
      const t = links.target[at]!;
      const first = right.start[t]!;
      const last = right.start[t + 1]!;
      const rare = m <= RARE && last - first <= RARE;
      const strength = Math.sqrt(forward[at]! * backward[at]!);
      for (let p = left.start[s]!; p < left.start[s + 1]!; p++) {
        const here = left.sentences[p]!;
        const from = rare ? first : atLeast(right.sentences, here * slope - NEARBY, first, last);
        const to = rare ? last : atLeast(right.sentences, here * slope + NEARBY, from, last);
        if (!rare && to - from > RARE_NEARBY) continue;
        const weight = strength / (to - from) ** 2;
        for (let q = from; q < to; q++) points.push({ source: here, target: right.sentences[q]!, weight });
      }
    }
  }
  return points;
}

/** Index of the first of the ascending places from `from` to `to` that is not before `place`. */
function atLeast(places: Int32Array, place: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each token the sentences it stands in, ascending. */
function placesOf(tokens: Tokens, size: number): { start: Int32Array; sentences: Int32Array } {
  const start = new Int32Array(size + 1);
  for (const id of tokens.ids) start[id + 1]!++;
  for (let id = 0; id < size; id++) start[id + 1]! += start[id]!;
  const next = start.slice();
  const sentences = new Int32Array(tokens.ids.length);
  for (let sentence = 0; sentence < tokens.lengths.length; sentence++) {
    for (let at = tokens.start[sentence]!; at < tokens.start[sentence + 1]!; at++) {
      sentences[next[tokens.ids[at]!]!++] = sentence;
    }
  }
  return { start, sentences };
}

/** Heaviest strictly rising chain, by a Fenwick tree of maxima over target sentences. */
function heaviestChain(points: readonly Anchor[], targets: number): Anchor[] {
  const tree = new Int32Array(targets + 2).fill(-1);
  const sums = new Float64Array(points.length);
  const before = new Int32Array(points.length).fill(-1);
  let last = -1;
  points.forEach((point, index) => {
    let best = -1;
    for (let at = point.target; at > 0; at -= at & -at) {
      const found = tree[at]!;
      if (found >= 0 && (best < 0 || sums[found]! > sums[best]!)) best = found;
    }
    before[index] = best;
    sums[index] = (best < 0 ? 0 : sums[best]!) + Math.min(CERTAIN, point.weight);
    for (let at = point.target + 1; at < tree.length; at += at & -at) {
      if (tree[at]! < 0 || sums[tree[at]!]! < sums[index]!) tree[at] = index;
    }
    if (last < 0 || sums[index]! > sums[last]!) last = index;
  });
  const chain: Anchor[] = [];
  for (let at = last; at >= 0; at = before[at]!) chain.push(points[at]!);
  return chain.reverse();
}

/** Outweighs any chain of doubtful anchors. */
const CERTAIN = 1e6;

function hasNeighbour(chain: readonly Anchor[], at: number): boolean {
  const here = chain[at]!;
  const fits = (other: Anchor | undefined) => {
    if (other === undefined) return false;
    const down = Math.abs(other.source - here.source);
    const across = Math.abs(other.target - here.target);
    return down <= NEIGHBOURHOOD && Math.abs(across - down) <= NEAR_DIAGONAL + 0.2 * down;
  };
  return fits(chain[at - 1]) || fits(chain[at + 1]) || fits(chain[at - 2]) || fits(chain[at + 2]);
}
