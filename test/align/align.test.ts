import { describe, expect, test } from 'vitest';
import { align } from '../../src/align/align.js';
import type { AlignText, Bead, BeadRange } from '../../src/align/alignment.js';
import { checkPartition } from '../../src/align/check-partition.js';

const text = (sentences: readonly string[], language = 'und'): AlignText => ({ language, sentences });
const spell = (beads: readonly BeadRange[]) =>
  beads.map((b) => `${b.source.start}-${b.source.end}:${b.target.start}-${b.target.end}`).join(' ');

const ENGLISH = [
  'The ferry left Odesa at 7:40 with 212 passengers on board.',
  'Captain Marchenko had sailed this route since 1998, and the storm did not worry him.',
  'Near Varna the engine failed.',
  'Two tugs arrived at 16:05 and pulled the ferry into the port.',
  'Nobody was hurt.',
];
const UKRAINIAN = [
  'Пором вийшов з Одеси о 7:40 із 212 пасажирами на борту.',
  'Капітан Марченко ходив цим маршрутом із 1998 року.',
  'Шторм його не турбував.',
  'Поблизу Варни відмовив двигун.',
  'Два буксири прибули о 16:05 і відвели пором у порт.',
  'Ніхто не постраждав.',
];

describe('align', () => {
  test('finds a sentence that the translator cut in two', () => {
    const { beads, warnings } = align(text(ENGLISH, 'en'), text(UKRAINIAN, 'uk'));
    expect(spell(beads)).toBe('0-1:0-1 1-2:1-3 2-3:3-4 3-4:4-5 4-5:5-6');
    expect(warnings).toEqual([]);
  });

  test('needs no languages', () => {
    expect(spell(align(text(ENGLISH), text(UKRAINIAN)).beads)).toBe(
      '0-1:0-1 1-2:1-3 2-3:3-4 3-4:4-5 4-5:5-6',
    );
  });

  test('finds a sentence that the translator left out', () => {
    const joined = [UKRAINIAN[0]!, `${UKRAINIAN[1]} ${UKRAINIAN[2]}`, UKRAINIAN[4]!, UKRAINIAN[5]!];
    const { beads } = align(text(ENGLISH, 'en'), text(joined, 'uk'));
    expect(spell(beads)).toBe('0-1:0-1 1-2:1-2 2-3:2-2 3-4:2-3 4-5:3-4');
  });

  test('explains every bead by named signals with value, weight and words', () => {
    const first = align(text(ENGLISH, 'en'), text(UKRAINIAN, 'uk')).beads[0] as Bead;
    expect(first.signals.map((signal) => signal.name)).toEqual(
      expect.arrayContaining(['length', 'cognates', 'numbers', 'position']),
    );
    const numbers = first.signals.find((signal) => signal.name === 'numbers');
    expect(numbers?.note).toBe('numbers and signs on both sides: 7:40, 212');
    expect(numbers?.value).toBeGreaterThan(0);
  });

  test('keeps fixed beads as they are and aligns the rest around them', () => {
    const fixed: BeadRange[] = [{ source: { start: 1, end: 3 }, target: { start: 1, end: 4 } }];
    const { beads } = align(text(ENGLISH, 'en'), text(UKRAINIAN, 'uk'), { fixed });
    expect(spell(beads)).toBe('0-1:0-1 1-3:1-4 3-4:4-5 4-5:5-6');
    expect(beads[1]?.confidence).toBe(1);
  });

  test('keeps a fixed bead with an empty side, and one larger than any shape', () => {
    const fixed: BeadRange[] = [
      { source: { start: 1, end: 1 }, target: { start: 1, end: 3 } },
      { source: { start: 2, end: 5 }, target: { start: 3, end: 3 } },
    ];
    const { beads } = align(text(ENGLISH, 'en'), text(UKRAINIAN, 'uk'), { fixed });
    expect(checkPartition(beads, 5, 6)).toEqual([]);
    expect(beads).toEqual(expect.arrayContaining(fixed.map((bead) => expect.objectContaining(bead))));
  });

  test('refuses fixed beads that cross and says which', () => {
    const fixed: BeadRange[] = [
      { source: { start: 0, end: 1 }, target: { start: 3, end: 4 } },
      { source: { start: 1, end: 2 }, target: { start: 0, end: 1 } },
    ];
    expect(() => align(text(ENGLISH), text(UKRAINIAN), { fixed })).toThrow(
      expect.objectContaining({
        code: 'VALIDATION',
        issues: [expect.objectContaining({ path: ['fixed', '1'], rule: 'crossing' })],
      }),
    );
  });

  test('stops when its signal is aborted', () => {
    expect(() => align(text(ENGLISH), text(UKRAINIAN), { signal: { aborted: true } })).toThrow(
      expect.objectContaining({ code: 'UNAVAILABLE' }),
    );
  });
});
