import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver, keepUntouched } from '../../src/align/carry-over.js';
import { checkPartition } from '../../src/align/check-partition.js';
import { orderBeads } from '../../src/align/order-beads.js';
import { placeEmptySides } from '../../src/align/place-empty-sides.js';
import type { ReviewedBead } from '../../src/align/reviewed-bead.js';
import { diffSentences } from '../../src/text/diff-sentences.js';
import { bead, countOf, crossingBeads, held, monotoneBeads, spell } from './beads.js';

const TEXT = [
  'The ferry leaves at noon.',
  'Nobody knows who rang the bell.',
  'A crowd of two hundred waited on the quay.',
  'Prices rose again in the spring.',
];
const NEW = 'Rain is likely over the mountains.';
const [A, B, C, D] = TEXT as [string, string, string, string];
const EDITED = 'A crowd of three hundred waited on the quay.';

const ones = (more: Partial<ReviewedBead> = {}) =>
  ['0-1>0-1', '1-2>1-2', '2-3>2-3', '3-4>3-4'].map((each) => bead(each, more));
const pairs = () => [bead('0-2>0-1'), bead('2-4>1-3')];

describe('beads carried over to a new revision of the source', () => {
  const cases: [string, ReviewedBead[], string[], string[], string[]][] = [
    [
      'stay with an unchanged text',
      ones(),
      TEXT,
      ['0-1>0-1 CARRIED_OVER', '1-2>1-2 CARRIED_OVER', '2-3>2-3 CARRIED_OVER', '3-4>3-4 CARRIED_OVER'],
      ['CARRIED 0', 'CARRIED 1', 'CARRIED 2', 'CARRIED 3'],
    ],
    [
      'move behind an added sentence, which is new to review',
      pairs(),
      [A, B, NEW, C, D],
      ['0-2>0-1 CARRIED_OVER', '2-3>1-1 NEEDS_REVIEW', '3-5>1-3 CARRIED_OVER'],
      ['CARRIED 0', 'CARRIED 2'],
    ],
    [
      'keep their link over an edited sentence, to review',
      pairs(),
      [A, B, EDITED, D],
      ['0-2>0-1 CARRIED_OVER', '2-4>1-3 NEEDS_REVIEW'],
      ['CARRIED 0', 'EDITED 1'],
    ],
    [
      'shrink with a removed sentence',
      pairs(),
      [A, C, D],
      ['0-1>0-1 NEEDS_REVIEW', '1-3>1-3 CARRIED_OVER'],
      ['SHRUNK 0', 'CARRIED 1'],
    ],
    [
      'leave their target alone when the source is removed',
      ones(),
      [A, C, D],
      ['0-1>0-1 CARRIED_OVER', '1-1>1-2 NEEDS_REVIEW', '1-2>2-3 CARRIED_OVER', '2-3>3-4 CARRIED_OVER'],
      ['CARRIED 0', 'SHRUNK 1', 'CARRIED 2', 'CARRIED 3'],
    ],
    [
      'go when nothing of them is left',
      [bead('0-1>0-0'), bead('1-4>0-1')],
      [B, C, D],
      ['0-3>0-1 CARRIED_OVER'],
      ['REMOVED ', 'CARRIED 0'],
    ],
    [
      'follow a sentence that moved',
      ones(),
      [D, A, B, C],
      ['0-1>3-4 CARRIED_OVER', '1-2>0-1 CARRIED_OVER', '2-3>1-2 CARRIED_OVER', '3-4>2-3 CARRIED_OVER'],
      ['CARRIED 1', 'CARRIED 2', 'CARRIED 3', 'CARRIED 0'],
    ],
    [
      'are torn where a sentence moved out of them',
      pairs(),
      [B, C, D, A],
      ['0-1>0-1 NEEDS_REVIEW', '1-3>1-3 CARRIED_OVER', '3-4>3-3 NEEDS_REVIEW'],
      ['TORN 0,2', 'CARRIED 1'],
    ],
    [
      'are torn by a sentence added inside',
      pairs(),
      [A, NEW, B, C, D],
      ['0-1>0-1 NEEDS_REVIEW', '1-2>1-1 NEEDS_REVIEW', '2-3>1-1 NEEDS_REVIEW', '3-5>1-3 CARRIED_OVER'],
      ['TORN 0,2', 'CARRIED 3'],
    ],
    [
      'widen over a split sentence',
      ones(),
      [A, 'Nobody knows', 'who rang the bell.', C, D],
      ['0-1>0-1 CARRIED_OVER', '1-3>1-2 CARRIED_OVER', '3-4>2-3 CARRIED_OVER', '4-5>3-4 CARRIED_OVER'],
      ['CARRIED 0', 'CARRIED 1', 'CARRIED 2', 'CARRIED 3'],
    ],
    [
      'narrow over sentences merged inside',
      pairs(),
      [`${A} ${B}`, C, D],
      ['0-1>0-1 CARRIED_OVER', '1-3>1-3 CARRIED_OVER'],
      ['CARRIED 0', 'CARRIED 1'],
    ],
    [
      'become one over sentences merged across',
      ones(),
      [A, `${B} ${C}`, D],
      ['0-1>0-1 CARRIED_OVER', '1-2>1-3 CARRIED_OVER', '2-3>3-4 CARRIED_OVER'],
      ['CARRIED 0', 'CARRIED 1', 'CARRIED 1', 'CARRIED 2'],
    ],
  ];
  test.each(cases)('%s', (_name, beads, after, expected, fates) => {
    const carried = carryOver(beads, { source: diffSentences(TEXT, after) });
    expect(carried.beads.map((each) => `${spell(each)} ${each.status}`)).toEqual(expected);
    expect(carried.fates.map(({ kind, beads: now }) => `${kind} ${now.join()}`)).toEqual(fates);
    expect(carried.affected).toEqual(
      carried.fates.flatMap(({ kind }, index) => (kind === 'CARRIED' ? [] : [index])),
    );
    const toReview = expected.filter((each) => each.endsWith('NEEDS_REVIEW')).length;
    expect([carried.carriedOver, carried.needsReview]).toEqual([expected.length - toReview, toReview]);
  });

  test('keep a person’s word, and everything else that is said of them', () => {
    const confirmed = {
      status: 'CONFIRMED',
      origin: 'HUMAN',
      confidence: 1,
      confirmedBy: 3,
      note: 'so',
    } as const;
    const [, , , last] = carryOver(ones(confirmed), { source: diffSentences(TEXT, [A, B, D]) }).beads;
    expect(last).toEqual(bead('2-3>3-4', confirmed));
  });

  test('keep what was rejected and what waits for review', () => {
    const beads = [bead('0-1>0-1', { status: 'REJECTED' }), bead('1-4>1-2', { status: 'NEEDS_REVIEW' })];
    const carried = carryOver(beads, { source: diffSentences(TEXT, TEXT) });
    expect(carried.beads).toEqual(beads);
    expect([carried.carriedOver, carried.needsReview, carried.affected]).toEqual([1, 1, []]);
  });

  test('take back a person’s word for a sentence that was edited, and keep the note', () => {
    const beads = ones({ status: 'CONFIRMED', origin: 'HUMAN', confidence: 1, confirmedBy: 3, note: 'so' });
    const diff = diffSentences(TEXT, [A, B, EDITED, D]);
    const edited = carryOver(beads, { source: diff }).beads[2]!;
    expect(edited).toEqual({
      ...bead('2-3>2-3'),
      status: 'NEEDS_REVIEW',
      origin: 'CARRY_OVER',
      confidence: (1 + diff.changes[0]!.similarity!) / 2,
      signals: [],
      note: 'so',
    });
  });

  test('joined are right when both are, and confirmed when both are', () => {
    const diff = { source: diffSentences(TEXT, [A, `${B} ${C}`, D]) };
    const [, joined] = carryOver(ones(), diff).beads;
    expect([joined!.status, joined!.confidence, joined!.origin]).toEqual([
      'CARRIED_OVER',
      0.9 * 0.9,
      'CARRY_OVER',
    ]);
    const [, sure] = carryOver(ones({ status: 'CONFIRMED', confirmedBy: 3, confidence: 1 }), diff).beads;
    expect([sure!.status, sure!.confidence, sure!.confirmedBy]).toEqual(['CONFIRMED', 1, 3]);
    const [, doubted] = carryOver(
      [...ones().slice(0, 2), bead('2-3>2-3', { status: 'NEEDS_REVIEW' }), bead('3-4>3-4')],
      diff,
    ).beads;
    expect(doubted!.status).toBe('NEEDS_REVIEW');
  });

  test('take their alternatives along where the sentences stand together still', () => {
    const alternative = { kind: 'merge' as const, beads: [bead('2-4>2-4')], confidence: 0.2 };
    const beads = [...ones().slice(0, 3), bead('3-4>3-4', { alternative })];
    const [, , , later] = carryOver(beads, { source: diffSentences(TEXT, [NEW, A, C, D]) }).beads;
    const moved = { source: { start: 2, end: 4 }, target: { start: 2, end: 4 } };
    expect(
      carryOver(beads, { source: diffSentences(TEXT, [NEW, A, C, D]) }).beads.at(-1)!.alternative!.beads,
    ).toEqual([moved]);
    expect(later!.alternative).toBeNull();
    const parted = carryOver(beads, { source: diffSentences(TEXT, [A, B, C, NEW, D]) }).beads;
    expect(parted.every((each) => each.alternative === null)).toBe(true);
  });
});

