import { describe, expect, test } from 'vitest';
import type { BeadRange } from '../../src/align/alignment.js';
import { checkPartition } from '../../src/align/check-partition.js';

const bead = (a: number, b: number, c: number, d: number): BeadRange => ({
  source: { start: a, end: b },
  target: { start: c, end: d },
});

describe('checkPartition', () => {
  const cases: [string, BeadRange[], number, number, [string, string][]][] = [
    ['accepts nothing for nothing', [], 0, 0, []],
    ['accepts beads that run in order', [bead(0, 1, 0, 2), bead(1, 2, 2, 2), bead(2, 3, 2, 3)], 3, 3, []],
    ['accepts beads that cross, in any order', [bead(1, 2, 0, 1), bead(0, 1, 1, 2)], 2, 2, []],
    ['names a gap before a bead', [bead(1, 2, 0, 1)], 2, 1, [['beads.0.source', 'gap']]],
    ['names a gap at the end', [bead(0, 1, 0, 1)], 1, 2, [['beads.1.target', 'gap']]],
    ['names an overlap', [bead(0, 2, 0, 1), bead(1, 2, 1, 2)], 2, 2, [['beads.1.source', 'overlap']]],
    ['names a bead twice', [bead(0, 1, 0, 1), bead(0, 1, 1, 1)], 1, 1, [['beads.1.source', 'overlap']]],
    ['names an empty bead', [bead(0, 1, 0, 1), bead(1, 1, 1, 1)], 1, 1, [['beads.1', 'empty']]],
    [
      'names a range outside the text, and what it leaves uncovered',
      [bead(0, 1, 0, 3)],
      1,
      2,
      [
        ['beads.0.target', 'out-of-range'],
        ['beads.1.target', 'gap'],
      ],
    ],
    [
      'names a range that ends before it starts',
      [bead(0, 1, 0, 1), bead(1, 0, 1, 1)],
      1,
      1,
      [['beads.1.source', 'out-of-range']],
    ],
    [
      'names numbers that are not whole',
      [bead(0, 1, 0, 1), bead(0.5, 1, 1, 1)],
      1,
      1,
      [['beads.1.source', 'out-of-range']],
    ],
  ];
  test.each(cases)('%s', (_name, beads, sources, targets, expected) => {
    const found = checkPartition(beads, sources, targets);
    expect(found.map((issue) => [issue.path.join('.'), issue.rule])).toEqual(expected);
    expect(found.every((issue) => issue.message !== '' && issue.suggestion !== undefined)).toBe(true);
  });
});
