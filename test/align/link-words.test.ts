import { expect, test } from 'vitest';
import type { AlignText } from '../../src/align/alignment.js';
import { linkWords } from '../../src/align/link-words.js';

test('words inside a bead are linked by their places in the sentences', () => {
  const source: AlignText = { language: 'en', sentences: ['On Monday Olena bought 12 lamps in Lviv.'] };
  const target: AlignText = { language: 'de', sentences: ['Olena kaufte am Montag in Lwiw 12 Lampen.'] };
  const bead = { source: { start: 0, end: 1 }, target: { start: 0, end: 1 } };
  const [links] = linkWords(source, target, [bead]);
  const text = (
    side: AlignText,
    { sentence, start, end }: { sentence: number; start: number; end: number },
  ) => side.sentences[sentence]!.slice(start, end);
  const pairs = links!.map((link) => `${text(source, link.source)} = ${text(target, link.target)}`);
  expect(pairs).toEqual(
    expect.arrayContaining(['Monday = Montag', 'Olena = Olena', '12 = 12', 'lamps = Lampen', 'in = in']),
  );
  expect(links!.every((link) => link.score > 0 && link.score <= 1)).toBe(true);
});

test('a bead with an empty side has no links', () => {
  const source: AlignText = { language: 'en', sentences: ['One.'] };
  const target: AlignText = { language: 'de', sentences: [] };
  expect(linkWords(source, target, [{ source: { start: 0, end: 1 }, target: { start: 0, end: 0 } }])).toEqual(
    [[]],
  );
});
