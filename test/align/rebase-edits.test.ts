import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BeadEdit } from '../../src/align/bead-edit.js';
import { changedBeads } from '../../src/align/changed-beads.js';
import { editBeads } from '../../src/align/edit-beads.js';
import { rebaseEdits } from '../../src/align/rebase-edits.js';
import type { ReviewedBead } from '../../src/align/reviewed-bead.js';
import { touchedBeads } from '../../src/align/touched-beads.js';
import { editsOf } from './bead-edits.js';
import { bead, crossingBeads, held, monotoneBeads, spell } from './beads.js';

const range = (start: number, end: number) => ({ start, end });
const four = () => [bead('0-1>0-1'), bead('1-3>1-2'), bead('3-4>2-3'), bead('4-5>3-5')];

function applied(beads: readonly ReviewedBead[], edits: readonly BeadEdit[]): readonly ReviewedBead[] {
  const result = editBeads(beads, edits, 7);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.beads;
}

describe('an edit made on beads that have changed since', () => {
  const mergeFirst: BeadEdit[] = [{ kind: 'merge', beads: [0, 1] }];
  const carried: [string, BeadEdit[], BeadEdit, BeadEdit][] = [
    ['confirm follows its bead', mergeFirst, { kind: 'confirm', bead: 3 }, { kind: 'confirm', bead: 2 }],
    [
      'merge follows its beads',
      mergeFirst,
      { kind: 'merge', beads: [3, 2] },
      { kind: 'merge', beads: [2, 1] },
    ],
    [
      'shift follows its border',
      mergeFirst,
      { kind: 'shift', bead: 2, side: 'target', by: 1 },
      { kind: 'shift', bead: 1, side: 'target', by: 1 },
    ],
    [
      'relink keeps its sentences',
      mergeFirst,
      { kind: 'relink', bead: 2, source: range(3, 5), target: range(2, 5) },
      { kind: 'relink', bead: 1, source: range(3, 5), target: range(2, 5) },
    ],
    [
      'a remark on the same bead does not matter',
      [{ kind: 'reject', bead: 1 }],
      { kind: 'split', bead: 1, sourceAt: 1, targetAt: 1 },
      { kind: 'split', bead: 1, sourceAt: 1, targetAt: 1 },
    ],
  ];
  test.each(carried)('%s', (_name, theirs, mine, expected) => {
    const base = four();
    expect(rebaseEdits(base, [mine], applied(base, theirs))).toEqual({ ok: true, edits: [expected] });
  });

  const clashing: [string, BeadEdit[], BeadEdit, number[], number[]][] = [
    ['clashes when its bead was merged', mergeFirst, { kind: 'confirm', bead: 1 }, [1], [0]],
    ['clashes when a neighbour was merged', mergeFirst, { kind: 'merge', beads: [1, 2] }, [1], [0]],
    [
      'clashes when its bead was split',
      [{ kind: 'split', bead: 1, sourceAt: 1, targetAt: 1 }],
      { kind: 'relink', bead: 0, source: range(0, 2), target: range(0, 1) },
      [1],
      [1, 2],
    ],
    ['clashes when it names no bead', mergeFirst, { kind: 'confirm', bead: 9 }, [9], []],
  ];
  test.each(clashing)('%s', (_name, theirs, mine, old, current) => {
    const base = four();
    expect(rebaseEdits(base, [{ kind: 'confirm', bead: 3 }, mine], applied(base, theirs))).toEqual({
      ok: false,
      clashes: [{ edit: 1, base: old, current }],
    });
  });

  test('accept clashes when somebody has taken the alternative away', () => {
    const alternative = { kind: 'merge' as const, beads: [bead('0-2>0-2')], confidence: 0.4 };
    const base = [bead('0-1>0-1', { alternative }), bead('1-2>1-2')];
    const accept: BeadEdit = { kind: 'accept', bead: 0 };
    expect(rebaseEdits(base, [accept], base)).toEqual({ ok: true, edits: [accept] });
    expect(rebaseEdits(base, [accept], applied(base, [{ kind: 'confirm', bead: 0 }]))).toEqual({
      ok: false,
      clashes: [{ edit: 0, base: [0, 1], current: [0, 1] }],
    });
  });

  test('applied after edits of other beads it gives what both give together', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc
          .oneof(monotoneBeads, crossingBeads)
          .chain((base) =>
            fc.record({ base: fc.constant(base), theirs: editsOf(base, 2), mine: editsOf(base, 2) }),
          ),
        ({ base, theirs, mine }) => {
          const touched = new Set(touchedBeads(base, theirs).flat());
          fc.pre(!touchedBeads(base, mine).some((indexes) => indexes.some((index) => touched.has(index))));
          const [first, both] = [editBeads(base, theirs, 7), editBeads(base, [...theirs, ...mine], 7)];
          fc.pre(first.ok && both.ok && theirs.length > 0 && mine.length > 0);
          if (!first.ok || !both.ok) return;
          const rebased = rebaseEdits(base, mine, first.beads);
          if (!rebased.ok) {
            // Beads that somebody placed between two neighbours part them.
            for (const { edit } of rebased.clashes)
              expect(['merge', 'shift', 'accept']).toContain(mine[edit]!.kind);
            return;
          }
          compared++;
          const byContent = (beads: readonly ReviewedBead[]) =>
            beads
              .map(({ source, target, alternative: _alternative, ...said }) => ({
                held: held({ source, target }),
                ...said,
              }))
              .sort((a, b) => a.held.localeCompare(b.held));
          expect(byContent(applied(first.beads, rebased.edits))).toEqual(byContent(both.beads));
        },
      ),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(50);
  }, 60_000);
});

