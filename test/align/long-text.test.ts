import { expect, test } from 'vitest';
import { align } from '../../src/align/align.js';
import type { BeadRange } from '../../src/align/alignment.js';
import { checkPartition } from '../../src/align/check-partition.js';
import { scoreAlignments } from '../../src/align/score.js';
import { inventedPair, randomFrom } from './invented.js';

/** Some numbers stand on both sides, as in any text. */
function numbered(
  sentences: readonly string[],
  gold: readonly BeadRange[],
  side: 'source' | 'target',
): string[] {
  const marked = [...sentences];
  gold.forEach((bead, at) => {
    if (at % 5 === 0 && bead[side].end > bead[side].start) marked[bead[side].start] += ` ${1000 + at}`;
  });
  return marked;
}

const { source, target, gold } = inventedPair(1500, randomFrom(21));
const left = numbered(source, gold, 'source');
const right = numbered(target, gold, 'target');
const text = (sentences: readonly string[]) => ({ language: 'und', sentences });

test('a long text is aligned as well as a short one', () => {
  const { beads } = align(text(left), text(right));
  expect(scoreAlignments([{ gold, predicted: beads }]).strict.f1).toBeGreaterThan(0.97);
});

test('a chapter that is missing on one side does not lead the rest astray', () => {
  const cut = { from: 500, to: 800 };
  const shorter = [...right.slice(0, cut.from), ...right.slice(cut.to)];
  const { beads } = align(text(left), text(shorter));
  const after = gold.filter((bead) => bead.target.start >= cut.to + 20);
  const moved = after.map(({ source: range, target: { start, end } }) => ({
    source: range,
    target: { start: start - (cut.to - cut.from), end: end - (cut.to - cut.from) },
  }));
  const found = beads.filter((bead) => bead.source.start >= moved[0]!.source.start);
  expect(scoreAlignments([{ gold: moved, predicted: found }]).strict.recall).toBeGreaterThan(0.97);
});

test('progress runs from 0 to 1 and never back', () => {
  const seen: number[] = [];
  align(text(left.slice(0, 200)), text(right.slice(0, 200)), { onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
});

test('a doubtful bead tells its next best reading', () => {
  const lines = ['Yes.', 'No.', 'Yes.', 'No.', 'Maybe.'];
  const { beads } = align(text(lines), text(['Ja.', 'Nein.', 'Ja.', 'Vielleicht.']));
  const told = beads.flatMap((bead) => (bead.alternative ? [bead.alternative] : []));
  expect(told.length).toBeGreaterThan(0);
  expect(
    told.every(({ kind, confidence }) => ['split', 'merge', 'shift'].includes(kind) && confidence > 0),
  ).toBe(true);
});

test('five hundred fixed beads in twenty thousand sentences come back unchanged', {
  timeout: 300_000,
}, () => {
  const long = inventedPair(20_000, randomFrom(8));
  const fixed = long.gold.filter((_, at) => at % 40 === 7);
  expect(fixed.length).toBe(500);
  const { beads } = align(
    text(numbered(long.source, long.gold, 'source')),
    text(numbered(long.target, long.gold, 'target')),
    { fixed },
  );
  expect(checkPartition(beads, long.source.length, long.target.length)).toEqual([]);
  const certain = beads.filter(({ confidence }) => confidence === 1);
  expect(certain.map((bead) => ({ source: bead.source, target: bead.target }))).toEqual(fixed);
  expect(scoreAlignments([{ gold: long.gold, predicted: beads }]).strict.f1).toBeGreaterThan(0.97);
});

test('fixed beads larger than any that is found come back unchanged in a long text', () => {
  const fixed = [300, 600, 900].map((start) => ({
    source: { start, end: start + 9 },
    target: { start: start + 2, end: start + 4 },
  }));
  const { beads } = align(text(left), text(right), { fixed });
  expect(checkPartition(beads, left.length, right.length)).toEqual([]);
  expect(
    beads.filter(({ confidence }) => confidence === 1).map(({ source, target }) => ({ source, target })),
  ).toEqual(fixed);
});
