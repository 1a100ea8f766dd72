import type { AlignText } from './alignment.js';
import type { Anchor } from './anchors.js';

/** Every so many source sentences one is looked up among the target's. */
const STRIDE = 8;
/** It is looked for within this many sentences of the diagonal. */
const NEARBY = 400;
/** The best match must be this much more alike than any other that is not its neighbour. */
const LEAST_MARGIN = 0.1;

/**
 * Anchors from the caller's sentence vectors, for texts too long to be searched whole: sentences whose best
 * match near the diagonal stands out. None without vectors. Time n / 8 × 800 × dimension.
 */
export function vectorAnchors(source: AlignText, target: AlignText): Anchor[] {
  if (source.vectors === undefined || target.vectors === undefined) return [];
  const slope = target.sentences.length / source.sentences.length;
  const lengths = target.vectors.map(lengthOf);
  const anchors: Anchor[] = [];
  for (let x = 0; x < source.vectors.length; x += STRIDE) {
    const from = Math.max(0, Math.floor(x * slope) - NEARBY);
    const to = Math.min(target.vectors.length, Math.ceil(x * slope) + NEARBY);
    const vector = source.vectors[x]!;
    const length = lengthOf(vector);
    const likeness = new Float64Array(to - from);
    for (let y = from; y < to; y++) {
      likeness[y - from] = dot(vector, target.vectors[y]!) / Math.max(1e-9, length * lengths[y]!);
    }
    let best = 0;
    for (let at = 1; at < likeness.length; at++) if (likeness[at]! > likeness[best]!) best = at;
    const margin = likeness[best]! - bestBut(likeness, best);
    if (margin >= LEAST_MARGIN) anchors.push({ source: x, target: from + best, weight: margin });
  }
  return anchors;
}

function bestBut(likeness: Float64Array, place: number): number {
  let best = -1;
  likeness.forEach((value, at) => {
    if (Math.abs(at - place) > 1 && value > best) best = value;
  });
  return best;
}

function lengthOf(vector: Float32Array): number {
  return Math.sqrt(dot(vector, vector));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
