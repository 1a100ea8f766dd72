import { aborted } from './aborted.js';
import type { AlignOptions, AlignText, Bead, BeadRange } from './alignment.js';
import { alternativeOf, rangeOfStep } from './alternatives.js';
import { BEAD_SHAPES, type BeadShape, FEW_SHAPES } from './bead-shapes.js';
import { believedLinks } from './believed-links.js';
import { calibrate } from './calibrate.js';
import { contentModel, rarityOf } from './content-model.js';
import { type Corridor, narrowed } from './corridor.js';
import { expectedGains } from './expected-gains.js';
import { explainBead } from './explain-bead.js';
import { findPath, type Step } from './find-path.js';
import { firstCorridor } from './first-corridor.js';
import { type Corner, cornersOf, leapDetector, throughCorners } from './fixed-corners.js';
import { FEW_FOLDS, FOLDS, foldsOf } from './folds.js';
import { requireVersion } from './lexicon/add-lexicons.js';
import { candidateLinks } from './lexicon/candidate-links.js';
import { countsFor, type KnownPairs, knownPairs } from './lexicon/known-counts.js';
import { learnLinks, maximise } from './lexicon/learn-links.js';
import { type TokenPairs, TokenPairsBuilder } from './lexicon/token-pairs.js';
import type { LinkTable } from './link-table.js';
import { type PathPosteriors, pathPosteriors } from './path-posteriors.js';
import { priorLinks } from './prior-links.js';
import { readTokens, type Tokens, Vocabulary } from './read-tokens.js';
import type { ExtraSignal } from './row-signal.js';
import { type BeadModel, scoreBeads } from './score-beads.js';
import { logPriors, type Shared, shareStatistics } from './shared-statistics.js';
import { positionModel } from './signals/position.js';
import { translationSignals } from './signals/translation.js';
import { vectorSignal } from './signals/vectors.js';
import { vectorAnchors } from './vector-anchors.js';

/** Two texts that both have sentences, with beads that are kept, in order. */
export interface DocumentPair {
  readonly source: AlignText;
  readonly target: AlignText;
  readonly fixed: readonly BeadRange[];
}

/** One document on its way: where its path may run, and how it runs so far. */
export interface Draft {
  readonly pair: DocumentPair;
  readonly source: Tokens;
  readonly target: Tokens;
  readonly corners: readonly Corner[];
  readonly extras: readonly ExtraSignal[];
  corridor: Corridor;
  steps: readonly Step[];
  posteriors: PathPosteriors;
  model: BeadModel;
  folds: Uint8Array;
}

/** Times that links are learned from the beads and the beads found again, by the number of source sentences. */
function roundsFor(sentences: number): number {
  if (sentences <= SHORT) return 1;
  return sentences <= LONG ? 3 : 2;
}

/** A short text has little to teach; a long one teaches enough at once. */
const SHORT = 100;
const LONG = 8000;
/** The first pass only says where to look; it must not be sure too early. */
const ROUGH_TEMPER = 3;
const TEMPER = 1.5;

