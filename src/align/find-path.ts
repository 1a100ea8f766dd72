import type { BeadShape } from './bead-shapes.js';
import type { Corridor } from './corridor.js';

/** One step of a path: the bead of `shapes[shape]` that ends at cell (source, target). */
export interface Step {
  readonly shape: number;
  readonly source: number;
  readonly target: number;
}

/**
 * The best path through a corridor, by dynamic programming over bead shapes. It never sees text:
 * `scores[cell * shapes.length + shape]` is the log score of the bead of that shape that ends at the cell.
 */
export function findPath(corridor: Corridor, shapes: readonly BeadShape[], scores: Float32Array): Step[] {
  const { rows, low, high, offset } = corridor;
  const count = shapes.length;
  const backs = shapes.map((shape) => shape.source);
  const lefts = shapes.map((shape) => shape.target);
  const best = new Float64Array(offset[rows + 1]!).fill(-Infinity);
  const chosen = new Int8Array(best.length).fill(-1);
  best[0] = 0;
  for (let i = 0; i <= rows; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = offset[i]! + j - low[i]!;
      let top = best[cell]!;
      for (let k = 0; k < count; k++) {
        const from = i - backs[k]!;
        const column = j - lefts[k]!;
        if (from < 0 || column < low[from]! || column > high[from]!) continue;
        const score = best[offset[from]! + column - low[from]!]! + scores[cell * count + k]!;
        if (score > top) {
          top = score;
          chosen[cell] = k;
        }
      }
      best[cell] = top;
    }
  }
  const steps: Step[] = [];
  for (let i = rows, j = corridor.columns; i > 0 || j > 0; ) {
    const shape = chosen[offset[i]! + j - low[i]!]!;
    if (shape < 0) throw new Error('the corridor has no path');
    steps.push({ shape, source: i, target: j });
    i -= backs[shape]!;
    j -= lefts[shape]!;
  }
  return steps.reverse();
}
