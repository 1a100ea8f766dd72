import { describe, expect, test } from 'vitest';
import { align } from '../../src/align/align.js';
import type { AlignText } from '../../src/align/alignment.js';
import { checkPartition } from '../../src/align/check-partition.js';
import { inventedPair, randomFrom } from './invented.js';

const text = (sentences: readonly string[]): AlignText => ({ language: 'und', sentences });
const repeat = (sentence: string, times: number) => Array.from({ length: times }, () => sentence);
const invented = inventedPair(200, randomFrom(3));

const HARBOUR = [
  'The old lighthouse keeper counted the boats every evening.',
  'In winter there were only three of them.',
  'His daughter wanted to sell the house and move to the city.',
  'He answered that the light would not keep itself.',
  'The council promised a decision by the end of the month.',
  'Nobody in the village believed the council any more.',
];
const RECIPE = [
  'Наріжте цибулю тонкими кільцями і залиште в холодній воді.',
  'Тісто має відпочити під рушником.',
  'Перець додавайте наприкінці, інакше він гірчитиме!',
  'Розігрійте духовку до 180 градусів.',
  'Змастіть форму олією, посипте борошном і викладіть тісто рівним шаром.',
  'Подавайте гарячим зі сметаною.',
];

describe('align gives a defined result for', () => {
  const cases: [string, string[], string[], string[]][] = [
    ['two empty texts', [], [], []],
    ['an empty source', [], ['One.', 'Two.'], ['EMPTY_SIDE']],
    ['an empty target', ['One.'], [], ['EMPTY_SIDE']],
    ['sentences without a letter', ['', ' ', '…'], ['', '\n'], []],
    [
      'one side a hundred times longer',
      invented.source.slice(0, 2),
      invented.target.slice(0, 200),
      ['LOPSIDED'],
    ],
    ['lone surrogates', ['a\ud800b c', '\udfff'], ['\ud83d', 'x \udc00'], []],
    ['a sentence of a megabyte', ['word '.repeat(200_000), 'end'], ['слово '.repeat(170_000), 'кінець'], []],
    ['a word of a megabyte', ['x'.repeat(1_000_000), 'end'], ['y'.repeat(1_000_000), 'кінець'], []],
    ['a megabyte without spaces', ['漢字'.repeat(250_000), '終'], ['字'.repeat(500_000), '終わり'], []],
    ['a megabyte of punctuation', ['?!'.repeat(500_000), 'end'], ['«"'.repeat(500_000), 'x'], []],
    [
      'a megabyte of combining marks',
      [`a${'\u0301'.repeat(500_000)}`, 'end'],
      [`e${'\u0300'.repeat(500_000)}`, 'x'],
      [],
    ],
    [
      'control characters and byte order marks',
      ['\u0000\u0001 \ufeffone', 'two'],
      ['\u2028eins', '\u0007zwei'],
      [],
    ],
  ];
  test.each(cases)('%s', (_name, source, target, warnings) => {
    const found = align(text(source), text(target));
    expect(checkPartition(found.beads, source.length, target.length)).toEqual([]);
    expect(found.warnings.map((warning) => warning.code)).toEqual(expect.arrayContaining(warnings));
    expect(found.beads.every((bead) => bead.confidence >= 0 && bead.confidence <= 1)).toBe(true);
    expect(found.beads.every((bead) => bead.signals.every((signal) => Number.isFinite(signal.value)))).toBe(
      true,
    );
  });

  test('a hundred thousand identical sentences, sure of none of its beads', { timeout: 600_000 }, () => {
    const [source, target] = [repeat('The same again.', 100_000), repeat('Wieder dasselbe.', 100_000)];
    const found = align(text(source), text(target));
    expect(checkPartition(found.beads, source.length, target.length)).toEqual([]);
    expect(found.warnings.map(({ code }) => code)).toEqual(['UNRELATED']);
    expect(found.beads.filter(({ confidence }) => confidence >= 0.5)).toEqual([]);
  });

  test('one side a hundred times longer: its surplus is left out, and nothing is sure', () => {
    const [source, target] = [invented.source.slice(0, 20), inventedPair(2_200, randomFrom(4)).target];
    const found = align(text(source), text(target.slice(0, 2_000)));
    expect(checkPartition(found.beads, 20, 2_000)).toEqual([]);
    expect(found.warnings.map(({ code }) => code)).toEqual(['LOPSIDED', 'UNRELATED']);
    const leftOut = found.beads.filter(({ source: { start, end } }) => start === end);
    expect(leftOut.length).toBeGreaterThan(1_900);
    expect(Math.max(...found.beads.map(({ confidence }) => confidence))).toBeLessThan(0.5);
  });

  test('the same text twice: one to one, and sure of it', () => {
    const { beads } = align(text(invented.source), text(invented.source));
    expect(beads.every((bead, at) => bead.source.start === at && bead.target.start === at)).toBe(true);
    expect(Math.min(...beads.map((bead) => bead.confidence))).toBeGreaterThan(0.9);
  });

  test('unrelated texts: low confidence everywhere, and it says so', () => {
    const found = align(text(HARBOUR), text(RECIPE));
    expect(found.warnings.map((warning) => warning.code)).toEqual(['UNRELATED']);
    expect(Math.max(...found.beads.map((bead) => bead.confidence))).toBeLessThan(0.9);
  });

  test('unrelated texts in unknown languages: hardly a bead is sure', () => {
    const other = inventedPair(200, randomFrom(99));
    const { beads } = align(text(invented.source), text(other.target));
    expect(beads.filter((bead) => bead.confidence >= 0.9).length).toBeLessThan(0.1 * beads.length);
  });
});
