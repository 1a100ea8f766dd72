import { invalid } from '../../errors.js';
import { LEXICON_VERSION, type Lexicon, type LexiconPair } from './lexicon.js';

/** Below this a pair is forgotten. */
const LEAST = 1e-3;

/** The sum of two lexicons; with `times` -1 what is left of the first without the second. Throws `VALIDATION` for another version. */
export function addLexicons(first: Lexicon, second: Lexicon, times = 1): Lexicon {
  requireVersion(first);
  requireVersion(second);
  const sums = new Map<string, LexiconPair>();
  for (const pair of first.pairs) sums.set(keyOf(pair), pair);
  for (const pair of second.pairs) {
    const before = sums.get(keyOf(pair));
    sums.set(keyOf(pair), {
      source: pair.source,
      target: pair.target,
      forward: Math.max(0, (before?.forward ?? 0) + times * pair.forward),
      backward: Math.max(0, (before?.backward ?? 0) + times * pair.backward),
    });
  }
  return {
    version: LEXICON_VERSION,
    beads: Math.max(0, first.beads + times * second.beads),
    pairs: [...sums.values()].filter((pair) => pair.forward >= LEAST || pair.backward >= LEAST),
  };
}

export function requireVersion(lexicon: Lexicon): void {
  if (lexicon.version === LEXICON_VERSION) return;
  throw invalid(
    ['lexicon', 'version'],
    'lexicon-version',
    `The lexicon has version ${lexicon.version}; this aligner counts in version ${LEXICON_VERSION}.`,
    'Learn it again from the stored alignments.',
  );
}

/** Keys hold no white space. */
function keyOf(pair: LexiconPair): string {
  return `${pair.source} ${pair.target}`;
}
