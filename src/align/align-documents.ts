import { aborted } from './aborted.js';
import type { AlignOptions, Bead } from './alignment.js';
import { rangeOfStep } from './alternatives.js';
import { BEAD_SHAPES } from './bead-shapes.js';
import { believedLinks } from './believed-links.js';
import {
  type Context,
  type DocumentPair,
  type Draft,
  extrasOf,
  finish,
  redraft,
  roughDraft,
} from './draft.js';
import { cornersOf } from './fixed-corners.js';
import { FEW_FOLDS, FOLDS, foldsOf } from './folds.js';
import { keepFixed } from './keep-fixed.js';
import { requireVersion } from './lexicon/add-lexicons.js';
import { candidateLinks } from './lexicon/candidate-links.js';
import { countsFor, type KnownPairs, knownPairs } from './lexicon/known-counts.js';
import { APPROVED_WEIGHT } from './lexicon/learn-lexicon.js';
import { learnLinks, maximise } from './lexicon/learn-links.js';
import { type TokenPairs, TokenPairsBuilder } from './lexicon/token-pairs.js';
import type { LinkTable } from './link-table.js';
import { priorLinks } from './prior-links.js';
import { factsOf, type Reading, readPairs } from './reading.js';
import { ScoreTable } from './score-table.js';
import { secondReading } from './second-reading.js';
import { shareStatistics } from './shared-statistics.js';

/** Aligns documents of one language pair together: each learns its links from all, never from itself. */
export function alignDocuments(pairs: readonly DocumentPair[], options: AlignOptions = {}): Bead[][] {
  const sentences = pairs.reduce((sum, pair) => sum + pair.source.sentences.length, 0);
  const words = readPairs(pairs);
  const { sources, targets } = words;
  const second = secondReading(pairs, words);
  const read = pairs.map((pair, nth) => ({
    pair,
    ...words.texts[nth]!,
    second: second === null ? null : second.texts[nth]!,
    corners: cornersOf(pair.fixed),
    extras: extrasOf(pair),
  }));
  const languages = [languageOf(pairs, 'source'), languageOf(pairs, 'target')] as const;
  const links = believedLinks(sources, targets, languages);
  if (options.lexicon) requireVersion(options.lexicon);
  const known = options.lexicon ? knownPairs(options.lexicon, sources, targets) : undefined;
  const prior = priorLinks(links, sources.size, targets.size, known);
  const first = known ? informed(prior, known) : prior;
  const secondPrior = second && priorOf(second, languages);
  const context: Context = {
    words: factsOf(words),
    second: second && { ...factsOf(second), way: second.way },
    table: new ScoreTable(),
    everyRow(row) {
      if (row % 256 === 0 && options.signal?.aborted) throw aborted();
    },
  };
  options.onProgress?.(0.1);
  let shared = shareStatistics(read);
  const drafts = read.map((document) =>
    roughDraft(
      { ...document, folds: new Uint8Array(document.source.lengths.length) },
      { words: first, second: secondPrior },
      shared,
      context,
    ),
  );
  options.onProgress?.(0.3);
  const rounds = roundsFor(sentences);
  const folds = sentences > SHORT ? FOLDS : FEW_FOLDS;
  for (let round = 1; round <= rounds; round++) {
    drafts.forEach((draft, index) => {
      draft.folds = foldsOf(draft, index, drafts.length, folds);
    });
    const learned = {
      words: learn(drafts, words, prior, folds, known),
      second: second && secondPrior && learn(drafts, second, secondPrior, folds),
    };
    shared = shareStatistics(drafts);
    for (const draft of drafts) redraft(draft, learned, shared, context);
    options.onProgress?.(0.3 + (0.6 * round) / rounds);
  }
  return drafts.map(finish);
}

function priorOf({ sources, targets }: Reading, languages: readonly [string, string]): LinkTable {
  return priorLinks(believedLinks(sources, targets, languages), sources.size, targets.size);
}

/** The links of a reading as the beads of all drafts show them. */
function learn(
  drafts: readonly Draft[],
  { texts, targets }: Reading,
  prior: LinkTable,
  folds: number,
  known?: KnownPairs,
): LinkTable {
  const beads = beadsOf(drafts, texts);
  const candidates = candidateLinks(beads, prior, targets.size);
  const counts = known && countsFor(known, candidates.start, candidates.target);
  return learnLinks(beads, candidates, folds, targets.size, counts).table;
}

/** The first table when a lexicon is at hand: its counts over the prior. */
function informed(prior: LinkTable, known: KnownPairs): LinkTable {
  const { start, target, kinds } = prior;
  const { forward: priorForward, backward: priorBackward } = prior.folds[0]!;
  const counts = countsFor(known, start, target);
  const size = known.targetSums.length;
  const fold = maximise({ start, target, priorForward, priorBackward }, counts, size, undefined, counts);
  return { start, target, kinds, folds: [fold] };
}

/** A doubtful bead teaches less than it is probable: its words often belong to a neighbour. Weights are this power. */
const CAUTION = 2;
/** Where many documents teach the same, most doubtful beads can be spared. */
const CAUTION_OF_MANY = 4;

/** The beads of all drafts, weighed by how probable they are; those that are fixed count as approved. */
function beadsOf(drafts: readonly Draft[], texts: Reading['texts']): TokenPairs {
  const builder = new TokenPairsBuilder();
  const caution = drafts.length >= FOLDS ? CAUTION_OF_MANY : CAUTION;
  drafts.forEach(({ steps, posteriors, pair, folds }, nth) => {
    const { source, target } = texts[nth]!;
    const found = steps.map((step) => ({
      ...rangeOfStep(step, BEAD_SHAPES),
      weight: posteriors.of([step]) ** caution,
    }));
    for (const bead of keepFixed(found, pair.fixed, (fixed) => ({ ...fixed, weight: APPROVED_WEIGHT }))) {
      builder.add(source, target, bead, folds[bead.source.start] ?? 0, bead.weight);
    }
  });
  return builder.build();
}

/** Times that links are learned from the beads and the beads found again, by the number of source sentences. */
function roundsFor(sentences: number): number {
  if (sentences <= SHORT) return 1;
  return sentences <= LONG ? 3 : 2;
}

/** A short text has little to teach; a long one teaches enough at once. */
const SHORT = 100;
const LONG = 8000;
function languageOf(pairs: readonly DocumentPair[], side: 'source' | 'target'): string {
  return pairs.find((pair) => pair[side].language !== 'und')?.[side].language ?? 'und';
}