describe('beads after an edit of the translation', () => {
  test('keep their status where nothing was touched, AUTO too', () => {
    const kept = keepUntouched(ones(), diffSentences(TEXT, [A, B, EDITED, D, NEW]));
    expect(kept.beads.map((each) => `${spell(each)} ${each.status}`)).toEqual([
      '0-1>0-1 AUTO',
      '1-2>1-2 AUTO',
      '2-3>2-3 NEEDS_REVIEW',
      '3-4>3-4 AUTO',
      '4-4>4-5 NEEDS_REVIEW',
    ]);
    expect([kept.beads[0], kept.affected, kept.carriedOver, kept.needsReview]).toEqual([
      ones()[0],
      [2],
      3,
      2,
    ]);
  });
});

/** Sentences of a text that are unlike one another, and what somebody made of them. */
const revisionOf = (count: number, name: string) =>
  fc.array(fc.tuple(fc.nat(5), fc.nat(40), fc.nat(40)), { maxLength: 5 }).map((steps) => {
    const before = Array.from({ length: count }, (_, at) =>
      [3, 5, 7, 11].map((prime) => `${name}${((at + 1) * prime * 7919).toString(36)}`).join(' '),
    );
    const after = [...before];
    steps.forEach(([kind, at, to], step) => {
      const place = after.length === 0 ? 0 : at % after.length;
      const old = after[place] ?? '';
      const cut = old.indexOf(' ', 8);
      if (kind === 0) after.splice(place, 1);
      else if (kind === 1) after.splice(to % (after.length + 1), 0, ...after.splice(place, 1 + (to % 3)));
      else if (kind === 2) after.splice(place, 2, `${old} ${after[place + 1] ?? ''}`);
      else if (kind === 3 && cut > 0) after.splice(place, 1, old.slice(0, cut), old.slice(cut));
      else if (kind === 4) after.splice(place, 0, `new${step} sentence${to} ${name}`);
      else after.splice(place, 1, `${old} more`);
    });
    return { before, after };
  });

