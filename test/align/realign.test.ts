import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import type { AlignText, BeadRange } from '../../src/align/alignment.js';
import { checkPartition } from '../../src/align/check-partition.js';
import { monotoneBeads } from '../../src/align/monotone-beads.js';
import { realign } from '../../src/align/realign.js';
import type { ReviewedBead } from '../../src/align/reviewed-bead.js';
import { inventedPair, randomFrom } from './invented.js';

const AUTO = {
  status: 'AUTO',
  origin: 'LENGTH_BASED',
  confidence: 0.5,
  signals: [],
  confirmedBy: null,
  note: null,
  alternative: null,
} as const;

type Four = readonly [sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number];
const range = ([a, b, c, d]: Four): BeadRange => ({
  source: { start: a, end: b },
  target: { start: c, end: d },
});
const four = ({ source, target }: BeadRange): Four => [source.start, source.end, target.start, target.end];
const bead = (place: Four, rest: Partial<ReviewedBead> = {}): ReviewedBead => ({
  ...AUTO,
  ...range(place),
  ...rest,
});
const confirmed = (place: Four) => bead(place, { status: 'CONFIRMED', origin: 'HUMAN', confirmedBy: 7 });
const text = (sentences: readonly string[]): AlignText => ({ language: 'und', sentences });

describe('monotoneBeads', () => {
  it.each<{ case: string; beads: Four[]; kept: Four[] }>([
    { case: 'nothing of nothing', beads: [], kept: [] },
    {
      case: 'all where none crosses',
      beads: [
        [1, 2, 1, 2],
        [0, 1, 0, 1],
      ],
      kept: [
        [0, 1, 0, 1],
        [1, 2, 1, 2],
      ],
    },
    {
      case: 'the most sentences where some cross',
      beads: [
        [0, 1, 2, 3],
        [1, 2, 0, 1],
        [2, 3, 1, 2],
      ],
      kept: [
        [1, 2, 0, 1],
        [2, 3, 1, 2],
      ],
    },
    {
      case: 'one large bead rather than a small one',
      beads: [
        [0, 3, 1, 4],
        [3, 4, 0, 1],
      ],
      kept: [[0, 3, 1, 4]],
    },
    {
      case: 'no bead inside another',
      beads: [
        [0, 4, 0, 4],
        [2, 2, 4, 5],
      ],
      kept: [[0, 4, 0, 4]],
    },
  ])('keeps $case', ({ beads, kept }) => {
    expect(monotoneBeads(beads.map(range)).map(four)).toEqual(kept);
  });
});

describe('realign', () => {
  const { source, target, gold } = inventedPair(40, randomFrom(5));
  const sides = [text(source), text(target)] as const;
  const run = (beads: readonly ReviewedBead[]) => {
    const task = realign(beads, ...sides);
    const found = align(task.source, task.target, { fixed: task.fixed });
    return task.finish(found.beads.map((one) => ({ ...AUTO, ...one, alternative: one.alternative ?? null })));
  };

  it('keeps confirmed beads as they are and partitions both sides around them', () => {
    const beads = gold.map((one, index) =>
      index % 5 === 0 ? confirmed(four(one)) : bead(four(one), { confidence: 0.1 }),
    );
    const after = run(beads);
    expect(checkPartition(after, source.length, target.length)).toEqual([]);
    expect(after.filter(({ status }) => status === 'CONFIRMED')).toEqual(
      beads.filter(({ status }) => status === 'CONFIRMED'),
    );
  });

  it('keeps crossing beads too', () => {
    const crossed = gold
      .map((one, index) => ({ one, index }))
      .filter(({ one }) => four(one).join().length > 0);
    const [a, b] = [crossed[10]!.one, crossed[20]!.one];
    const beads = gold.map((one) =>
      one === a
        ? confirmed([a.source.start, a.source.end, b.target.start, b.target.end])
        : one === b
          ? confirmed([b.source.start, b.source.end, a.target.start, a.target.end])
          : bead(four(one)),
    );
    const after = run(beads);
    expect(checkPartition(after, source.length, target.length)).toEqual([]);
    const kept = after.filter(({ status }) => status === 'CONFIRMED');
    expect(kept).toEqual(beads.filter(({ status }) => status === 'CONFIRMED'));
  });

  it('cuts a found bead that has a crossing one in its middle, for a person to look at', () => {
    const crossing = confirmed([1, 2, 2, 3]);
    const fixed = confirmed([3, 5, 1, 2]);
    const task = realign([crossing, fixed], text(['A', 'x', 'B', 'Z', 'Z']), text(['A B', 'Z Z', 'x']));
    expect([task.source.sentences, task.target.sentences]).toEqual([
      ['A', 'B', 'Z', 'Z'],
      ['A B', 'Z Z'],
    ]);
    expect(task.fixed.map(four)).toEqual([[2, 4, 1, 2]]);
    expect(task.finish([bead([0, 2, 0, 1]), bead([2, 4, 1, 2])])).toEqual([
      bead([0, 1, 0, 1], { status: 'NEEDS_REVIEW', confidence: 0 }),
      crossing,
      bead([2, 3, 3, 3], { status: 'NEEDS_REVIEW', confidence: 0 }),
      fixed,
    ]);
  });

  it('remembers what was said of a bead that is found again', () => {
    const noted = bead([0, 1, 0, 1], { note: 'a pun' });
    const rejected = bead([1, 2, 1, 2], { status: 'REJECTED', confirmedBy: 7 });
    const task = realign([noted, rejected], text(['a', 'b']), text(['a', 'b']));
    const after = task.finish([
      bead([0, 1, 0, 1], { confidence: 0.9 }),
      bead([1, 2, 1, 2], { confidence: 0.8 }),
    ]);
    expect(after).toEqual([
      { ...noted, confidence: 0.9 },
      { ...rejected, confidence: 0.8 },
    ]);
  });
});
