import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alternative } from '../../src/align/alignment.js';
import { checkPartition } from '../../src/align/check-partition.js';
import { type BeadEdit, editBeads } from '../../src/align/edit-beads.js';
import { orderBeads } from '../../src/align/order-beads.js';
import type { ReviewedBead } from '../../src/align/reviewed-bead.js';
import { anyEdits } from './bead-edits.js';
import { bead, countOf, crossingBeads, held, spell } from './beads.js';

const EDITOR = 7;
const range = (start: number, end: number) => ({ start, end });
const three = () => [bead('0-1>0-2'), bead('1-3>2-3'), bead('3-4>3-4')];

function edited(beads: readonly ReviewedBead[], edits: readonly BeadEdit[]) {
  const result = editBeads(beads, edits, EDITOR);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return { beads: result.beads.map(spell), changed: result.changed, full: result.beads };
}

function refused(beads: readonly ReviewedBead[], edits: readonly BeadEdit[]): string[] {
  const result = editBeads(beads, edits, EDITOR);
  if (result.ok) throw new Error('the edits were applied');
  expect(result.issues.every(({ message, suggestion }) => message !== '' && suggestion !== undefined)).toBe(
    true,
  );
  return result.issues.map(({ path, rule }) => `${path.join('.')} ${rule}`);
}

describe('an edit that shapes beads', () => {
  const cases: [string, ReviewedBead[], BeadEdit[], string[], number[]][] = [
    ['no edit changes nothing', three(), [], ['0-1>0-2', '1-3>2-3', '3-4>3-4'], []],
    ['merge makes one bead of two', three(), [{ kind: 'merge', beads: [1, 0] }], ['0-3>0-3', '3-4>3-4'], [0]],
    ['merge makes one bead of three', three(), [{ kind: 'merge', beads: [0, 1, 2] }], ['0-4>0-4'], [0]],
    [
      'merge takes an inserted sentence in',
      [bead('0-1>0-1'), bead('1-1>1-2')],
      [{ kind: 'merge', beads: [0, 1] }],
      ['0-1>0-2'],
      [0],
    ],
    [
      'split makes two beads of one',
      three(),
      [{ kind: 'split', bead: 1, sourceAt: 1, targetAt: 1 }],
      ['0-1>0-2', '1-2>2-3', '2-3>3-3', '3-4>3-4'],
      [1, 2],
    ],
    [
      'split parts the sides',
      three(),
      [{ kind: 'split', bead: 2, sourceAt: 0, targetAt: 1 }],
      ['0-1>0-2', '1-3>2-3', '3-3>3-4', '3-4>4-4'],
      [2, 3],
    ],
    [
      'shift gives a sentence to the next bead',
      three(),
      [{ kind: 'shift', bead: 0, side: 'target', by: -1 }],
      ['0-1>0-1', '1-3>1-3', '3-4>3-4'],
      [0, 1],
    ],
    [
      'shift takes a sentence from the next bead',
      three(),
      [{ kind: 'shift', bead: 0, side: 'source', by: 1 }],
      ['0-2>0-2', '2-3>2-3', '3-4>3-4'],
      [0, 1],
    ],
    [
      'shift may empty a side',
      three(),
      [{ kind: 'shift', bead: 1, side: 'target', by: -1 }],
      ['0-1>0-2', '1-3>2-2', '3-4>2-4'],
      [1, 2],
    ],
    [
      'relink widens a bead, and the one that loses shrinks',
      three(),
      [{ kind: 'relink', bead: 0, source: range(0, 2), target: range(0, 2) }],
      ['0-2>0-2', '2-3>2-3', '3-4>3-4'],
      [0, 1],
    ],
    [
      'relink across sets sentences free on both sides',
      three(),
      [{ kind: 'relink', bead: 0, source: range(0, 1), target: range(3, 4) }],
      ['0-0>0-2', '0-1>3-4', '1-3>2-3', '3-4>3-3'],
      [0, 1, 3],
    ],
    [
      'relink puts an inserted sentence at a place far from its own',
      [bead('0-1>0-0'), bead('1-2>2-3'), bead('2-2>0-2'), bead('2-3>3-4')],
      [{ kind: 'relink', bead: 2, source: range(0, 0), target: range(0, 1) }],
      ['0-0>0-1', '0-1>1-1', '1-2>2-3', '2-2>1-2', '2-3>3-4'],
      [0, 3],
    ],
    [
      'two relinks change places',
      three(),
      [
        { kind: 'relink', bead: 0, source: range(0, 1), target: range(3, 4) },
        { kind: 'relink', bead: 2, source: range(3, 4), target: range(0, 2) },
      ],
      ['0-1>3-4', '1-3>2-3', '3-4>0-2'],
      [0, 2],
    ],
    [
      'a bead that loses all vanishes',
      three(),
      [{ kind: 'relink', bead: 0, source: range(0, 3), target: range(0, 3) }],
      ['0-3>0-3', '3-4>3-4'],
      [0],
    ],
    [
      'a bead that loses its middle keeps its longest part',
      [bead('0-4>0-1'), bead('4-5>1-2')],
      [{ kind: 'relink', bead: 1, source: range(1, 2), target: range(1, 2) }],
      ['0-1>0-0', '1-2>1-2', '2-4>0-1', '4-5>1-1'],
      [0, 1, 2, 3],
    ],
  ];
  test.each(cases)('%s', (_name, beads, edits, expected, changed) => {
    const result = edited(beads, edits);
    expect(result.beads).toEqual(expected);
    expect(result.changed).toEqual(changed);
  });

  test('makes the beads human and sure, and keeps their notes', () => {
    const beads = [bead('0-1>0-1', { note: 'one' }), bead('1-2>1-2', { note: 'two' })];
    expect(edited(beads, [{ kind: 'merge', beads: [0, 1] }]).full).toEqual([
      {
        source: range(0, 2),
        target: range(0, 2),
        status: 'CONFIRMED',
        origin: 'HUMAN',
        confidence: 1,
        signals: [],
        confirmedBy: EDITOR,
        note: 'one\ntwo',
        alternative: null,
      },
    ]);
  });

  test('leaves what lost sentences or was set free to review', () => {
    const beads = [
      bead('0-1>0-1'),
      bead('1-2>1-4', { status: 'CONFIRMED', confirmedBy: 3, confidence: 0.8 }),
    ];
    const { full } = edited(beads, [{ kind: 'relink', bead: 0, source: range(0, 1), target: range(1, 2) }]);
    const seen = full.map((each) => [held(each), each.status, each.confidence, each.confirmedBy]);
    expect(seen).toEqual([
      ['>0-1', 'NEEDS_REVIEW', 0, null],
      ['0-1>1-2', 'CONFIRMED', 1, EDITOR],
      ['1-2>2-4', 'NEEDS_REVIEW', 0.8 * (3 / 4), null],
    ]);
  });

  test('gives the note of a bead that vanished to the one that took its sentences', () => {
    const beads = [bead('0-1>0-1'), bead('1-2>1-2', { note: 'kept' })];
    const [only] = edited(beads, [
      { kind: 'relink', bead: 0, source: range(0, 2), target: range(0, 2) },
    ]).full;
    expect(only!.note).toBe('kept');
  });
});

