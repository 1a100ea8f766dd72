import { LARGEST_SIDE } from './bead-shapes.js';
import {
  type ContentModel,
  chanceShare,
  LARGE_PRODUCT,
  linkShare,
  SMALL_PRODUCT,
  tokenRatio,
} from './content-model.js';
import type { Corridor } from './corridor.js';
import { EvidenceByHeight } from './evidence-by-height.js';
import { isFaint } from './heights.js';
import type { RowSignal } from './row-signal.js';
import { cleared, emptyRow, type SentenceRow } from './sentence-row.js';

/**
 * Content evidence for the beads that end in one row, moved from row to row. The evidence of a bead falls
 * into one term for each target sentence given the source block, and one for each source sentence given the
 * target block, so that terms are computed once and shared by all shapes.
 */
export class ContentRows implements RowSignal {
  private row = 0;
  private readonly rings: SentenceRow[] = [];
  private readonly heads: Int32Array;
  /** `given[a][y - first + 1]`: evidence of target sentences up to y, given the a source sentences before the row. */
  private readonly given: Float64Array[] = [];
  private first = 0;
  private readonly closely: EvidenceByHeight;
  /** The links of the sentence that is being read: each with its place, its token and the next link to the same target. */
  private readonly next: number[] = [];
  private readonly places: number[] = [];
  private readonly found: number[] = [];
  private sums = new Float64Array(0);

  constructor(
    private readonly model: ContentModel,
    private readonly corridor: Corridor,
    private readonly largest = LARGEST_SIDE,
  ) {
    this.heads = new Int32Array(model.targetRarity.length).fill(-1);
    this.closely = new EvidenceByHeight(model);
  }

  /** Moves to the next row: beads that end after one more source sentence. */
  advance(): void {
    const x = this.row++;
    const { low, high, rows } = this.corridor;
    const from = low[Math.max(0, x - this.largest + 1)]!;
    const to = high[Math.min(rows, x + this.largest)]!;
    const old = this.rings.length < this.largest ? undefined : this.rings.shift();
    this.rings.push(this.readSentence(x, from, to, old));
    this.readBlocks(low[Math.max(0, this.row - this.largest)]!, high[this.row]!);
  }

  /** Evidence, in nats before its weight, for the bead of m × n sentences that ends in this row at `column`. */
  evidence(m: number, n: number, column: number): number {
    if (this.isLikely(this.row, column) && this.isLikely(this.row - m, column - n)) {
      return this.closely.of(this.rings, this.row, column, m, n);
    }
    const targets = this.given[m]!;
    let sum = targets[column - this.first]! - targets[column - n - this.first]!;
    for (let back = 1; back <= m; back++) {
      const ring = this.rings[this.rings.length - back]!;
      sum += ring.given[n - 1]![column - ring.from]!;
    }
    return 0.5 * sum;
  }

  private isLikely(i: number, j: number): boolean {
    const { likely, low, offset } = this.corridor;
    return likely !== undefined && likely[offset[i]! + j - low[i]!] === 1;
  }

  /** The target sentences that sentence x is read closely with: those between likely cells before and after it. */
  private closeTo(x: number): { from: number; to: number } {
    const { likely, low, high, offset, rows } = this.corridor;
    let from = this.corridor.columns;
    let to = 0;
    if (likely === undefined) return { from, to };
    for (let i = Math.max(0, x - this.largest + 1); i <= Math.min(rows, x + this.largest); i++) {
      for (let j = low[i]!; j <= high[i]!; j++) {
        if (likely[offset[i]! + j - low[i]!] !== 1) continue;
        from = Math.min(from, j);
        to = Math.max(to, j);
      }
    }
    return { from, to };
  }

  private readSentence(x: number, from: number, to: number, old: SentenceRow | undefined): SentenceRow {
    const { source, target, links } = this.model;
    const probabilities = links.folds[this.model.folds[x]!]!;
    const size = source.start[x + 1]! - source.start[x]!;
    this.findLinks(x);
    const firstToken = target.start[from]!;
    const close = this.closeTo(x);
    const sizes = {
      forward: target.start[to]! - firstToken,
      backward: (to - from) * size,
      given: this.largest,
    };
    const row = emptyRow(old, { from, to }, sizes, close.from);
    const { forward, backward, meetings } = row;
    const { heads, next, places, found } = this;
    for (let y = from; y < to; y++) {
      const base = (y - from) * size;
      const isClose = y >= close.from && y < close.to;
      for (let q = target.start[y]!; q < target.start[y + 1]!; q++) {
        for (let entry = heads[target.ids[q]!]!; entry >= 0; entry = next[entry]!) {
          const at = found[entry]!;
          const ahead = probabilities.forward[at]!;
          const back = probabilities.backward[at]!;
          forward[q - firstToken]! += ahead;
          backward[base + places[entry]!]! += back;
          if (isClose && !isFaint(ahead, back)) {
            meetings.sources.push(places[entry]!);
            meetings.targets.push(q);
            meetings.places.push(at);
          }
        }
      }
      if (isClose) meetings.start.push(meetings.places.length);
    }
    for (const at of found) heads[links.target[at]!] = -1;
    this.sourceTerms(x, row);
    return row;
  }

