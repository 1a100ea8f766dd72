import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import { alignCorpus } from '../../src/align/align-corpus.js';
import { charactersOf, isChinese } from '../../src/align/characters.js';
import { readPairs } from '../../src/align/reading.js';
import { secondReading } from '../../src/align/second-reading.js';
import { held } from './beads.js';
import { inventedPair, randomFrom } from './invented.js';

const vocabularyOf = (...sentences: string[]) =>
  readPairs([{ source: { language: 'und', sentences }, target: { language: 'und', sentences: [] } }]).sources;

describe('texts that are read character by character as well', () => {
  it.each([
    { text: '大桥于三月三日通车。工程历时两年。', chinese: true },
    { text: '大橋於三月三日通車，市長感謝了120名工人。', chinese: true },
    { text: '橋は三月三日に開通した。工事は二年かかった。', chinese: false },
    { text: 'The bridge (大桥) was opened on 3 March.', chinese: false },
    { text: '', chinese: false },
  ])('are Chinese ones: $text', ({ text, chinese }) => {
    expect(isChinese(vocabularyOf(text))).toBe(chinese);
  });

  it('have each character at its place, and every other word whole', () => {
    expect(charactersOf({ surface: '大桥', start: 3, end: 5 })).toEqual([
      { surface: '大', start: 3, end: 4 },
      { surface: '桥', start: 4, end: 5 },
    ]);
    const number = { surface: '120', start: 0, end: 3 };
    expect(charactersOf(number)).toEqual([number]);
  });

  it('are linked by their characters where no word comes twice', () => {
    const { source, target, gold } = invented();
    const { beads } = align({ language: 'en', sentences: source }, { language: 'zh', sentences: target });
    expect(beads.map(held)).toEqual(gold);
    const told = beads.flatMap(({ signals }) => signals.filter(({ name }) => name === 'characters'));
    expect(
      told.some(({ value, note }) => value > 0 && note.startsWith('characters known to translate words: ')),
    ).toBe(true);
    const lexicon = beads.flatMap(({ signals }) => signals.filter(({ name }) => name === 'lexicon'));
    expect([...lexicon, ...told].every(({ weight }) => weight < 0.8)).toBe(true);
  });
});

describe('texts of a corpus', () => {
  const corpus = (count: number, sentences = 40) =>
    Array.from({ length: count }, (_, nth) => {
      const { source, target } = inventedPair(sentences, randomFrom(nth + 1));
      const side = (list: readonly string[]) => ({ language: 'und', sentences: list });
      return { id: String(nth), source: side(source), target: side(target) };
    });
  const names = (rows: ReturnType<typeof corpus>) =>
    new Set(
      alignCorpus(rows).flatMap(({ beads }) =>
        beads.flatMap(({ signals }) => signals.map(({ name }) => name)),
      ),
    );

  it('are read by longer stems as well where there are eight or more of them', () => {
    expect(names(corpus(8))).toContain('stems');
    expect(names(corpus(7))).not.toContain('stems');
  });

  it('are read once where there are enough words to learn from', () => {
    const ways = [200, 1_100].map((sentences) => {
      const rows = corpus(8, sentences);
      return secondReading(rows, readPairs(rows))?.way.name;
    });
    expect(ways).toEqual(['stems', undefined]);
  });

  it('keep six letters of a word in their second reading, and four in their first', () => {
    const rows = corpus(8).map((row) => ({
      ...row,
      source: { language: 'en', sentences: ['Translations'] },
    }));
    const words = readPairs(rows);
    expect([words, secondReading(rows, words)!].map(({ sources }) => sources.keys)).toEqual([
      ['tran'],
      ['transl'],
    ]);
  });
});

/** English of invented words, each of which is one character, and Chinese in which they run together; some is left out. */
function invented() {
  const random = randomFrom(5);
  const pick = (count: number) => Math.floor(random() * count);
  const meanings = Array.from({ length: 60 }, (_, nth) => ({
    word: `${'bcdfghklmnprst'[nth % 14]}${'aeiou'[nth % 5]}${'lmnrst'[nth % 6]}${'aeiou'[(nth * 3) % 5]}k${'aeiou'[nth % 4]}`,
    character: String.fromCodePoint(0x5200 + 37 * nth),
  }));
  const source: string[] = [];
  const target: string[] = [];
  const gold: string[] = [];
  for (let nth = 0; nth < 120; nth++) {
    const said = Array.from({ length: 6 + pick(8) }, () => meanings[pick(meanings.length)]!);
    const left = nth % 17 === 9;
    source.push(`${said.map(({ word }) => word).join(' ')}.`);
    if (!left) target.push(`${said.map(({ character }) => character).join('')}。`);
    gold.push(`${nth}-${nth + 1}>${left ? '' : `${target.length - 1}-${target.length}`}`);
  }
  return { source, target, gold };
}
