import { aborted } from './aborted.js';
import type { AlignOptions, AlignText, Bead, BeadRange } from './alignment.js';
import { BEAD_SHAPES, type BeadShape } from './bead-shapes.js';
import { contentModel } from './content-model.js';
import { type Corridor, closed, corridorRound, wholeCorridor } from './corridor.js';
import { explainBead } from './explain-bead.js';
import { findPath, type Step } from './find-path.js';
import { cornersOf, leapDetector, throughCorners } from './fixed-corners.js';
import { tableOfLinks } from './link-table.js';
import { pathPosteriors } from './path-posteriors.js';
import { readTokens } from './read-tokens.js';
import { type BeadModel, scoreBeads } from './score-beads.js';
import { cognateLinks } from './signals/cognates.js';
import { lengthModel } from './signals/length.js';
import { numberLinks } from './signals/numbers.js';
import { positionModel } from './signals/position.js';

/** Aligns two texts that both have sentences, round beads that are fixed. */
export function alignDocument(
  source: AlignText,
  target: AlignText,
  fixed: readonly BeadRange[],
  options: AlignOptions,
): Bead[] {
  const everyRow = (row: number) => {
    if (row % 256 === 0 && options.signal?.aborted) throw aborted();
  };
  const s = readTokens(source.sentences, source.language);
  const t = readTokens(target.sentences, target.language);
  const links = [...numberLinks(s, t), ...cognateLinks(s, t, [source.language, target.language])];
  options.onProgress?.(0.2);
  const corners = cornersOf(fixed);
  const base = {
    content: contentModel(s, t, tableOfLinks(links, s.keys.length, t.keys.length)),
    length: lengthModel(s.lengths, t.lengths),
    position: positionModel(source, target),
    ...(corners.length > 0 ? { forbidden: leapDetector(corners) } : {}),
  };
  const few = BEAD_SHAPES.slice(0, 5);
  const wide = throughCorners(firstCorridor(s.lengths, t.lengths), corners);
  const first: BeadModel = { ...base, priors: logPriors(few) };
  const rough = pathPosteriors(wide, few, scoreBeads(first, wide, few, everyRow), ROUGH_TEMPER);
  options.onProgress?.(0.5);

  const corridor = throughCorners(narrowed(wide, rough.cells()), corners);
  const model: BeadModel = { ...base, priors: logPriors(BEAD_SHAPES) };
  const scores = scoreBeads(model, corridor, BEAD_SHAPES, everyRow);
  const steps = findPath(corridor, BEAD_SHAPES, scores);
  const posteriors = pathPosteriors(corridor, BEAD_SHAPES, scores, TEMPER);
  options.onProgress?.(0.9);
  return keepFixed(steps, fixed).map((bead) =>
    'shape' in bead
      ? { ...rangeOf(bead), confidence: posteriors.of(bead), signals: explainBead(model, bead, BEAD_SHAPES) }
      : { ...bead, confidence: 1, signals: [] },
  );
}

/** The rough pass only says where to look; it must not be sure too early. */
const ROUGH_TEMPER = 3;
const TEMPER = 1.5;

/** Texts up to this many cells are searched whole. */
const SMALL = 100_000;

function firstCorridor(source: Float64Array, target: Float64Array): Corridor {
  const rows = source.length;
  const columns = target.length;
  if (rows * columns <= SMALL) return wholeCorridor(rows, columns);
  const line = Float64Array.from({ length: rows + 1 }, (_, i) => (i * columns) / rows);
  return corridorRound(line, columns, Math.max(100, columns / rows, (2 * SMALL) / rows));
}

/** The cells that hold any probability worth a look, with a margin of a few sentences. */
function narrowed(corridor: Corridor, cells: Float32Array): Corridor {
  const { rows, columns, offset } = corridor;
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  for (let i = 0; i <= rows; i++) {
    for (let cell = offset[i]!; cell < offset[i + 1]!; cell++) {
      if (cells[cell]! < 1e-4) continue;
      const j = cell - offset[i]! + corridor.low[i]!;
      for (let near = Math.max(0, i - 2); near <= Math.min(rows, i + 2); near++) {
        low[near] = Math.min(low[near]!, Math.max(0, j - 4));
        high[near] = Math.max(high[near]!, Math.min(columns, j + 4));
      }
    }
  }
  return closed(low, high, columns);
}

function logPriors(shapes: readonly BeadShape[]): Float64Array {
  const sum = shapes.reduce((total, shape) => total + shape.prior, 0);
  return Float64Array.from(shapes, (shape) => Math.log(shape.prior / sum));
}

function rangeOf({ shape, source, target }: Step): BeadRange {
  const { source: m, target: n } = BEAD_SHAPES[shape]!;
  return { source: { start: source - m, end: source }, target: { start: target - n, end: target } };
}

/** Puts each fixed bead in place of the steps that lie inside it. */
function keepFixed(steps: readonly Step[], fixed: readonly BeadRange[]): (Step | BeadRange)[] {
  const kept: (Step | BeadRange)[] = [];
  let next = 0;
  for (const step of steps) {
    while (next < fixed.length && endsAfter(step, fixed[next]!)) kept.push(fixed[next++]!);
    const inside = next > 0 ? fixed[next - 1] : undefined;
    if (inside && step.source <= inside.source.end && step.target <= inside.target.end) continue;
    kept.push(step);
  }
  return kept;
}

/** Paths touch the corners of fixed beads, so a step that ends beyond a bead's start is in it or after it. */
function endsAfter(step: Step, bead: BeadRange): boolean {
  return (
    step.source >= bead.source.start &&
    step.target >= bead.target.start &&
    (step.source > bead.source.start || step.target > bead.target.start)
  );
}
