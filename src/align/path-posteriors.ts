import type { BeadShape } from './bead-shapes.js';
import type { Corridor } from './corridor.js';
import type { Step } from './find-path.js';

/** Probabilities over all paths through a corridor, by the forward-backward algorithm. */
export interface PathPosteriors {
  /** Log of the summed weight of all paths. */
  readonly total: number;
  /** Probability that a path passes through each cell of the corridor. */
  readonly cells: Float32Array;
  /** Probability of each bead, laid out like the scores; impossible ones stay -Infinity. */
  readonly beads: Float32Array;
  /** Probability that a path uses these beads, each of which starts where the one before it ends. */
  of(steps: readonly Step[]): number;
}

/** Of no paths at all. */
export const NO_POSTERIORS: PathPosteriors = {
  total: -Infinity,
  cells: new Float32Array(0),
  beads: new Float32Array(0),
  of: () => 0,
};

/**
 * `temper` divides every score before paths are summed: scores add up evidence that is not independent, and
 * a temper above 1 takes back the overconfidence.
 */
export function pathPosteriors(
  corridor: Corridor,
  shapes: readonly BeadShape[],
  scores: Float32Array,
  temper: number,
): PathPosteriors {
  const { rows, columns, low, high, offset } = corridor;
  const cool = 1 / temper;
  const count = shapes.length;
  const backs = shapes.map((shape) => shape.source);
  const lefts = shapes.map((shape) => shape.target);
  const cellCount = offset[rows + 1]!;
  const forward = new Float64Array(cellCount).fill(-Infinity);
  const backward = new Float64Array(cellCount).fill(-Infinity);
  const terms = new Float64Array(count);
  const at = (i: number, j: number) =>
    i < 0 || i > rows || j < low[i]! || j > high[i]! ? -1 : offset[i]! + j - low[i]!;

  forward[0] = 0;
  for (let i = 0; i <= rows; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = offset[i]! + j - low[i]!;
      if (cell === 0) continue;
      for (let k = 0; k < count; k++) {
        const from = at(i - backs[k]!, j - lefts[k]!);
        terms[k] = from < 0 ? -Infinity : forward[from]! + scores[cell * count + k]! * cool;
      }
      forward[cell] = logSum(terms);
    }
  }
  backward[cellCount - 1] = 0;
  for (let i = rows; i >= 0; i--) {
    for (let j = high[i]!; j >= low[i]!; j--) {
      const cell = offset[i]! + j - low[i]!;
      if (cell === cellCount - 1) continue;
      for (let k = 0; k < count; k++) {
        const to = at(i + backs[k]!, j + lefts[k]!);
        terms[k] = to < 0 ? -Infinity : backward[to]! + scores[to * count + k]! * cool;
      }
      backward[cell] = logSum(terms);
    }
  }
  const total = forward[at(rows, columns)]!;
  const cells = new Float32Array(cellCount);
  const beads = new Float32Array(scores.length).fill(-Infinity);
  for (let i = 0; i <= rows; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = offset[i]! + j - low[i]!;
      cells[cell] = probability(forward[cell]! + backward[cell]! - total);
      for (let k = 0; k < count; k++) {
        const from = at(i - backs[k]!, j - lefts[k]!);
        if (from < 0) continue;
        const log = forward[from]! + scores[cell * count + k]! * cool + backward[cell]! - total;
        if (log > -Infinity) beads[cell * count + k] = probability(log);
      }
    }
  }
  const beadAt = ({ shape, source, target }: Step) => {
    const cell = at(source, target);
    return cell < 0 ? 0 : Math.max(0, beads[cell * count + shape]!);
  };
  return {
    total,
    cells,
    beads,
    of(steps) {
      let product = beadAt(steps[0]!);
      for (let next = 1; next < steps.length && product > 0; next++) {
        const { source, target } = steps[next - 1]!;
        product *= beadAt(steps[next]!) / cells[at(source, target)]!;
      }
      return Math.min(1, product);
    },
  };
}

/** A term that much smaller than the largest, in nats, is not worth adding to it. */
const FAINT = -20;

/** The log of a probability that counts as 0. */
const NOTHING = -40;

function probability(log: number): number {
  return log > NOTHING ? Math.min(1, Math.exp(log)) : 0;
}

function logSum(terms: Float64Array): number {
  let top = -Infinity;
  for (let k = 0; k < terms.length; k++) if (terms[k]! > top) top = terms[k]!;
  if (top === -Infinity) return top;
  let sum = 0;
  for (let k = 0; k < terms.length; k++) {
    const gap = terms[k]! - top;
    if (gap > FAINT) sum += Math.exp(gap);
  }
  return top + Math.log(sum);
}
