import { describe, expect, test } from 'vitest';
import { align } from '../../src/align/align.js';
import type { AlignText } from '../../src/align/alignment.js';
import { addLexicons } from '../../src/align/lexicon/add-lexicons.js';
import { learnLexicon, lexiconKeys } from '../../src/align/lexicon/learn-lexicon.js';
import { EMPTY_LEXICON, type Lexicon } from '../../src/align/lexicon/lexicon.js';
import { scoreAlignments } from '../../src/align/score.js';
import { inventedPair, randomFrom } from './invented.js';

const text = (sentences: readonly string[]): AlignText => ({ language: 'und', sentences });

function taught(articles: number): Lexicon {
  const random = randomFrom(5);
  let lexicon = EMPTY_LEXICON;
  for (let at = 0; at < articles; at++) {
    const { source, target, gold } = inventedPair(30, random);
    const beads = gold.map((bead) => ({ ...bead, weight: 1 }));
    lexicon = addLexicons(lexicon, learnLexicon(text(source), text(target), beads, lexicon));
  }
  return lexicon;
}

function quality(lexicon: Lexicon): number {
  const random = randomFrom(77);
  const documents = Array.from({ length: 12 }, () => {
    const { source, target, gold } = inventedPair(25, random);
    return { gold, predicted: align(text(source), text(target), { lexicon }).beads };
  });
  return scoreAlignments(documents).strict.f1;
}

describe('a lexicon', () => {
  test('makes the aligner better as it fills', () => {
    const [none, some, many] = [quality(EMPTY_LEXICON), quality(taught(1)), quality(taught(12))];
    expect(some).toBeGreaterThan(none);
    expect(many).toBeGreaterThan(some);
    expect(many).toBeGreaterThan(0.97);
  });

  test('gives back what was there before when an alignment is taken away again', () => {
    const before = taught(2);
    const { source, target, gold } = inventedPair(10, randomFrom(9));
    const own = learnLexicon(
      text(source),
      text(target),
      gold.map((bead) => ({ ...bead, weight: 1 })),
      before,
    );
    const after = addLexicons(addLexicons(before, own), own, -1);
    expect(after.beads).toBeCloseTo(before.beads);
    const sum = ({ pairs }: Lexicon) => pairs.reduce((total, pair) => total + pair.forward, 0);
    expect(sum(after)).toBeCloseTo(sum(before));
  });

  test('counts a bead that a person approved for more', () => {
    const source = text(['alpha beta gamma']);
    const target = text(['uno due tre']);
    const bead = { source: { start: 0, end: 1 }, target: { start: 0, end: 1 } };
    const once = learnLexicon(source, target, [{ ...bead, weight: 1 }]);
    const twice = learnLexicon(source, target, [{ ...bead, weight: 2 }]);
    const sum = ({ pairs }: Lexicon) => pairs.reduce((total, pair) => total + pair.forward, 0);
    expect(twice.beads).toBe(2);
    expect(sum(twice)).toBeGreaterThan(sum(once));
  });

  test('names the keys under which its rows are found', () => {
    expect(lexiconKeys(text(['Seven boats, seven harbours: 1,200.']))).toEqual([
      'seve',
      'boat',
      'harb',
      '#1200',
      ':',
    ]);
  });

  test('cuts no key in the middle of a letter', () => {
    expect(lexiconKeys(text(['a𞤢𞤣𞤤𞤥 𞤢𞤣𞤤𞤥']))).toEqual(['a𞤢𞤣', '𞤢𞤣']);
  });

  test('of another version is refused', () => {
    expect(() => align(text(['a b']), text(['c d']), { lexicon: { ...EMPTY_LEXICON, version: 0 } })).toThrow(
      expect.objectContaining({ code: 'VALIDATION' }),
    );
  });
});