describe('an edit that says something about a bead', () => {
  const found = bead('0-1>0-1', { note: 'old' });

  test('confirm vouches for it', () => {
    const { full, changed } = edited([found], [{ kind: 'confirm', bead: 0 }]);
    expect(full).toEqual([
      { ...found, status: 'CONFIRMED', origin: 'HUMAN', confidence: 1, signals: [], confirmedBy: EDITOR },
    ]);
    expect(changed).toEqual([0]);
  });

  test('reject keeps the link and its signals', () => {
    const { full } = edited(
      [bead('0-1>0-1', { status: 'CONFIRMED', confirmedBy: 3 })],
      [{ kind: 'reject', bead: 0 }],
    );
    expect(full).toEqual([bead('0-1>0-1', { status: 'REJECTED', confidence: 0 })]);
  });

  test('annotate changes the note alone, and null takes it away', () => {
    expect(edited([found], [{ kind: 'annotate', bead: 0, note: 'new' }]).full).toEqual([
      { ...found, note: 'new' },
    ]);
    expect(edited([found], [{ kind: 'annotate', bead: 0, note: null }]).full).toEqual([
      { ...found, note: null },
    ]);
  });

  test('goes together with an edit that shapes it later', () => {
    const { full } = edited(
      [bead('0-2>0-2')],
      [
        { kind: 'annotate', bead: 0, note: 'look' },
        { kind: 'split', bead: 0, sourceAt: 1, targetAt: 1 },
      ],
    );
    expect(full.map(({ note }) => note)).toEqual(['look', null]);
  });
});

