import { invalid } from '../errors.js';
import type { AlignText } from './alignment.js';
import { LARGEST_SIDE } from './bead-shapes.js';

/**
 * The vectors that a caller has brought for one side, checked, of length 1, and less what all sentences of the
 * side have in common: else long beads would be alike for that alone.
 */
export interface SideVectors {
  /** One for each sentence; 0 where the caller's has no direction. */
  readonly sentences: readonly Float32Array[];
  /** `spans[k][s]` is that of the k + 2 sentences from s on; sizes may be missing. */
  readonly spans: readonly (readonly Float32Array[])[];
}

/** @throws BitextError `VALIDATION` where vectors are missing or not all of one dimension */
export function readVectors(text: AlignText, dimension: number, side: string): SideVectors {
  const count = text.sentences.length;
  const vectors = text.vectors ?? [];
  const spans = text.spanVectors ?? [];
  requireFit(vectors, count, dimension, [side, 'vectors'], 'one for each sentence');
  if (spans.length >= LARGEST_SIDE) throw tooManySizes(spans.length, side);
  spans.forEach((list, nth) => {
    const path = [side, 'spanVectors', String(nth)];
    const expected = Math.max(0, count - nth - 1);
    requireFit(list, expected, dimension, path, `one for each run of ${nth + 2} sentences`);
  });
  const sentences = vectors.map(unitOf);
  const common = commonOf(sentences, dimension);
  for (const vector of sentences) takeAway(vector, common);
  const own = (vector: Float32Array) => takeAway(unitOf(vector), common);
  return { sentences, spans: spans.map((list) => list.map(own)) };
}

export function dot(a: Float32Array, b: Float32Array): number {
  // Four sums at a time, which do not wait for each other.
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  const even = a.length - (a.length % 4);
  for (let at = 0; at < even; at += 4) {
    first += a[at]! * b[at]!;
    second += a[at + 1]! * b[at + 1]!;
    third += a[at + 2]! * b[at + 2]!;
    fourth += a[at + 3]! * b[at + 3]!;
  }
  for (let at = even; at < a.length; at++) first += a[at]! * b[at]!;
  return first + second + third + fourth;
}

/** Sums shorter than this have no direction that is worth a comparison. */
const LEAST_NORM = 1e-9;

/** The cosine of two vectors by their product and their own; 0 where one has no direction. */
export function cosine(product: number, a: number, b: number): number {
  return a > LEAST_NORM && b > LEAST_NORM ? product / Math.sqrt(a * b) : 0;
}

function unitOf(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return Number.isFinite(length) && length > 0
    ? vector.map((value) => value / length)
    : new Float32Array(vector.length);
}

/** The mean, drawn to 0 where few sentences make it. */
function commonOf(vectors: readonly Float32Array[], dimension: number): Float32Array {
  const sum = new Float64Array(dimension);
  for (const vector of vectors) for (let d = 0; d < dimension; d++) sum[d]! += vector[d]!;
  return Float32Array.from(sum, (value) => value / (vectors.length + FEW));
}

const FEW = 8;

function takeAway(vector: Float32Array, common: Float32Array): Float32Array {
  for (let d = 0; d < vector.length; d++) vector[d]! -= common[d]!;
  return vector;
}

function requireFit(
  vectors: readonly Float32Array[],
  count: number,
  dimension: number,
  path: readonly string[],
  which: string,
): void {
  const fits = vectors.length === count && vectors.every((vector) => vector.length === dimension);
  if (fits && dimension > 0) return;
  throw invalid(
    path,
    'vectors-fit',
    `There are ${vectors.length} vectors where there should be ${count}, ${which}, all of one dimension.`,
    'Give as many vectors, of the same length on both sides.',
  );
}

function tooManySizes(sizes: number, side: string) {
  return invalid(
    [side, 'spanVectors'],
    'vectors-fit',
    `There are vectors for spans of ${sizes} sizes; beads have at most ${LARGEST_SIDE} sentences a side.`,
    `Give those of 2 to ${LARGEST_SIDE} sentences.`,
  );
}
