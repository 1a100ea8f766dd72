import type { AlignText } from '../alignment.js';
import { LARGEST_SIDE } from '../bead-shapes.js';
import { coarsePath } from '../coarse-path.js';
import type { Corridor } from '../corridor.js';
import type { ExtraSignal, RowSignal } from '../row-signal.js';
import { cosine, dot, readVectors, type SideVectors } from '../side-vectors.js';
import { vectorScale } from '../vector-scale.js';

/** A likeness this far on the way from strangers to translations speaks neither for a bead nor against it. */
const EVEN = 0.5;
/** Several sentences a side are one comparison, less sure than one for each; this much of a sentence is taken off. */
const JOINED = 0.25;

/**
 * The likeness of the vectors that the caller brings. A bead's vector is the one of its span, or the sum of its
 * sentences'; its cosine is measured on the way from strangers to translations of these texts, times about the
 * mean number of sentences a side. Undefined if not both sides have vectors.
 * @throws BitextError `VALIDATION` if they do not fit
 */
export function vectorSignal(source: AlignText, target: AlignText): ExtraSignal | undefined {
  if (source.vectors === undefined || target.vectors === undefined) return undefined;
  const dimension = source.vectors[0]?.length ?? target.vectors[0]?.length ?? 0;
  const left = readVectors(source, dimension, 'source');
  const right = readVectors(target, dimension, 'target');
  const matches = coarsePath(left.sentences, right.sentences);
  const { strangers, translations, strength } = vectorScale(left, right, matches);
  const wayOf = (likeness: number) => (likeness - strangers) / (translations - strangers);
  const value = (likeness: number, m: number, n: number) =>
    strength * (Math.min(1, wayOf(likeness)) - EVEN) * (0.5 * (m + n) - JOINED * (Math.min(m, n) - 1));
  return {
    name: 'vectors',
    weight: 1,
    anchors: () =>
      strength === 0
        ? []
        : matches
            .map(({ likeness, ...cell }) => ({ ...cell, weight: wayOf(likeness) - EVEN }))
            .filter(({ weight }) => weight > 0),
    rows: (corridor) =>
      left.spans.length + right.spans.length > 0
        ? new SpanRows(left, right, value)
        : new SumRows(left, right, corridor, value),
    explain(i, j, m, n) {
      const likeness = likenessOf(partsOf(left, i - m, m), partsOf(right, j - n, n));
      const percent = (cosine: number) => `${Math.round(100 * cosine)} %`;
      const note = `the sentence vectors are ${percent(likeness)} alike; translations here are ${percent(translations)}, strangers ${percent(strangers)}`;
      return { value: value(likeness, m, n), note };
    },
  };
}

type Value = (likeness: number, m: number, n: number) => number;

/** Beads whose vectors are the sums of their sentences': every pair of sentences is compared once for all shapes. */
class SumRows implements RowSignal {
  private row = 0;
  private readonly rings: { from: number; dots: Float64Array }[] = [];
  private readonly sourceNorms: (end: number, size: number) => number;
  private readonly targetNorms: (end: number, size: number) => number;

  constructor(
    private readonly left: SideVectors,
    private readonly right: SideVectors,
    private readonly corridor: Corridor,
    private readonly value: Value,
  ) {
    this.sourceNorms = normsOf(left.sentences);
    this.targetNorms = normsOf(right.sentences);
  }

  advance(): void {
    const x = this.row++;
    const { low, high, rows } = this.corridor;
    const from = low[Math.max(0, x - LARGEST_SIDE + 1)]!;
    const to = high[Math.min(rows, x + LARGEST_SIDE)]!;
    const dots = new Float64Array(to - from + 1);
    const vector = this.left.sentences[x]!;
    for (let y = from; y < to; y++)
      dots[y - from + 1] = dots[y - from]! + dot(vector, this.right.sentences[y]!);
    this.rings.push({ from, dots });
    if (this.rings.length > LARGEST_SIDE) this.rings.shift();
  }

  evidence(m: number, n: number, column: number): number {
    let sum = 0;
    for (let back = 1; back <= m; back++) {
      const { from, dots } = this.rings[this.rings.length - back]!;
      sum += dots[column - from]! - dots[column - n - from]!;
    }
    return this.value(cosine(sum, this.sourceNorms(this.row, m), this.targetNorms(column, n)), m, n);
  }
}

/** Beads whose vectors the caller has made of their text: every pair of spans is compared for itself. */
class SpanRows implements RowSignal {
  private row = 0;

  constructor(
    private readonly left: SideVectors,
    private readonly right: SideVectors,
    private readonly value: Value,
  ) {}

  advance(): void {
    this.row++;
  }

  evidence(m: number, n: number, column: number): number {
    const likeness = likenessOf(partsOf(this.left, this.row - m, m), partsOf(this.right, column - n, n));
    return this.value(likeness, m, n);
  }
}

/** The vector of `size` sentences from `start` on, or those that add up to it. */
function partsOf({ sentences, spans }: SideVectors, start: number, size: number): readonly Float32Array[] {
  const own = spans[size - 2]?.[start];
  return own === undefined ? sentences.slice(start, start + size) : [own];
}

function likenessOf(a: readonly Float32Array[], b: readonly Float32Array[]): number {
  return cosine(dots(a, b), dots(a, a), dots(b, b));
}

function dots(a: readonly Float32Array[], b: readonly Float32Array[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += dot(x, y);
  return sum;
}

/** Squared length of the sum of the `size` vectors before `end`. */
function normsOf(vectors: readonly Float32Array[]): (end: number, size: number) => number {
  const near = new Float64Array(vectors.length * LARGEST_SIDE);
  vectors.forEach((vector, at) => {
    for (let back = 0; back < LARGEST_SIDE && back <= at; back++)
      near[at * LARGEST_SIDE + back] = dot(vector, vectors[at - back]!);
  });
  return (end, size) => {
    let sum = 0;
    for (let at = end - size; at < end; at++) {
      for (let back = 0; at - back >= end - size; back++)
        sum += (back === 0 ? 1 : 2) * near[at * LARGEST_SIDE + back]!;
    }
    return sum;
  };
}
