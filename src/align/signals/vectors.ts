import { invalid } from '../../errors.js';
import type { AlignText } from '../alignment.js';
import { LARGEST_SIDE } from '../bead-shapes.js';
import type { Corridor } from '../corridor.js';
import type { ExtraSignal, RowSignal } from '../row-signal.js';

/** Nats for a perfect likeness of one sentence a side; a likeness of `EVEN` of the way from chance to it is worth 0. */
const STRENGTH = 12;
const EVEN = 0.4;
/** Pairs of sentences from which the likeness of strangers is taken. */
const SAMPLES = 400;

/**
 * The likeness of sentence vectors that the caller brings. A bead's vector is the sum of its sentences', its
 * cosine is measured on the way from the likeness of random pairs to 1 (after Thompson & Koehn 2019), times
 * the mean number of sentences a side. Undefined if not both sides have vectors. Throws `VALIDATION` if they do not fit.
 */
export function vectorSignal(source: AlignText, target: AlignText): ExtraSignal | undefined {
  if (source.vectors === undefined || target.vectors === undefined) return undefined;
  const dimension = source.vectors[0]?.length ?? 0;
  const left = prepared(source.vectors, source.sentences.length, dimension, 'source');
  const right = prepared(target.vectors, target.sentences.length, dimension, 'target');
  const chance = likenessOfStrangers(left, right);
  const value = (dots: number, m: number, n: number, a: number, b: number) => {
    const cosine = a > 0 && b > 0 ? dots / Math.sqrt(a * b) : chance;
    return STRENGTH * ((cosine - chance) / (1 - chance) - EVEN) * 0.5 * (m + n);
  };
  return {
    name: 'vectors',
    weight: 1,
    rows: (corridor) => new VectorRows(left, right, corridor, value),
    explain(i, j, m, n) {
      let dots = 0;
      for (let x = i - m; x < i; x++)
        for (let y = j - n; y < j; y++) dots += dot(left.unit[x]!, right.unit[y]!);
      const norms = [left.norms(i, m), right.norms(j, n)] as const;
      const cosine = dots / Math.sqrt(Math.max(1e-12, norms[0] * norms[1]));
      const note = `the sentence vectors are ${Math.round(100 * cosine)} % alike; strangers are ${Math.round(100 * chance)} %`;
      return { value: value(dots, m, n, norms[0], norms[1]), note };
    },
  };
}

interface Side {
  readonly unit: readonly Float32Array[];
  /** Squared length of the sum of the `count` vectors before `end`. */
  norms(end: number, count: number): number;
}

type Value = (dots: number, m: number, n: number, a: number, b: number) => number;

class VectorRows implements RowSignal {
  private row = 0;
  private readonly rings: { from: number; dots: Float64Array }[] = [];

  constructor(
    private readonly left: Side,
    private readonly right: Side,
    private readonly corridor: Corridor,
    private readonly value: Value,
  ) {}

  advance(): void {
    const x = this.row++;
    const { low, high, rows } = this.corridor;
    const from = low[Math.max(0, x - LARGEST_SIDE + 1)]!;
    const to = high[Math.min(rows, x + LARGEST_SIDE)]!;
    const dots = new Float64Array(to - from + 1);
    const unit = this.left.unit[x]!;
    for (let y = from; y < to; y++) dots[y - from + 1] = dots[y - from]! + dot(unit, this.right.unit[y]!);
    this.rings.push({ from, dots });
    if (this.rings.length > LARGEST_SIDE) this.rings.shift();
  }

  evidence(m: number, n: number, column: number): number {
    let sum = 0;
    for (let back = 1; back <= m; back++) {
      const { from, dots } = this.rings[this.rings.length - back]!;
      sum += dots[column - from]! - dots[column - n - from]!;
    }
    return this.value(sum, m, n, this.left.norms(this.row, m), this.right.norms(column, n));
  }
}

function prepared(vectors: readonly Float32Array[], count: number, dimension: number, side: string): Side {
  if (vectors.length !== count || vectors.some((vector) => vector.length !== dimension) || dimension === 0) {
    throw invalid(
      [side, 'vectors'],
      'vectors-fit',
      `The ${side} has ${count} sentences and ${vectors.length} vectors, which must all have one dimension.`,
      'Give one vector for each sentence, of the same length on both sides.',
    );
  }
  const unit = vectors.map(normalised);
  const near = unit.map((vector, at) =>
    Float64Array.from({ length: LARGEST_SIDE }, (_, back) =>
      at - back >= 0 ? dot(vector, unit[at - back]!) : 0,
    ),
  );
  return {
    unit,
    norms(end, size) {
      let sum = 0;
      for (let at = end - size; at < end; at++) {
        for (let back = 0; at - back >= end - size; back++) sum += (back === 0 ? 1 : 2) * near[at]![back]!;
      }
      return sum;
    },
  };
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return Number.isFinite(length) && length > 0
    ? vector.map((value) => value / length)
    : new Float32Array(vector.length);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** Strides are fixed so that the same texts always give the same answer. */
function likenessOfStrangers(left: Side, right: Side): number {
  let sum = 0;
  for (let at = 0; at < SAMPLES; at++) {
    const x = (at * 7919) % left.unit.length;
    const y = (at * 104_729 + Math.floor(right.unit.length / 2) + x) % right.unit.length;
    sum += dot(left.unit[x]!, right.unit[y]!);
  }
  return Math.min(0.9, Math.max(-0.5, sum / SAMPLES));
}