describe('the regions in which two alignments differ', { timeout: 60_000 }, () => {
  const regions = (base: readonly ReviewedBead[], current: readonly ReviewedBead[]) =>
    changedBeads(base, current).map(({ before, after }) => [
      before.map((index) => spell(base[index]!)).join(' '),
      after.map((index) => spell(current[index]!)).join(' '),
    ]);

  test('are none between the same beads', () => {
    expect(regions(four(), four())).toEqual([]);
  });

  test('are as small as they can be', () => {
    const current = [bead('0-1>0-1'), bead('1-2>1-2'), bead('2-3>2-2'), bead('3-5>2-5')];
    expect(regions(four(), current)).toEqual([
      ['1-3>1-2', '1-2>1-2 2-3>2-2'],
      ['3-4>2-3 4-5>3-5', '3-5>2-5'],
    ]);
  });

  test('tell of a remark', () => {
    const current = [...four().slice(0, 3), bead('4-5>3-5', { note: 'look' })];
    expect(regions(four(), current)).toEqual([['4-5>3-5', '4-5>3-5']]);
  });

  test('take beads that changed places together', () => {
    const base = [bead('0-1>0-1'), bead('1-2>1-2'), bead('2-3>2-3')];
    const current = [bead('0-1>2-3'), bead('1-2>1-2'), bead('2-3>0-1')];
    expect(regions(base, current)).toEqual([['0-1>0-1 2-3>2-3', '0-1>2-3 2-3>0-1']]);
  });

  test('hold the same sentences on both sides, and all that differs', () => {
    fc.assert(
      fc.property(
        crossingBeads.chain((base) => fc.record({ base: fc.constant(base), edits: editsOf(base) })),
        ({ base, edits }) => {
          const result = editBeads(base, edits, 7);
          fc.pre(result.ok);
          if (!result.ok) return;
          const changed = changedBeads(base, result.beads);
          const sentences = (beads: readonly ReviewedBead[], side: 'source' | 'target') =>
            beads
              .flatMap((each) =>
                Array.from({ length: each[side].end - each[side].start }, (_, nth) => each[side].start + nth),
              )
              .sort((a, b) => a - b);
          for (const { before, after } of changed) {
            for (const side of ['source', 'target'] as const) {
              expect(
                sentences(
                  before.map((index) => base[index]!),
                  side,
                ),
              ).toEqual(
                sentences(
                  after.map((index) => result.beads[index]!),
                  side,
                ),
              );
            }
          }
          const untouched = new Set(base.map((_, index) => index));
          for (const { before } of changed) for (const index of before) untouched.delete(index);
          const kept = new Set(result.beads.map(held));
          expect([...untouched].every((index) => kept.has(held(base[index]!)))).toBe(true);
          const listed = new Set(changed.flatMap(({ after }) => after));
          const seen = new Map(base.map((each) => [held(each), each]));
          result.beads.forEach((each, index) => {
            if (!listed.has(index)) expect(each.status).toBe(seen.get(held(each))?.status);
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
