import type { AlignText, BeadRange } from '../alignment.js';
import { believedLinks } from '../believed-links.js';
import { priorLinks } from '../prior-links.js';
import { readTokens, Vocabulary } from '../read-tokens.js';
import { candidateLinks } from './candidate-links.js';
import { countsFor, knownPairs } from './known-counts.js';
import { learnLinks } from './learn-links.js';
import { EMPTY_LEXICON, LEXICON_VERSION, type Lexicon, type LexiconPair } from './lexicon.js';
import type { LinkCounts } from './link-counts.js';
import { TokenPairsBuilder } from './token-pairs.js';

/** A bead to learn from, and how much it counts: its confidence, or more if a person has approved it. */
export interface WeightedBead extends BeadRange {
  readonly weight: number;
}

/** What the beads that a person has approved count. */
export const APPROVED_WEIGHT = 2;

/** Expected counts below this are not worth a row. */
const LEAST_COUNT = 0.02;
/** As many pairs as a text of a thousand sentences teaches in full. */
const MOST_PAIRS = 50_000;

/**
 * What one alignment teaches: the counts to be added to what is stored (`addLexicons`). `known`, what is
 * stored already, settles which word of a bead goes with which; the counts that come out are the beads' own.
 */
export function learnLexicon(
  source: AlignText,
  target: AlignText,
  beads: readonly WeightedBead[],
  known: Lexicon = EMPTY_LEXICON,
): Lexicon {
  const sources = new Vocabulary();
  const targets = new Vocabulary();
  const s = readTokens(source.sentences, source.language, sources);
  const t = readTokens(target.sentences, target.language, targets);
  const builder = new TokenPairsBuilder();
  for (const bead of beads) builder.add(s, t, bead, 0, bead.weight);
  const pairs = builder.build();
  const stored = knownPairs(known, sources, targets);
  const links = believedLinks(sources, targets, [source.language, target.language]);
  const prior = priorLinks(links, sources.size, targets.size, stored);
  const candidates = candidateLinks(pairs, prior, targets.size, { meetings: 1, lift: 0 });
  const counts = learnLinks(
    pairs,
    candidates,
    1,
    targets.size,
    countsFor(stored, candidates.start, candidates.target),
  ).counts;
  const least = leastCount(counts);
  const learned: LexiconPair[] = [];
  for (let id = 0; id < sources.size; id++) {
    for (let at = candidates.start[id]!; at < candidates.start[id + 1]!; at++) {
      const forward = counts.forward[at]!;
      const backward = counts.backward[at]!;
      if (forward < least && backward < least) continue;
      const other = candidates.target[at]!;
      learned.push({ source: sources.keys[id]!, target: targets.keys[other]!, forward, backward });
    }
  }
  return { version: LEXICON_VERSION, beads: pairs.weights.reduce((a, b) => a + b, 0), pairs: learned };
}

/**
 * A very long text holds half a million pairs of words that met once or twice, and what is true among them
 * shows in the same text: only its largest counts are told.
 */
function leastCount({ forward, backward }: LinkCounts): number {
  if (forward.length <= MOST_PAIRS) return LEAST_COUNT;
  const larger = forward.map((count, at) => Math.max(count, backward[at]!)).sort();
  return Math.max(LEAST_COUNT, larger[larger.length - MOST_PAIRS]!);
}

/** The keys of a text, each once, without white space: enough to fetch the rows of a stored lexicon that `align` can use. */
export function lexiconKeys(text: AlignText): string[] {
  const vocabulary = new Vocabulary();
  readTokens(text.sentences, text.language, vocabulary);
  return vocabulary.keys;
}