  /** Lists the links of sentence x by their targets. */
  private findLinks(x: number): void {
    const { source, links } = this.model;
    const { heads, next, places, found } = this;
    next.length = 0;
    places.length = 0;
    found.length = 0;
    const begin = source.start[x]!;
    for (let p = begin; p < source.start[x + 1]!; p++) {
      const s = source.ids[p]!;
      for (let at = links.start[s]!; at < links.start[s + 1]!; at++) {
        const t = links.target[at]!;
        next.push(heads[t]!);
        heads[t] = places.length;
        places.push(p - begin);
        found.push(at);
      }
    }
  }

  /** Evidence of sentence x given the n target sentences that end at each column. */
  private sourceTerms(x: number, { from, to, backward, given }: SentenceRow): void {
    const { source, target, sourceRarity } = this.model;
    const targetMass = this.model.targetMass[this.model.folds[x]!]!;
    const begin = source.start[x]!;
    const size = source.start[x + 1]! - begin;
    for (let column = from + 1; column <= to; column++) {
      this.sums = cleared(this.sums, size, Float64Array);
      const { sums } = this;
      let mass = 0;
      for (let n = 1; n <= this.largest && column - n >= from; n++) {
        const y = column - n;
        mass += targetMass[y]!;
        const tokens = target.start[column]! - target.start[y]!;
        const share = chanceShare(tokens, mass);
        const scale = linkShare(tokens);
        const silence = Math.log(share);
        const base = (y - from) * size;
        let sum = 0;
        let silent = 0;
        let product = 1;
        for (let p = 0; p < size; p++) {
          const linked = sums[p]! + backward[base + p]!;
          sums[p] = linked;
          if (linked === 0) silent++;
          else {
            product *= tokenRatio(linked * scale * sourceRarity[source.ids[begin + p]!]!, share);
            if (product > LARGE_PRODUCT || product < SMALL_PRODUCT) {
              sum += Math.log(product);
              product = 1;
            }
          }
        }
        given[n - 1]![column - from] = sum + Math.log(product) + silent * silence;
      }
    }
  }

  /** Evidence of each target sentence given the m source sentences before the row, as running sums. */
  private readBlocks(from: number, to: number): void {
    const { source, target, targetRarity, sourceMass, folds } = this.model;
    this.first = from;
    const firstToken = target.start[from]!;
    this.sums = cleared(this.sums, target.start[to]! - firstToken, Float64Array);
    const { sums } = this;
    let mass = 0;
    for (let m = 1; m <= this.rings.length; m++) {
      const x = this.row - m;
      const ring = this.rings[this.rings.length - m]!;
      const shift = target.start[ring.from]!;
      mass += sourceMass[folds[x]!]![x]!;
      const tokens = source.start[this.row]! - source.start[x]!;
      const share = chanceShare(tokens, mass);
      const scale = linkShare(tokens);
      const silence = Math.log(share);
      const running = cleared(this.given[m] ?? new Float64Array(0), to - from + 1, Float64Array);
      for (let y = from; y < to; y++) {
        let sum = 0;
        let product = 1;
        const known = y >= ring.from && y < ring.to;
        for (let q = target.start[y]!; q < target.start[y + 1]!; q++) {
          const linked = sums[q - firstToken]! + (known ? ring.forward[q - shift]! : 0);
          sums[q - firstToken] = linked;
          if (linked === 0) sum += silence;
          else {
            product *= tokenRatio(linked * scale * targetRarity[target.ids[q]!]!, share);
            if (product > LARGE_PRODUCT || product < SMALL_PRODUCT) {
              sum += Math.log(product);
              product = 1;
            }
          }
        }
        running[y - from + 1] = running[y - from]! + sum + Math.log(product);
      }
      this.given[m] = running;
    }
  }
}
