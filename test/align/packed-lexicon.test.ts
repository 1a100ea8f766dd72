import { expect, test } from 'vitest';
import { LEXICON_VERSION, type Lexicon } from '../../src/align/lexicon/lexicon.js';
import { packLexicon, unpackLexicon } from '../../src/align/lexicon/packed-lexicon.js';

const lexicon: Lexicon = {
  version: LEXICON_VERSION,
  beads: 2.5,
  pairs: [
    { source: '"', target: 'слов', forward: 0.25, backward: 0.1234 },
    { source: 'word', target: '#12', forward: 3, backward: 0 },
  ],
};

test('a packed lexicon is unpacked as it was', () => {
  expect(unpackLexicon(packLexicon(lexicon))).toEqual(lexicon);
});

test('a lexicon can be packed the other way round', () => {
  expect(unpackLexicon(packLexicon(lexicon, true)).pairs).toEqual([
    { source: 'слов', target: '"', forward: 0.1234, backward: 0.25 },
    { source: '#12', target: 'word', forward: 0, backward: 3 },
  ]);
});

test('a lexicon may come on several pages', () => {
  const [first, second] = lexicon.pairs.map((pair) => packLexicon({ ...lexicon, pairs: [pair] }).pages[0]!);
  expect(unpackLexicon({ ...lexicon, pages: [first!, second!] })).toEqual(lexicon);
});
