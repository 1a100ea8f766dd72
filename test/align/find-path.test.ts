import { describe, expect, test } from 'vitest';
import { BEAD_SHAPES, LARGEST_SIDE } from '../../src/align/bead-shapes.js';
import { closed, narrowed, wholeCorridor } from '../../src/align/corridor.js';
import { findPath } from '../../src/align/find-path.js';
import { pathPosteriors } from '../../src/align/path-posteriors.js';

const SHAPES = [
  { source: 1, target: 1, prior: 0.8 },
  { source: 1, target: 0, prior: 0.1 },
  { source: 0, target: 1, prior: 0.1 },
];

/** Scores for two by two sentences: 1-1 beads on the diagonal are worth `match`, all else 0. */
function scores(match: number): Float32Array {
  const values = new Float32Array(9 * SHAPES.length);
  values[4 * SHAPES.length] = match;
  values[8 * SHAPES.length] = match;
  return values;
}

describe('the path-finder', () => {
  test('takes the heaviest path and knows nothing of texts', () => {
    expect(findPath(wholeCorridor(2, 2), SHAPES, scores(1))).toEqual([
      { shape: 0, source: 1, target: 1 },
      { shape: 0, source: 2, target: 2 },
    ]);
  });

  test('counts all paths: with no evidence a step has its share of them', () => {
    const posteriors = pathPosteriors(wholeCorridor(2, 2), SHAPES, scores(0), 1);
    expect(Math.exp(posteriors.total)).toBeCloseTo(13);
    expect(posteriors.of([{ shape: 0, source: 1, target: 1 }])).toBeCloseTo(3 / 13);
    expect(
      posteriors.of([
        { shape: 0, source: 1, target: 1 },
        { shape: 0, source: 2, target: 2 },
      ]),
    ).toBeCloseTo(1 / 13);
  });

  test('keeps to the cells that hold probability', () => {
    const corridor = wholeCorridor(40, 40);
    const cells = new Float32Array(41 * 41);
    for (let i = 0; i <= 40; i++) cells[corridor.offset[i]! + i] = 1;
    const narrow = narrowed(corridor, cells);
    expect([narrow.low[20], narrow.high[20]]).toEqual([14, 26]);
  });

  test('joins a broken corridor to both corners', () => {
    const corridor = closed(Int32Array.of(3, 5, 0), Int32Array.of(3, 2, 1), 6);
    expect([...corridor.low]).toEqual([0, 0, 0]);
    expect([...corridor.high]).toEqual([3, 3, 6]);
  });

  test('has shapes of up to four a side, each once', () => {
    const names = BEAD_SHAPES.map(({ source, target }) => `${source}-${target}`);
    expect(new Set(names).size).toBe(names.length);
    expect(Math.max(...BEAD_SHAPES.map(({ source, target }) => Math.max(source, target)))).toBe(LARGEST_SIDE);
    expect(names).toEqual(expect.arrayContaining(['1-0', '0-1', '4-1', '1-4', '4-4']));
  });
});
