import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ParallelRow, parallelRows } from '../../src/align/parallel-rows.js';
import type { ReviewedBead } from '../../src/align/reviewed-bead.js';
import { bead, countOf, crossingBeads, monotoneBeads } from './beads.js';

const spelled = (list: string) =>
  list
    .split(' ')
    .filter(Boolean)
    .map((each) => bead(each));
const spell = ({ original, cells }: ParallelRow) => [original, ...cells].map((cell) => cell.join()).join('|');

describe('parallel rows', () => {
  const cases: [string, string[], string[]][] = [
    ['of no language are none', [], []],
    ['of one language are its beads', ['0-1>0-2 1-3>2-3'], ['0|0,1', '1,2|2']],
    [
      'are as fine as every language allows',
      ['0-1>0-1 1-2>1-2 2-3>2-3', '0-2>0-1 2-3>1-3'],
      ['0,1|0,1|0', '2|2|1,2'],
    ],
    ['run on where beads overlap', ['0-2>0-1 2-3>1-2', '0-1>0-1 1-3>1-2'], ['0,1,2|0,1|0,1']],
    [
      'leave a cell empty where nothing corresponds',
      ['0-1>0-1 1-2>1-1', '0-1>0-0 1-2>0-1'],
      ['0|0|', '1||0'],
    ],
    [
      'put an inserted sentence behind the one before it',
      ['0-1>0-1 1-1>1-2 1-2>2-3', '0-1>0-1 1-2>1-2'],
      ['0|0|0', '|1|', '1|2|1'],
    ],
    [
      'put inserted sentences of several languages one after another',
      ['0-0>0-1 0-1>1-2 1-1>2-3 1-1>3-5', '0-0>0-1 0-1>1-2 1-1>2-3'],
      ['|0|', '||0', '0|1|1', '|2|', '|3,4|', '||2'],
    ],
    [
      'may hold sentences apart where beads cross',
      ['0-1>0-1 1-2>2-3 2-3>1-2', '0-2>0-1 2-3>1-2'],
      ['0,1|0,2|0', '2|1|1'],
    ],
  ];
  test.each(cases)('%s', (_name, alignments, expected) => {
    expect(parallelRows(alignments.map(spelled)).map(spell)).toEqual(expected);
  });

  test('are as sure as their weakest bead', () => {
    const rows = parallelRows([
      [bead('0-1>0-1', { confidence: 0.9 })],
      [bead('0-1>0-1', { confidence: 0.4 })],
    ]);
    expect(rows.map(({ confidence }) => confidence)).toEqual([0.4]);
  });
});

/** Alignments of one original: the shorter ones hold its last sentences without a counterpart. */
const sharing = fc
  .array(fc.oneof(monotoneBeads, crossingBeads), { minLength: 1, maxLength: 4 })
  .map((drawn) => {
    const count = Math.max(...drawn.map((each) => countOf(each, 'source')));
    return drawn.map((beads) => {
      const from = countOf(beads, 'source');
      const rest = Array.from({ length: count - from }, (_, nth) =>
        bead(`${from + nth}-${from + nth + 1}>0-0`),
      );
      return [...beads, ...rest];
    });
  });

describe('whatever the alignments', { timeout: 60_000 }, () => {
  const indexes = (count: number) => Array.from({ length: count }, (_, at) => at);
  const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);

  test('every sentence of every text stands in exactly one row', () => {
    fc.assert(
      fc.property(sharing, (alignments) => {
        const rows = parallelRows(alignments);
        expect(sorted(rows.flatMap(({ original }) => original))).toEqual(
          indexes(countOf(alignments[0]!, 'source')),
        );
        alignments.forEach((beads, nth) => {
          expect(sorted(rows.flatMap(({ cells }) => cells[nth]!))).toEqual(indexes(countOf(beads, 'target')));
        });
      }),
      { numRuns: 500 },
    );
  });

  test('no bead crosses a row', () => {
    fc.assert(
      fc.property(sharing, (alignments) => {
        const rows = parallelRows(alignments);
        const holds = (cell: readonly number[], { start, end }: { start: number; end: number }) =>
          indexes(end)
            .slice(start)
            .every((at) => cell.includes(at));
        alignments.forEach((beads, nth) => {
          for (const { source, target } of beads) {
            expect(
              rows.some(({ original, cells }) => holds(original, source) && holds(cells[nth]!, target)),
            ).toBe(true);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  test('no row can be parted without cutting a bead', () => {
    fc.assert(
      fc.property(sharing, (alignments) => {
        const touches = (cell: readonly number[], { start, end }: { start: number; end: number }) =>
          cell.some((at) => at >= start && at < end);
        for (const { original, cells } of parallelRows(alignments)) {
          const inside = alignments.flatMap((beads, nth) =>
            beads.filter(({ source, target }) => touches(original, source) || touches(cells[nth]!, target)),
          );
          const [first, ...others] = inside;
          const reached = [first!];
          for (const each of reached) {
            for (const other of others) {
              if (reached.includes(other) || other.source.start >= each.source.end) continue;
              if (other.source.end > each.source.start) reached.push(other);
            }
          }
          expect(reached.length).toBe(inside.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the rows follow the original, and of monotone alignments every language', () => {
    const ascends = (list: readonly number[]) => expect(list).toEqual(sorted(list));
    fc.assert(
      fc.property(
        fc.array(monotoneBeads, { minLength: 1, maxLength: 1 }),
        sharing,
        ([single], alignments) => {
          const firsts = parallelRows(alignments).flatMap(({ original }) => original.slice(0, 1));
          ascends(firsts);
          const rows = parallelRows([single!]);
          ascends(rows.flatMap(({ original }) => original));
          ascends(rows.flatMap(({ cells }) => cells[0]!));
        },
      ),
    );
  });

  test('the rows of one language are its beads', () => {
    const key = (source: readonly number[], target: readonly number[]) => `${source.join()}|${target.join()}`;
    fc.assert(
      fc.property(crossingBeads, (beads: readonly ReviewedBead[]) => {
        const rows = parallelRows([beads]).map(({ original, cells }) => key(original, cells[0]!));
        const list = ({ start, end }: { start: number; end: number }) => indexes(end).slice(start);
        expect(rows.sort()).toEqual(
          beads.map(({ source, target }) => key(list(source), list(target))).sort(),
        );
      }),
    );
  });
});