describe('accept', () => {
  const alternative = (...spelled: string[]): Alternative => ({
    kind: 'shift',
    beads: spelled.map((each) => bead(each)),
    confidence: 0.4,
  });
  const beads = [
    bead('0-1>0-1'),
    bead('1-3>1-2', { alternative: alternative('1-2>1-2', '2-4>2-3') }),
    bead('3-4>2-3', { note: 'kept', alternative: alternative('1-4>1-3') }),
  ];

  test('takes the alternative in place of the bead and the neighbour that it covers', () => {
    const result = edited(beads, [{ kind: 'accept', bead: 1 }]);
    expect(result.beads).toEqual(['0-1>0-1', '1-2>1-2', '2-4>2-3']);
    expect(result.full[1]).toEqual({
      ...bead('1-2>1-2'),
      ...result.full[1],
      note: 'kept',
      status: 'CONFIRMED',
    });
    expect(edited(beads, [{ kind: 'accept', bead: 2 }]).beads).toEqual(['0-1>0-1', '1-4>1-3']);
  });

  test('refuses a bead without an alternative, or with one for other beads than stand there', () => {
    expect(refused(beads, [{ kind: 'accept', bead: 0 }])).toEqual(['edits.0.bead no-alternative']);
    const stale = [bead('0-2>0-2', { alternative: alternative('0-1>0-1', '1-3>1-3') }), bead('2-4>2-4')];
    expect(refused(stale, [{ kind: 'accept', bead: 0 }])).toEqual(['edits.0.bead no-alternative']);
  });

  test('drops alternatives that an edit beside them made unfit, and no others', () => {
    const split: BeadEdit = { kind: 'split', bead: 2, sourceAt: 1, targetAt: 0 };
    const { full, changed } = edited([...beads.slice(0, 2), bead('3-4>2-3')], [split]);
    expect(full.map((each) => each.alternative)).toEqual([null, null, null, null]);
    expect(changed).toEqual([2, 3]);
    const kept = edited(beads, [{ kind: 'confirm', bead: 0 }]).full;
    expect(kept.map((each) => each.alternative)).toEqual(beads.map((each) => each.alternative));
  });
});

