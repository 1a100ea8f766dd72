import type { AlignText, BeadRange } from './alignment.js';
import { believedLinks } from './believed-links.js';
import { candidateLinks } from './lexicon/candidate-links.js';
import { countsFor, knownPairs } from './lexicon/known-counts.js';
import { learnLinks } from './lexicon/learn-links.js';
import { EMPTY_LEXICON, type Lexicon } from './lexicon/lexicon.js';
import { TokenPairsBuilder } from './lexicon/token-pairs.js';
import type { LinkTable } from './link-table.js';
import { priorLinks } from './prior-links.js';
import { readTokens, type Token, tokensOf, Vocabulary } from './read-tokens.js';

/** A word of one sentence: a range of the sentence in UTF-16 code units. */
export interface WordPlace {
  /** Index of the sentence in its text. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** Two words inside one bead that probably translate each other. */
export interface LinkedWords {
  readonly source: WordPlace;
  readonly target: WordPlace;
  /** 0 to 1. */
  readonly score: number;
}

/** Links weaker than this are left out. */
const LEAST_SCORE = 0.2;

/**
 * The word-level links inside each bead, in the order of the beads, from the same tables that align
 * sentences: the lexicon, what these beads teach, cognates and numbers. A word is in one link at most.
 */
export function linkWords(
  source: AlignText,
  target: AlignText,
  beads: readonly BeadRange[],
  lexicon: Lexicon = EMPTY_LEXICON,
): LinkedWords[][] {
  const sources = new Vocabulary();
  const targets = new Vocabulary();
  const s = readTokens(source.sentences, source.language, sources);
  const t = readTokens(target.sentences, target.language, targets);
  const builder = new TokenPairsBuilder();
  for (const bead of beads) builder.add(s, t, bead, 0, 1);
  const known = knownPairs(lexicon, sources, targets);
  const believed = believedLinks(sources, targets, [source.language, target.language]);
  const prior = priorLinks(believed, sources.size, targets.size, known);
  const pairs = builder.build();
  const candidates = candidateLinks(pairs, prior, targets.size);
  const counts = countsFor(known, candidates.start, candidates.target);
  const { table } = learnLinks(pairs, candidates, 1, targets.size, counts);
  return beads.map((bead) => {
    const left = placed(source, bead.source, sources);
    const right = placed(target, bead.target, targets);
    return pickLinks(scoredLinks(left, right, table));
  });
}

interface PlacedToken extends Token {
  readonly sentence: number;
  readonly id: number;
}

function placed(text: AlignText, range: BeadRange['source'], vocabulary: Vocabulary): PlacedToken[] {
  const tokens: PlacedToken[] = [];
  for (let sentence = range.start; sentence < range.end; sentence++) {
    for (const token of tokensOf(text.sentences[sentence]!, text.language)) {
      tokens.push({ ...token, sentence, id: vocabulary.meet(token.surface) });
    }
  }
  return tokens;
}

/** Score: the geometric mean of the share that each word has in explaining the other, damped by the distance of their places. */
function scoredLinks(
  left: readonly PlacedToken[],
  right: readonly PlacedToken[],
  table: LinkTable,
): LinkedWords[] {
  const { forward, backward } = table.folds[0]!;
  const found: { p: number; q: number; forward: number; backward: number }[] = [];
  const explained = new Float64Array(right.length);
  const explaining = new Float64Array(left.length);
  const placesOf = new Map<number, number[]>();
  right.forEach(({ id }, q) => {
    placesOf.set(id, [...(placesOf.get(id) ?? []), q]);
  });
  left.forEach(({ id }, p) => {
    for (let at = table.start[id]!; at < table.start[id + 1]!; at++) {
      for (const q of placesOf.get(table.target[at]!) ?? []) {
        const distance = Math.abs((p + 0.5) / left.length - (q + 0.5) / right.length);
        const near = Math.exp(-NEARNESS * distance);
        found.push({ p, q, forward: near * forward[at]!, backward: near * backward[at]! });
        explained[q]! += near * forward[at]!;
        explaining[p]! += near * backward[at]!;
      }
    }
  });
  return found.map((link) => ({
    source: placeOf(left[link.p]!),
    target: placeOf(right[link.q]!),
    score: Math.sqrt(
      (link.forward / (explained[link.q]! + NOTHING)) * (link.backward / (explaining[link.p]! + NOTHING)),
    ),
  }));
}

/** How fast belief falls with the distance of two words, in shares of their beads. */
const NEARNESS = 3;
/** Probability that a word stands for nothing on the other side. */
const NOTHING = 0.02;

function placeOf({ sentence, start, end }: PlacedToken): WordPlace {
  return { sentence, start, end };
}

/** The best links first, each word once; then in the order of the source. */
function pickLinks(links: readonly LinkedWords[]): LinkedWords[] {
  const taken = new Set<string>();
  const picked: LinkedWords[] = [];
  for (const link of [...links].sort((a, b) => b.score - a.score)) {
    if (link.score < LEAST_SCORE) break;
    const left = `s${link.source.sentence}:${link.source.start}`;
    const right = `t${link.target.sentence}:${link.target.start}`;
    if (taken.has(left) || taken.has(right)) continue;
    taken.add(left).add(right);
    picked.push(link);
  }
  return picked.sort((a, b) => a.source.sentence - b.source.sentence || a.source.start - b.source.start);
}