const revisedPair = fc.oneof(monotoneBeads, crossingBeads).chain((beads) =>
  fc.record({
    beads: fc.constant(placeEmptySides(beads)),
    source: revisionOf(countOf(beads, 'source'), 'S'),
    target: revisionOf(countOf(beads, 'target'), 'T'),
  }),
);

describe('whatever the beads and the changes', { timeout: 60_000 }, () => {
  const squeeze = (sentences: readonly string[]) =>
    sentences
      .map((each) => each.replace(/\s/g, ''))
      .sort()
      .join('');
  const SIDES = ['source', 'target'] as const;

  test('the new beads partition the new pair, in order', () => {
    fc.assert(
      fc.property(revisedPair, ({ beads, source, target }) => {
        const carried = carryOver(beads, {
          source: diffSentences(source.before, source.after),
          target: diffSentences(target.before, target.after),
        });
        expect(checkPartition(carried.beads, source.after.length, target.after.length)).toEqual([]);
        expect(orderBeads(carried.beads)).toEqual(carried.beads);
        expect(carried.carriedOver + carried.needsReview).toBe(carried.beads.length);
        expect(carried.fates.length).toBe(beads.length);
      }),
      { numRuns: 500 },
    );
  });

  test('a carried bead holds the text of the beads that became it, and what was said of it', () => {
    fc.assert(
      fc.property(revisedPair, ({ beads, source, target }) => {
        const texts = { source, target };
        const { beads: now, fates } = carryOver(beads, {
          source: diffSentences(source.before, source.after),
          target: diffSentences(target.before, target.after),
        });
        now.forEach((made, index) => {
          const old = beads.filter(
            (_, at) => fates[at]!.kind === 'CARRIED' && fates[at]!.beads.includes(index),
          );
          if (old.length === 0) {
            expect([made.status, made.origin, made.confirmedBy]).toEqual([
              'NEEDS_REVIEW',
              'CARRY_OVER',
              null,
            ]);
            return;
          }
          for (const side of SIDES) {
            const text = old.flatMap((each) => texts[side].before.slice(each[side].start, each[side].end));
            const kept = texts[side].after.slice(made[side].start, made[side].end);
            expect([...squeeze(kept)].sort()).toEqual([...squeeze(text)].sort());
          }
          if (old.length > 1) return;
          const [{ status, confidence, confirmedBy, note, signals }] = old as [ReviewedBead];
          expect(made).toMatchObject({ confidence, confirmedBy, note, signals });
          expect(made.status).toBe(status === 'AUTO' ? 'CARRIED_OVER' : status);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('a change of nothing changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(monotoneBeads, crossingBeads), (drawn) => {
        const beads = placeEmptySides(drawn);
        const text = (side: 'source' | 'target') =>
          Array.from({ length: countOf(beads, side) }, (_, at) => `${at}`);
        const same = diffSentences(text('target'), text('target'));
        const kept = keepUntouched(beads, same).beads;
        const said = (of: readonly ReviewedBead[]) =>
          of.map((each) => [held(each), each.status, each.confidence]);
        expect(said(kept).sort()).toEqual(said(beads).sort());
      }),
      { numRuns: 500 },
    );
  });

  test('a change of nothing leaves monotone beads as they are', () => {
    fc.assert(
      fc.property(monotoneBeads, (beads) => {
        const text = Array.from({ length: countOf(beads, 'target') }, (_, at) => `${at}`);
        expect(keepUntouched(beads, diffSentences(text, text)).beads).toEqual(beads);
      }),
      { numRuns: 500 },
    );
  });
});