describe('an edit that cannot be applied', () => {
  const crossing = [bead('0-1>1-2'), bead('1-2>2-3'), bead('2-3>0-1')];
  const cases: [string, ReviewedBead[], BeadEdit[], string[]][] = [
    [
      'names a bead that is not there',
      three(),
      [{ kind: 'confirm', bead: 3 }],
      ['edits.0.bead unknown-bead'],
    ],
    [
      'names a bead by half a number',
      three(),
      [{ kind: 'reject', bead: 0.5 }],
      ['edits.0.bead unknown-bead'],
    ],
    ['names a bead before the first', three(), [{ kind: 'accept', bead: -1 }], ['edits.0.bead unknown-bead']],
    ['merges one bead', three(), [{ kind: 'merge', beads: [1] }], ['edits.0.beads too-few']],
    ['merges a bead with itself', three(), [{ kind: 'merge', beads: [1, 1] }], ['edits.0.beads too-few']],
    ['merges over a bead', three(), [{ kind: 'merge', beads: [0, 2] }], ['edits.0.beads not-neighbours']],
    [
      'merges beads that cross',
      crossing,
      [{ kind: 'merge', beads: [1, 2] }],
      ['edits.0.beads not-neighbours'],
    ],
    [
      'splits off nothing',
      three(),
      [{ kind: 'split', bead: 1, sourceAt: 0, targetAt: 0 }],
      ['edits.0.sourceAt empty'],
    ],
    [
      'splits off everything',
      three(),
      [{ kind: 'split', bead: 1, sourceAt: 2, targetAt: 1 }],
      ['edits.0.sourceAt empty'],
    ],
    [
      'splits outside the bead',
      three(),
      [{ kind: 'split', bead: 1, sourceAt: 3, targetAt: Number.NaN }],
      ['edits.0.sourceAt out-of-range', 'edits.0.targetAt out-of-range'],
    ],
    [
      'shifts further than the next bead reaches',
      three(),
      [{ kind: 'shift', bead: 0, side: 'source', by: 3 }],
      ['edits.0.by out-of-range'],
    ],
    [
      'shifts by nothing',
      three(),
      [{ kind: 'shift', bead: 0, side: 'source', by: 0 }],
      ['edits.0.by out-of-range'],
    ],
    [
      'shifts the last border',
      three(),
      [{ kind: 'shift', bead: 2, side: 'source', by: 1 }],
      ['edits.0.bead unknown-bead'],
    ],
    [
      'shifts a border between nothing and nothing',
      [bead('0-1>1-1'), bead('1-2>0-0'), bead('2-3>0-1')],
      [{ kind: 'shift', bead: 0, side: 'target', by: 1 }],
      ['edits.0.by out-of-range'],
    ],
    [
      'shifts a border that is none',
      crossing,
      [{ kind: 'shift', bead: 1, side: 'target', by: 1 }],
      ['edits.0.bead not-neighbours'],
    ],
    [
      'shifts the last sentence out of a bead',
      [bead('0-1>0-0'), bead('1-2>0-1')],
      [{ kind: 'shift', bead: 0, side: 'source', by: -1 }],
      ['edits.0.by empty'],
    ],
    [
      'relinks to nothing',
      three(),
      [{ kind: 'relink', bead: 0, source: range(1, 1), target: range(0, 0) }],
      ['edits.0.source empty'],
    ],
    [
      'relinks outside the text',
      three(),
      [{ kind: 'relink', bead: 0, source: range(-1, 1), target: range(2, 99) }],
      ['edits.0.source out-of-range', 'edits.0.target out-of-range'],
    ],
    [
      'relinks backwards',
      three(),
      [{ kind: 'relink', bead: 0, source: range(1, 0), target: range(0, 0.5) }],
      ['edits.0.source out-of-range', 'edits.0.target out-of-range'],
    ],
    [
      'takes a sentence that another edit takes',
      three(),
      [
        { kind: 'relink', bead: 0, source: range(0, 2), target: range(0, 2) },
        { kind: 'relink', bead: 2, source: range(1, 2), target: range(3, 4) },
      ],
      ['edits.1.source overlap'],
    ],
    [
      'names a bead that an earlier edit merged',
      three(),
      [
        { kind: 'merge', beads: [0, 1] },
        { kind: 'confirm', bead: 1 },
        { kind: 'shift', bead: 1, side: 'source', by: 1 },
      ],
      ['edits.1.bead used-up', 'edits.2.bead used-up'],
    ],
    [
      'takes a sentence of a bead that an earlier edit split',
      three(),
      [
        { kind: 'split', bead: 1, sourceAt: 1, targetAt: 1 },
        { kind: 'relink', bead: 0, source: range(0, 2), target: range(0, 2) },
      ],
      ['edits.1.source used-up'],
    ],
    [
      'confirms a bead that lost a sentence',
      three(),
      [
        { kind: 'relink', bead: 0, source: range(0, 2), target: range(0, 2) },
        { kind: 'confirm', bead: 1 },
      ],
      ['edits.1.bead used-up'],
    ],
    [
      'stores a note that holds NUL',
      three(),
      [{ kind: 'annotate', bead: 0, note: 'a\0b' }],
      ['edits.0.note nul'],
    ],
    ['finds an alignment with a gap', [bead('0-1>0-1'), bead('2-3>1-2')], [], ['beads.1.source gap']],
  ];
  test.each(cases)('%s', (_name, beads, edits, issues) => {
    expect(refused(beads, edits)).toEqual(issues);
  });
});

describe('whatever the beads and the edits', { timeout: 60_000 }, () => {
  test('the result is a partition in order, or there are issues', () => {
    fc.assert(
      fc.property(crossingBeads.chain(anyEdits), ({ beads, edits }) => {
        const result = editBeads(beads, edits, EDITOR);
        if (!result.ok) {
          expect(result.issues.length).toBeGreaterThan(0);
          expect(result.issues.every(({ path }) => path[0] === 'edits')).toBe(true);
          return;
        }
        expect(checkPartition(result.beads, countOf(beads, 'source'), countOf(beads, 'target'))).toEqual([]);
        expect(orderBeads(result.beads)).toEqual(result.beads);
      }),
      { numRuns: 1500 },
    );
  });

  test('beads that did not change hold and say what they did', () => {
    fc.assert(
      fc.property(crossingBeads.chain(anyEdits), ({ beads, edits }) => {
        const result = editBeads(beads, edits, EDITOR);
        if (!result.ok) return;
        const before = new Map(beads.map((each) => [held(each), each]));
        result.beads.forEach((each, at) => {
          if (result.changed.includes(at)) return;
          const { status, origin, confidence, signals, confirmedBy, note } = before.get(held(each))!;
          expect(each).toMatchObject({ status, origin, confidence, signals, confirmedBy, note });
        });
      }),
      { numRuns: 1000 },
    );
  });
});
