import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPartition } from '../../src/align/check-partition.js';
import { composeAlignments } from '../../src/align/compose-alignments.js';
import { flipBeads } from '../../src/align/flip-beads.js';
import { orderBeads } from '../../src/align/order-beads.js';
import { placeEmptySides } from '../../src/align/place-empty-sides.js';
import type { ReviewedBead } from '../../src/align/reviewed-bead.js';
import { bead, countOf, crossingBeads, held, monotoneBeads, spell } from './beads.js';

const spelled = (list: string) =>
  list
    .split(' ')
    .filter(Boolean)
    .map((each) => bead(each));

describe('an alignment composed over a pivot', () => {
  const cases: [string, string, string, string][] = [
    ['of nothing is nothing', '', '', ''],
    ['goes straight through', '0-1>0-1 1-2>1-2', '0-1>0-1 1-2>1-2', '0-1>0-1 1-2>1-2'],
    ['takes beads together that share the pivot', '0-1>0-1 1-2>1-2', '0-2>0-1', '0-2>0-1'],
    ['takes overlapping beads together', '0-1>0-2 1-2>2-3', '0-1>0-1 1-3>1-2', '0-2>0-2'],
    [
      'keeps a sentence that the pivot lacks',
      '0-1>0-1 1-2>1-1 2-3>1-2',
      '0-1>0-1 1-2>1-2',
      '0-1>0-1 1-2>1-1 2-3>1-2',
    ],
    ['keeps a sentence that the source lacks', '0-1>0-1 1-1>1-2', '0-1>0-1 1-2>1-2', '0-1>0-1 1-1>1-2'],
    ['keeps a sentence that the target lacks', '0-1>0-1 1-2>1-2', '0-1>0-1 1-2>1-1', '0-1>0-1 1-2>1-1'],
    ['drops a sentence that only the pivot has', '0-1>0-1 1-1>1-2', '0-1>0-1 1-2>1-1', '0-1>0-1'],
    ['crosses where one of the two crosses', '0-1>1-2 1-2>0-1', '0-1>0-1 1-2>1-2', '0-1>1-2 1-2>0-1'],
    ['straightens where both cross', '0-1>1-2 1-2>0-1', '0-1>1-2 1-2>0-1', '0-1>0-1 1-2>1-2'],
    ['takes in what stands in a gap', '0-1>0-1 1-2>2-3 2-3>1-2', '0-2>0-1 2-3>1-2', '0-3>0-2'],
  ];
  test.each(cases)('%s', (_name, toPivot, fromPivot, expected) => {
    expect(composeAlignments(spelled(toPivot), spelled(fromPivot)).map(spell).join(' ')).toBe(expected);
  });

  test('is as sure as both together, and comes from a pivot', () => {
    const [made] = composeAlignments(
      [bead('0-1>0-1', { confidence: 0.9 })],
      [bead('0-1>0-1', { confidence: 0.5 })],
    );
    expect(made).toEqual({ ...bead('0-1>0-1'), origin: 'PIVOT', confidence: 0.9 * 0.5, signals: [] });
  });

  test('needs review where one of the two does', () => {
    for (const status of ['NEEDS_REVIEW', 'REJECTED'] as const) {
      expect(composeAlignments([bead('0-1>0-1', { status })], [bead('0-1>0-1')])[0]!.status).toBe(
        'NEEDS_REVIEW',
      );
    }
    expect(composeAlignments([bead('0-1>0-1', { status: 'CONFIRMED' })], [bead('0-1>0-1')])[0]!.status).toBe(
      'AUTO',
    );
  });
});

/** Two alignments that meet in a pivot: the longer one loses the sentences that the other does not have. */
const meeting = fc
  .tuple(fc.oneof(monotoneBeads, crossingBeads), fc.oneof(monotoneBeads, crossingBeads))
  .map(([left, right]) => {
    const [a, b] = [countOf(left, 'target'), countOf(right, 'source')];
    const fill = (from: number, to: number) =>
      Array.from({ length: Math.max(0, to - from) }, (_, nth) => from + nth);
    const toPivot = [...left, ...fill(a, b).map((at) => bead(`0-0>${at}-${at + 1}`))];
    const fromPivot = [...right, ...fill(b, a).map((at) => bead(`${at}-${at + 1}>0-0`))];
    return { toPivot, fromPivot };
  });

/** The same by brute force: join what overlaps or encloses until nothing does. */
function composedSlowly(toPivot: readonly ReviewedBead[], fromPivot: readonly ReviewedBead[]): string[] {
  interface Group {
    source: number[];
    pivot: number[];
    target: number[];
  }
  const list = ({ start, end }: { start: number; end: number }) =>
    Array.from({ length: end - start }, (_, nth) => start + nth);
  let groups: Group[] = [
    ...toPivot.map((each) => ({ source: list(each.source), pivot: list(each.target), target: [] })),
    ...fromPivot.map((each) => ({ source: [], pivot: list(each.source), target: list(each.target) })),
  ];
  const within = (a: number[], b: number[]) =>
    a.some((each) => each > Math.min(...b) && each < Math.max(...b));
  const belong = (a: Group, b: Group) =>
    a.pivot.some((each) => b.pivot.includes(each)) ||
    (['source', 'target'] as const).some((side) => within(a[side], b[side]) || within(b[side], a[side]));
  for (let again = true; again; ) {
    again = false;
    for (const one of groups) {
      const other = groups.find((each) => each !== one && belong(one, each));
      if (other === undefined) continue;
      for (const side of ['source', 'pivot', 'target'] as const) one[side].push(...other[side]);
      groups = groups.filter((each) => each !== other);
      again = true;
      break;
    }
  }
  const hull = (of: number[]) => (of.length === 0 ? '' : `${Math.min(...of)}-${Math.max(...of) + 1}`);
  return groups.map(({ source, target }) => `${hull(source)}>${hull(target)}`).filter((each) => each !== '>');
}

describe('whatever the two alignments', { timeout: 60_000 }, () => {
  test('the composed beads partition both texts, in order', () => {
    fc.assert(
      fc.property(meeting, ({ toPivot, fromPivot }) => {
        const composed = composeAlignments(toPivot, fromPivot);
        expect(checkPartition(composed, countOf(toPivot, 'source'), countOf(fromPivot, 'target'))).toEqual(
          [],
        );
        expect(orderBeads(composed)).toEqual(composed);
      }),
      { numRuns: 1000 },
    );
  });

  test('beads join where they must and nowhere else', () => {
    fc.assert(
      fc.property(meeting, ({ toPivot, fromPivot }) => {
        expect(composeAlignments(toPivot, fromPivot).map(held).sort()).toEqual(
          composedSlowly(toPivot, fromPivot).sort(),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('an alignment flipped twice is itself', () => {
    fc.assert(
      fc.property(crossingBeads, (drawn) => {
        const beads = placeEmptySides(drawn);
        const flipped = flipBeads(beads);
        expect(checkPartition(flipped, countOf(beads, 'target'), countOf(beads, 'source'))).toEqual([]);
        expect(orderBeads(flipped)).toEqual(flipped);
        expect(flipBeads(flipped).map(held).sort()).toEqual(beads.map(held).sort());
      }),
    );
  });

  test('monotone beads flipped twice come back unchanged', () => {
    fc.assert(
      fc.property(monotoneBeads, (beads) => {
        expect(flipBeads(flipBeads(beads)).map(({ alternative, ...said }) => said)).toEqual(
          beads.map(({ alternative, ...said }) => said),
        );
      }),
    );
  });
});
