import {
  type ContentModel,
  chanceShare,
  LARGE_PRODUCT,
  linkShare,
  SMALL_PRODUCT,
  tokenRatio,
} from './content-model.js';
import { Heights } from './heights.js';
import type { SentenceRow } from './sentence-row.js';

/**
 * Content evidence as that of `ContentRows`, but read closely: each token looks mostly to tokens at its own
 * height of the bead. Words that meet by chance meet anywhere; and a clause that moved over a border meets
 * its translation only in the bead that holds both.
 */
export class EvidenceByHeight {
  private readonly heights = new Heights();
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);

  constructor(private readonly model: ContentModel) {}

  /** In nats before its weight, for the bead of m × n sentences that ends at (i, j); `sentences` end with its m source sentences. */
  of(sentences: readonly SentenceRow[], i: number, j: number, m: number, n: number): number {
    const { source, target, links, folds } = this.model;
    const { heights } = this;
    heights.lay(source, i, m, target, j, n);
    const { rows, columns } = heights;
    this.clear(rows, columns);
    const { forward, backward } = this;
    const firstColumn = target.start[j - n]!;
    for (let k = 0; k < m; k++) {
      const sentence = sentences[sentences.length - m + k]!;
      const firstRow = source.start[i - m + k]! - source.start[i - m]!;
      this.readEvenly(sentence, firstRow, source.start[i - m + k + 1]! - source.start[i - m + k]!, j, n);
      const { from, start, sources, targets, places } = sentence.meetings;
      const probabilities = links.folds[folds[i - m + k]!]!;
      const last = start[j - from]!;
      for (let meeting = start[j - n - from]!; meeting < last; meeting++) {
        const p = firstRow + sources[meeting]!;
        const q = targets[meeting]! - firstColumn;
        const place = places[meeting]!;
        const nearness = heights.nearness(p, q);
        forward[q]! += probabilities.forward[place]! * (heights.forward(nearness, q) - 1);
        backward[p]! += probabilities.backward[place]! * (heights.backward(nearness, p) - 1);
      }
    }
    const { sourceMass, targetMass, sourceRarity, targetRarity } = this.model;
    let massOfSource = 0;
    for (let x = i - m; x < i; x++) massOfSource += sourceMass[folds[x]!]![x]!;
    let massOfTarget = 0;
    const masses = targetMass[folds[i - m]!]!;
    for (let y = j - n; y < j; y++) massOfTarget += masses[y]!;
    const t = target.ids.subarray(firstColumn, firstColumn + columns);
    const s = source.ids.subarray(source.start[i - m]!, source.start[i]!);
    return (
      0.5 *
      (sumOfTerms(forward, t, targetRarity, rows, massOfSource) +
        sumOfTerms(backward, s, sourceRarity, columns, massOfTarget))
    );
  }

  /** Adds all links of one source sentence as if each token looked everywhere evenly. */
  private readEvenly(sentence: SentenceRow, firstRow: number, size: number, j: number, n: number): void {
    const { start } = this.model.target;
    const { forward, backward } = this;
    const first = start[j - n]! - start[sentence.from]!;
    const columns = start[j]! - start[j - n]!;
    for (let q = 0; q < columns; q++) forward[q]! += sentence.forward[first + q]!;
    for (let y = j - n; y < j; y++) {
      const base = (y - sentence.from) * size;
      for (let p = 0; p < size; p++) backward[firstRow + p]! += sentence.backward[base + p]!;
    }
  }

  private clear(rows: number, columns: number): void {
    if (this.forward.length < columns) this.forward = new Float64Array(2 * columns);
    if (this.backward.length < rows) this.backward = new Float64Array(2 * rows);
    this.forward.fill(0, 0, columns);
    this.backward.fill(0, 0, rows);
  }
}

/** Evidence of tokens given another block of so many tokens and so much linked mass. */
function sumOfTerms(
  linked: Float64Array,
  ids: Int32Array,
  rarity: Float64Array,
  others: number,
  mass: number,
): number {
  const share = chanceShare(others, mass);
  const scale = linkShare(others);
  let sum = 0;
  let product = 1;
  for (let at = 0; at < ids.length; at++) {
    product *= tokenRatio(linked[at]! * scale * rarity[ids[at]!]!, share);
    if (product > LARGE_PRODUCT || product < SMALL_PRODUCT) {
      sum += Math.log(product);
      product = 1;
    }
  }
  return sum + Math.log(product);
}
