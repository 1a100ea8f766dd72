import { LARGEST_SIDE } from './bead-shapes.js';
import {
  type ContentModel,
  chanceShare,
  LARGE_PRODUCT,
  linkShare,
  SMALL_PRODUCT,
  tokenRatio,
} from './content-model.js';
import { heightFactors } from './heights.js';
import type { SentenceRow } from './sentence-row.js';

/**
 * Content evidence of the bead of m × n sentences, both more than 1, that ends at (i, j), in nats before its
 * weight: that of `ContentRows`, but each sentence is read mostly with those at its height.
 */
export function evidenceByHeight(
  model: ContentModel,
  rows: readonly Pick<SentenceRow, 'from' | 'forward' | 'backward'>[],
  bead: { readonly i: number; readonly j: number; readonly m: number; readonly n: number },
): number {
  const { i, j, m, n } = bead;
  const source = { tokens: model.source, from: i - m, to: i };
  const target = { tokens: model.target, from: j - n, to: j };
  heightFactors(target, source, factors);
  let sum = 0;
  for (let c = 0; c < n; c++) sum += targetTerms(model, rows, i - m, j - n + c, c * m);
  heightFactors(source, target, factors);
  for (let k = 0; k < m; k++) sum += sourceTerms(model, rows[k]!, i - m + k, j - n, n, k * n);
  return 0.5 * sum;
}

/** One bead after the other is read, so that they share this. */
const factors = new Float64Array(LARGEST_SIDE * LARGEST_SIDE);

/** Evidence of target sentence y given the source sentences from x, one for each row. */
function targetTerms(
  { source, target, targetRarity, sourceMass, folds }: ContentModel,
  rows: readonly Pick<SentenceRow, 'from' | 'forward'>[],
  x: number,
  y: number,
  factor: number,
): number {
  const m = rows.length;
  const tokens = source.start[x + m]! - source.start[x]!;
  const scale = linkShare(tokens);
  let mass = 0;
  for (let k = 0; k < m; k++) mass += factors[factor + k]! * sourceMass[folds[x + k]!]![x + k]!;
  const share = chanceShare(tokens, mass);
  let sum = 0;
  let product = 1;
  for (let q = target.start[y]!; q < target.start[y + 1]!; q++) {
    let linked = 0;
    for (let k = 0; k < m; k++) {
      const { from, forward } = rows[k]!;
      linked += factors[factor + k]! * forward[q - target.start[from]!]!;
    }
    product *= tokenRatio(linked * scale * targetRarity[target.ids[q]!]!, share);
    if (product > LARGE_PRODUCT || product < SMALL_PRODUCT) {
      sum += Math.log(product);
      product = 1;
    }
  }
  return sum + Math.log(product);
}

/** Evidence of source sentence x given the n target sentences from y. */
function sourceTerms(
  { source, target, sourceRarity, targetMass, folds }: ContentModel,
  { from, backward }: Pick<SentenceRow, 'from' | 'backward'>,
  x: number,
  y: number,
  n: number,
  factor: number,
): number {
  const tokens = target.start[y + n]! - target.start[y]!;
  const scale = linkShare(tokens);
  const masses = targetMass[folds[x]!]!;
  let mass = 0;
  for (let c = 0; c < n; c++) mass += factors[factor + c]! * masses[y + c]!;
  const share = chanceShare(tokens, mass);
  const begin = source.start[x]!;
  const size = source.start[x + 1]! - begin;
  let sum = 0;
  let product = 1;
  for (let p = 0; p < size; p++) {
    let linked = 0;
    for (let c = 0; c < n; c++) linked += factors[factor + c]! * backward[(y + c - from) * size + p]!;
    product *= tokenRatio(linked * scale * sourceRarity[source.ids[begin + p]!]!, share);
    if (product > LARGE_PRODUCT || product < SMALL_PRODUCT) {
      sum += Math.log(product);
      product = 1;
    }
  }
  return sum + Math.log(product);
}
