import { expect, test } from 'vitest';
import { align } from '../../src/align/align.js';
import { alignCorpus } from '../../src/align/align-corpus.js';
import { scoreAlignments } from '../../src/align/score.js';
import { inventedPair, randomFrom } from './invented.js';

const random = randomFrom(41);
const documents = Array.from({ length: 40 }, () => inventedPair(14, random));
const text = (sentences: readonly string[]) => ({ language: 'und', sentences });
const rows = documents.map(({ source, target }, at) => ({
  id: String(at),
  source: text(source),
  target: text(target),
}));

test('texts aligned together teach each other', () => {
  const alone = rows.map((row) => align(row.source, row.target).beads);
  const together = alignCorpus(rows).map((alignment) => alignment.beads);
  const f1 = (found: typeof alone) =>
    scoreAlignments(documents.map(({ gold }, at) => ({ gold, predicted: found[at]! }))).strict.f1;
  expect(f1(together)).toBeGreaterThan(f1(alone) + 0.02);
});

test('rows keep their order, empty ones among them', () => {
  const nothing = { id: 'none', source: text([]), target: text(['One.', 'Two.']) };
  const found = alignCorpus([rows[0]!, nothing, rows[1]!]);
  expect(found.map(({ beads }) => beads.at(-1)?.target.end)).toEqual([
    documents[0]!.target.length,
    2,
    documents[1]!.target.length,
  ]);
  expect(found[1]!.warnings.map((warning) => warning.code)).toEqual(['EMPTY_SIDE']);
});

test('the same rows give the same beads', () => {
  expect(alignCorpus(rows.slice(0, 5))).toEqual(alignCorpus(rows.slice(0, 5)));
});
