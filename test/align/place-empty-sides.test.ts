import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderBeads } from '../../src/align/order-beads.js';
import { placeEmptySides } from '../../src/align/place-empty-sides.js';
import { bead, crossingBeads, held, monotoneBeads, spell } from './beads.js';

describe('the place of a bead with an empty side', { timeout: 60_000 }, () => {
  const cases: [string, string[], string[]][] = [
    [
      'is the end of the bead before it',
      ['0-1>0-1', '1-2>0-0', '2-3>1-2'],
      ['0-1>0-1', '1-2>1-1', '2-3>1-2'],
    ],
    ['is kept where it stands', ['0-1>0-1', '1-2>1-1', '2-2>1-2'], ['0-1>0-1', '1-2>1-1', '2-2>1-2']],
    ['may be before all', ['0-1>1-2', '0-0>0-1'], ['0-0>0-1', '0-1>1-2']],
    ['may be after all', ['0-1>0-1', '1-1>1-2', '1-1>2-3'], ['0-1>0-1', '1-1>1-2', '1-1>2-3']],
    ['is never before a bead with an earlier target', ['0-1>0-1', '0-0>1-2'], ['0-1>0-1', '1-1>1-2']],
  ];
  test.each(cases)('%s', (_name, given, placed) => {
    expect(placeEmptySides(given.map((each) => bead(each))).map(spell)).toEqual(placed);
  });

  test('leaves monotone beads as they are', () => {
    fc.assert(
      fc.property(monotoneBeads, (beads) => {
        const placed = placeEmptySides(beads);
        expect(placed).toEqual(beads);
        expect(placed.every((each, at) => each === beads[at])).toBe(true);
      }),
    );
  });

  test('keeps what each bead holds, gives the order of a list of beads, and is final', () => {
    fc.assert(
      fc.property(crossingBeads, (beads) => {
        const placed = placeEmptySides(beads);
        expect(placed.map(held).sort()).toEqual(beads.map(held).sort());
        expect(orderBeads(placed)).toEqual(placed);
        expect(placeEmptySides(placed)).toEqual(placed);
      }),
      { numRuns: 1000 },
    );
  });
});
