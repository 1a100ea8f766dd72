import type { BeadShape } from './bead-shapes.js';
import type { Corridor } from './corridor.js';
import type { Step } from './find-path.js';

/** Probabilities over all paths through a corridor, by the forward-backward algorithm. */
export interface PathPosteriors {
  /** Log of the summed weight of all paths. */
  readonly total: number;
  /** Probability that a path uses these beads, each of which starts where the one before it ends. */
  of(steps: readonly Step[]): number;
  /** Probability that a path passes through each cell of the corridor. */
  cells(): Float32Array;
  /** Probability of each bead, laid out like the scores; impossible ones stay -Infinity. */
  beads(): Float32Array;
}

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
        terms[k] = from < 0 ? -Infinity : forward[from]! + scores[cell * count + k]! / temper;
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
        terms[k] = to < 0 ? -Infinity : backward[to]! + scores[to * count + k]! / temper;
      }
      backward[cell] = logSum(terms);
    }
  }
  const total = forward[at(rows, columns)]!;
  return {
    total,
    of(steps) {
      const first = steps[0]!;
      const last = steps[steps.length - 1]!;
      const from = at(first.source - backs[first.shape]!, first.target - lefts[first.shape]!);
      const to = at(last.source, last.target);
      if (to < 0 || from < 0) return 0;
      let log = forward[from]! + backward[to]! - total;
      for (const { shape, source, target } of steps) {
        const cell = at(source, target);
        if (cell < 0) return 0;
        log += scores[cell * count + shape]! / temper;
      }
      return Math.min(1, Math.exp(log));
    },
    beads() {
      const probabilities = new Float32Array(scores.length).fill(-Infinity);
      for (let i = 0; i <= rows; i++) {
        for (let j = low[i]!; j <= high[i]!; j++) {
          const cell = offset[i]! + j - low[i]!;
          for (let k = 0; k < count; k++) {
            const from = at(i - backs[k]!, j - lefts[k]!);
            if (from < 0) continue;
            const log = forward[from]! + scores[cell * count + k]! / temper + backward[cell]! - total;
            if (log > -Infinity)
              probabilities[cell * count + k] = log < NOTHING ? 0 : Math.min(1, Math.exp(log));
          }
        }
      }
      return probabilities;
    },
    cells() {
      const probabilities = new Float32Array(cellCount);
      for (let cell = 0; cell < cellCount; cell++) {
        const log = forward[cell]! + backward[cell]! - total;
        if (log > NOTHING) probabilities[cell] = Math.min(1, Math.exp(log));
      }
      return probabilities;
    },
  };
}

/** The log of a probability that counts as 0. */
const NOTHING = -40;

function logSum(terms: Float64Array): number {
  let top = -Infinity;
  for (let k = 0; k < terms.length; k++) if (terms[k]! > top) top = terms[k]!;
  if (top === -Infinity) return top;
  let sum = 0;
  for (let k = 0; k < terms.length; k++) {
    const gap = terms[k]! - top;
    if (gap > NOTHING) sum += Math.exp(gap);
  }
  return top + Math.log(sum);
}