/** Aligns documents of one language pair together: each learns its links from all, never from itself. */
export function alignDocuments(pairs: readonly DocumentPair[], options: AlignOptions = {}): Bead[][] {
  const sources = new Vocabulary();
  const targets = new Vocabulary();
  const read = pairs.map((pair) => ({
    pair,
    source: readTokens(pair.source.sentences, pair.source.language, sources),
    target: readTokens(pair.target.sentences, pair.target.language, targets),
    corners: cornersOf(pair.fixed),
    extras: extrasOf(pair),
  }));
  const languages = [languageOf(pairs, 'source'), languageOf(pairs, 'target')] as const;
  const links = believedLinks(sources, targets, languages);
  if (options.lexicon) requireVersion(options.lexicon);
  const known = options.lexicon ? knownPairs(options.lexicon, sources, targets) : undefined;
  const prior = priorLinks(links, sources.size, targets.size, known);
  const first = known ? informed(prior, known) : prior;
  const context: Context = {
    rarity: { source: rarityOf(sources), target: rarityOf(targets) },
    surfaces: { source: sources.surfaces, target: targets.surfaces },
    everyRow(row) {
      if (row % 256 === 0 && options.signal?.aborted) throw aborted();
    },
  };
  options.onProgress?.(0.1);
  let shared = shareStatistics(read);
  const drafts = read.map((document) =>
    roughDraft(
      { ...document, folds: new Uint8Array(document.source.lengths.length) },
      first,
      shared,
      context,
    ),
  );
  options.onProgress?.(0.3);
  const sentences = pairs.reduce((sum, pair) => sum + pair.source.sentences.length, 0);
  const rounds = roundsFor(sentences);
  const folds = sentences > SHORT ? FOLDS : FEW_FOLDS;
  for (let round = 1; round <= rounds; round++) {
    drafts.forEach((draft, index) => {
      draft.folds = foldsOf(draft, index, drafts.length, folds);
    });
    const beads = beadsOf(drafts);
    const candidates = candidateLinks(beads, prior, targets.size);
    const counts = known && countsFor(known, candidates.start, candidates.target);
    const learned = learnLinks(beads, candidates, folds, targets.size, counts);
    shared = shareStatistics(drafts);
    for (const draft of drafts) redraft(draft, learned.table, shared, context);
    options.onProgress?.(0.3 + (0.6 * round) / rounds);
  }
  return drafts.map(finish);
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

/** The beads of all drafts, weighed by how probable they are. */
function beadsOf(drafts: readonly Draft[]): TokenPairs {
  const builder = new TokenPairsBuilder();
  for (const draft of drafts) {
    for (const step of draft.steps) {
      const bead = rangeOfStep(step, BEAD_SHAPES);
      builder.add(
        draft.source,
        draft.target,
        bead,
        draft.folds[bead.source.start] ?? 0,
        draft.posteriors.of([step]),
      );
    }
  }
  return builder.build();
}

interface Context {
  readonly rarity: { readonly source: Float64Array; readonly target: Float64Array };
  readonly surfaces: { readonly source: readonly string[]; readonly target: readonly string[] };
  readonly everyRow: (row: number) => void;
}

function languageOf(pairs: readonly DocumentPair[], side: 'source' | 'target'): string {
  return pairs.find((pair) => pair[side].language !== 'und')?.[side].language ?? 'und';
}

function extrasOf({ source, target }: DocumentPair): ExtraSignal[] {
  const vectors = vectorSignal(source, target);
  return [...(vectors ? [vectors] : []), ...translationSignals(source, target)];
}

type Read = Pick<Draft, 'pair' | 'source' | 'target' | 'corners' | 'extras' | 'folds'>;

function modelOf(document: Read, links: LinkTable, shared: Shared, context: Context): BeadModel {
  const { source, target, corners, pair } = document;
  return {
    content: contentModel(
      source,
      target,
      links,
      document.folds,
      context.rarity.source,
      context.rarity.target,
    ),
    length: shared.length,
    position: positionModel(pair.source, pair.target),
    priors: shared.priors,
    surfaces: context.surfaces,
    extras: document.extras,
    ...(corners.length > 0 ? { forbidden: leapDetector(corners) } : {}),
  };
}

/** Looks over the whole with few shapes: enough to learn from, and to see where the path may run. */
function roughDraft(document: Read, links: LinkTable, shared: Shared, context: Context): Draft {
  const { source, target, corners } = document;
  const model = { ...modelOf(document, links, shared, context), priors: logPriors(FEW_SHAPES) };
  const wide = throughCorners(
    firstCorridor(source, target, links, corners, () =>
      vectorAnchors(document.pair.source, document.pair.target),
    ),
    corners,
  );
  return draftIn(wide, document, model, FEW_SHAPES, ROUGH_TEMPER, context);
}

/** Tries all shapes where the path may run. */
function redraft(draft: Draft, links: LinkTable, shared: Shared, context: Context): void {
  const corridor = throughCorners(narrowed(draft.corridor, draft.posteriors.cells()), draft.corners);
  const model = modelOf(draft, links, shared, context);
  Object.assign(draft, draftIn(corridor, draft, model, BEAD_SHAPES, TEMPER, context));
}

function draftIn(
  corridor: Corridor,
  document: Read,
  model: BeadModel,
  shapes: readonly BeadShape[],
  temper: number,
  context: Context,
): Draft {
  const scores = scoreBeads(model, corridor, shapes, context.everyRow);
  const posteriors = pathPosteriors(corridor, shapes, scores, temper);
  const steps =
    shapes === BEAD_SHAPES
      ? findPath(corridor, shapes, expectedGains(posteriors.beads(), shapes))
      : findPath(corridor, shapes, scores);
  return { ...document, corridor, steps, posteriors, model };
}

function finish({ steps, posteriors, model, pair }: Draft): Bead[] {
  const found = steps.map((step, at): Bead => {
    const alternative = alternativeOf(steps, at, posteriors, BEAD_SHAPES);
    return {
      ...rangeOfStep(step, BEAD_SHAPES),
      confidence: posteriors.of([step]),
      signals: explainBead(model, step, BEAD_SHAPES),
      ...(alternative ? { alternative } : {}),
    };
  });
  return keepFixed(calibrate(found), pair.fixed);
}

/** Puts each fixed bead in place of the beads that were found inside it. */
function keepFixed(found: readonly Bead[], fixed: readonly BeadRange[]): Bead[] {
  const kept: Bead[] = [];
  let next = 0;
  for (const bead of found) {
    while (next < fixed.length && endsAfter(bead, fixed[next]!)) {
      const { source, target } = fixed[next++]!;
      kept.push({ source, target, confidence: 1, signals: [] });
    }
    const inside = next > 0 ? fixed[next - 1] : undefined;
    if (inside && bead.source.end <= inside.source.end && bead.target.end <= inside.target.end) continue;
    kept.push(bead);
  }
  return kept;
}

/** Paths touch the corners of fixed beads, so a bead that ends beyond a fixed one's start is in it or after it. */
function endsAfter({ source, target }: BeadRange, fixed: BeadRange): boolean {
  return (
    source.end >= fixed.source.start &&
    target.end >= fixed.target.start &&
    (source.end > fixed.source.start || target.end > fixed.target.start)
  );
}
