import { BEAD_SHAPES, type BeadShape } from './bead-shapes.js';
import type { Step } from './find-path.js';
import type { Tokens } from './read-tokens.js';
import { type LengthModel, lengthModel, VARIANCE } from './signals/length.js';

/** What all documents that are aligned together have in common. */
export interface Shared {
  readonly length: LengthModel;
  /** Log prior of each of `BEAD_SHAPES`. */
  readonly priors: Float64Array;
}

interface Counted {
  readonly source: Tokens;
  readonly target: Tokens;
  readonly steps?: readonly Step[];
  /** How many beads of each of `BEAD_SHAPES` are expected. */
  readonly expected?: Float64Array;
}

/** A mismatch of lengths counts as at most this many squared deviations, so that wrong beads do not widen the model. */
const MOST_DEVIATION = 60;
/** The priors weigh as much as this many beads and this share of the beads found. */
const PRIOR_BEADS = 50;
const PRIOR_SHARE = 0.3;
/** The variance that is assumed weighs as much as this many beads. */
const VARIANCE_BEADS = 5;

/** Counts lengths and shapes over all documents, shapes and variance once they have been drafted. */
export function shareStatistics(documents: readonly Counted[]): Shared {
  const length = lengthModel(joined(documents, 'source'), joined(documents, 'target'));
  const counts = new Float64Array(BEAD_SHAPES.length);
  let deviations = VARIANCE_BEADS * VARIANCE;
  let beads = VARIANCE_BEADS;
  let total = 0;
  for (const document of documents) {
    document.expected?.forEach((count, shape) => {
      counts[shape]! += count;
      total += count;
    });
    for (const { shape, source, target } of document.steps ?? []) {
      const { source: m, target: n } = BEAD_SHAPES[shape]!;
      if (m === 0 || n === 0) continue;
      const a = sum(document.source.lengths, source - m, source) * length.ratio;
      const b = sum(document.target.lengths, target - n, target);
      deviations += Math.min(MOST_DEVIATION, (b - a) ** 2 / (Math.max(1, a, b) * length.ratio));
      beads++;
    }
  }
  const weight = PRIOR_BEADS + PRIOR_SHARE * total;
  const priors = logPriors(BEAD_SHAPES).map((log, k) =>
    Math.log((counts[k]! + weight * Math.exp(log)) / (total + weight)),
  );
  return { length: { ...length, variance: Math.max(0.5, deviations / beads) }, priors };
}

export function logPriors(shapes: readonly BeadShape[]): Float64Array {
  const sum = shapes.reduce((total, shape) => total + shape.prior, 0);
  return Float64Array.from(shapes, (shape) => Math.log(shape.prior / sum));
}

function joined(documents: readonly Counted[], side: 'source' | 'target'): Float64Array {
  const lengths = new Float64Array(
    documents.reduce((total, document) => total + document[side].lengths.length, 0),
  );
  let at = 0;
  for (const document of documents) {
    lengths.set(document[side].lengths, at);
    at += document[side].lengths.length;
  }
  return lengths;
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += values[at]!;
  return total;
}
