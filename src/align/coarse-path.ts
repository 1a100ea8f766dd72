import type { BeadShape } from './bead-shapes.js';
import { type Corridor, closed, wholeCorridor } from './corridor.js';
import { findPath, type Step } from './find-path.js';
import { cosine, dot } from './side-vectors.js';

/** Two sentences, the path's own for each other, and the cosine of their vectors. */
export interface Match {
  readonly source: number;
  readonly target: number;
  readonly likeness: number;
}

/** Sides are pooled until all pairs of their blocks are no more than this. */
const SMALL = 100_000;
/** A finer path may stray from a coarser one by this many of its own blocks to each side. */
const STRAY = 8;
/** Pairs of blocks from which the likeness of strangers is taken. */
const SAMPLES = 1_000;

/** One to one, and what is left out on either side. */
const MOVES: readonly BeadShape[] = [
  { source: 1, target: 1, prior: 1 },
  { source: 1, target: 0, prior: 1 },
  { source: 0, target: 1, prior: 1 },
];

/**
 * The best path by vectors alone, coarse to fine (after Thompson & Koehn, "Vecalign", 2019): neighbouring
 * sentences are pooled in twos, fours, eights … until few are left; their best path is found among all, and each
 * finer one within a corridor round the coarser one. Time and memory are linear in the number of sentences.
 * @returns the sentences that it links one to one, in order
 */
export function coarsePath(source: readonly Float32Array[], target: readonly Float32Array[]): Match[] {
  const levels: Level[] = [{ source: measured(source), target: measured(target) }];
  for (let top = levels[0]!; !isSmall(top); levels.push(top)) {
    top = { source: measured(pooled(top.source)), target: measured(pooled(top.target)) };
  }
  let level = levels.pop()!;
  let corridor = wholeCorridor(level.source.vectors.length, level.target.vectors.length);
  for (;;) {
    const steps = findPath(corridor, MOVES, gainsOf(level, corridor));
    const finer = levels.pop();
    if (finer === undefined) return matchesOf(steps, level);
    corridor = refined(steps, finer.source.vectors.length, finer.target.vectors.length);
    level = finer;
  }
}

/** A text seen from so far that some neighbouring sentences are one block. */
interface Blocks {
  readonly vectors: readonly Float32Array[];
  /** Squared length of each. */
  readonly norms: Float64Array;
}

interface Level {
  readonly source: Blocks;
  readonly target: Blocks;
}

function isSmall({ source, target }: Level): boolean {
  return source.vectors.length * target.vectors.length <= SMALL;
}

function measured(vectors: readonly Float32Array[]): Blocks {
  return { vectors, norms: Float64Array.from(vectors, (vector) => dot(vector, vector)) };
}

function pooled({ vectors }: Blocks): Float32Array[] {
  const pairs: Float32Array[] = [];
  for (let at = 0; at < vectors.length; at += 2) {
    const sum = vectors[at]!.slice();
    const other = vectors[at + 1];
    if (other !== undefined) for (let d = 0; d < sum.length; d++) sum[d]! += other[d]!;
    pairs.push(sum);
  }
  return pairs;
}

function likenessAt({ source, target }: Level, i: number, j: number): number {
  return cosine(dot(source.vectors[i]!, target.vectors[j]!), source.norms[i]!, target.norms[j]!);
}

/** What two blocks that have nothing to do with each other reach at most, most of the time: mean and two deviations. */
function likenessOfStrangers(level: Level): number {
  const rows = level.source.vectors.length;
  const columns = level.target.vectors.length;
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < SAMPLES; at++) {
    const likeness = likenessAt(level, (at * 7919) % rows, (at * 104_729 + (at >> 3)) % columns);
    sum += likeness;
    squares += likeness * likeness;
  }
  const mean = sum / SAMPLES;
  const deviation = Math.sqrt(Math.max(0, squares / SAMPLES - mean * mean));
  return Math.min(mean + 2 * deviation, (1 + mean) / 2);
}

/** A match gains by as much as it is more alike than strangers; what is left out gains nothing. */
function gainsOf(level: Level, corridor: Corridor): Float32Array {
  const { rows, low, high, offset } = corridor;
  const strangers = likenessOfStrangers(level);
  const gains = new Float32Array(offset[rows + 1]! * MOVES.length);
  for (let i = 1; i <= rows; i++) {
    for (let j = Math.max(1, low[i]!); j <= high[i]!; j++) {
      const cell = offset[i]! + j - low[i]!;
      gains[cell * MOVES.length] = likenessAt(level, i - 1, j - 1) - strangers;
    }
  }
  return gains;
}

/** The cells of twice as many blocks near a coarser path. */
function refined(steps: readonly Step[], rows: number, columns: number): Corridor {
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  for (const { source, target } of [{ source: 0, target: 0 }, ...steps]) {
    for (let row = Math.max(0, 2 * source - 2); row <= Math.min(rows, 2 * source + 2); row++) {
      low[row] = Math.min(low[row]!, Math.max(0, 2 * target - STRAY));
      high[row] = Math.max(high[row]!, Math.min(columns, 2 * target + STRAY));
    }
  }
  return closed(low, high, columns);
}

function matchesOf(steps: readonly Step[], level: Level): Match[] {
  return steps
    .filter(({ shape }) => shape === 0)
    .map(({ source, target }) => ({
      source: source - 1,
      target: target - 1,
      likeness: likenessAt(level, source - 1, target - 1),
    }));
}
