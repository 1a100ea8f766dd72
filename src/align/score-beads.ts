import type { BeadShape } from './bead-shapes.js';
import type { ContentModel } from './content-model.js';
import { ContentRows } from './content-rows.js';
import type { Corridor } from './corridor.js';
import type { ExtraSignal } from './row-signal.js';
import type { ScoreTable } from './score-table.js';
import { type LengthModel, lengthFit, sourceChance, targetChance } from './signals/length.js';
import { type PositionModel, positionSignal } from './signals/position.js';

/** All that is known about two texts when their beads are scored. */
export interface BeadModel {
  readonly content: ContentModel;
  /** How much the words count. */
  readonly contentWeight: number;
  readonly length: LengthModel;
  readonly position: PositionModel;
  /** Log prior of each shape. */
  readonly priors: Float64Array;
  /** What token identifiers stand for, to explain beads. */
  readonly surfaces: { readonly source: readonly string[]; readonly target: readonly string[] };
  /** Signals from data that the caller brought. */
  readonly extras: readonly ExtraSignal[];
  /** Beads that may not be: those that leap over a fixed corner. Left out where nothing is fixed. */
  readonly forbidden?: (i: number, j: number, m: number, n: number) => boolean;
}

/** How much each family of signals counts. Chosen on development sets of news and yearbooks. */
export const WEIGHTS = { content: 0.8, length: 1.5, position: 1 } as const;

/**
 * Scores every bead that ends in a cell of the corridor: `scores[cell * shapes.length + shape]`, in nats, in `table`.
 * A deletion costs its prior alone, all else is measured against chance, so beads of different sizes compare.
 */
export function scoreBeads(
  model: BeadModel,
  corridor: Corridor,
  shapes: readonly BeadShape[],
  table: ScoreTable,
  everyRow: (row: number) => void,
): Float32Array {
  const { rows, low, high, offset } = corridor;
  const scores = table.cleared(offset[rows + 1]! * shapes.length);
  const sourceEnds = runningSums(model.content.source.lengths);
  const targetEnds = runningSums(model.content.target.lengths);
  const largest = Math.max(...shapes.map((shape) => Math.max(shape.source, shape.target)));
  const content = new ContentRows(model.content, corridor, largest);
  const sourceChances = chances(sourceEnds, largest, (length, m) => sourceChance(model.length, length, m));
  const targetChances = chances(targetEnds, largest, (length, n) => targetChance(model.length, length, n));
  const extras = model.extras.map((extra) => ({ weight: extra.weight, rows: extra.rows(corridor, largest) }));
  for (let i = 0; i <= rows; i++) {
    everyRow(i);
    if (i > 0) {
      content.advance();
      for (const extra of extras) extra.rows.advance();
    }
    for (let j = low[i]!; j <= high[i]!; j++) {
      const base = (offset[i]! + j - low[i]!) * shapes.length;
      for (let k = 0; k < shapes.length; k++) {
        const m = shapes[k]!.source;
        const n = shapes[k]!.target;
        if (m > i || j - n < low[i - m]! || j - n > high[i - m]!) continue;
        if (model.forbidden?.(i, j, m, n)) continue;
        let score = model.priors[k]! + WEIGHTS.position * positionSignal(model.position, i, j, m, n);
        if (m > 0 && n > 0) {
          const sourceLength = sourceEnds[i]! - sourceEnds[i - m]!;
          const targetLength = targetEnds[j]! - targetEnds[j - n]!;
          score += model.contentWeight * content.evidence(m, n, j);
          for (const extra of extras) score += extra.weight * extra.rows.evidence(m, n, j);
          // Texts that are known by their vectors alone have no lengths.
          if (sourceLength + targetLength > 0)
            score +=
              WEIGHTS.length *
              (lengthFit(model.length, sourceLength, targetLength) -
                sourceChances[i * largest + m - 1]! -
                targetChances[j * largest + n - 1]!);
        }
        scores[base + k] = score;
      }
    }
  }
  return scores;
}

/** For each end of a block and each number of sentences before it, 1 to `largest`, what chance makes of its length. */
function chances(
  ends: Float64Array,
  largest: number,
  of: (length: number, sentences: number) => number,
): Float64Array {
  const found = new Float64Array(ends.length * largest);
  for (let end = 1; end < ends.length; end++) {
    for (let sentences = 1; sentences <= Math.min(end, largest); sentences++) {
      found[end * largest + sentences - 1] = of(ends[end]! - ends[end - sentences]!, sentences);
    }
  }
  return found;
}

function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) sums[at + 1] = sums[at]! + values[at]!;
  return sums;
}
