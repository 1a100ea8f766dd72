import type { AlignText, Bead, BeadRange } from './alignment.js';
import { alternativeOf, rangeOfStep } from './alternatives.js';
import { BEAD_SHAPES, type BeadShape, FEW_SHAPES } from './bead-shapes.js';
import { calibrate } from './calibrate.js';
import { type ContentModel, contentModel } from './content-model.js';
import { type Corridor, narrowed, withLikely } from './corridor.js';
import { expectedGains } from './expected-gains.js';
import { explainBead } from './explain-bead.js';
import { findPath, type Step } from './find-path.js';
import { firstCorridor } from './first-corridor.js';
import { type Corner, leapDetector, throughCorners } from './fixed-corners.js';
import { keepFixed } from './keep-fixed.js';
import type { LinkTable } from './link-table.js';
import { NO_POSTERIORS, type PathPosteriors, pathPosteriors } from './path-posteriors.js';
import type { Tokens } from './read-tokens.js';
import type { ReadTexts, TokenFacts } from './reading.js';
import type { ExtraSignal } from './row-signal.js';
import { type BeadModel, scoreBeads, WEIGHTS } from './score-beads.js';
import type { ScoreTable } from './score-table.js';
import type { SecondWay } from './second-reading.js';
import { logPriors, type Shared } from './shared-statistics.js';
import { positionModel } from './signals/position.js';
import { secondSignal } from './signals/second-reading.js';
import { translationSignals } from './signals/translation.js';
import { vectorSignal } from './signals/vectors.js';

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
  /** The same texts in a second reading; null where there is none. */
  readonly second: ReadTexts | null;
  readonly corners: readonly Corner[];
  readonly extras: readonly ExtraSignal[];
  corridor: Corridor;
  steps: readonly Step[];
  posteriors: PathPosteriors;
  model: BeadModel;
  /** How many beads of each of `BEAD_SHAPES` are expected. */
  expected: Float64Array;
  folds: Uint8Array;
}

/** The first pass only says where to look; it must not be sure too early. */
const ROUGH_TEMPER = 3;
const TEMPER = 1.5;

/** What is the same for all documents. */
export interface Context {
  readonly words: TokenFacts;
  /** Null where texts are read once. */
  readonly second: (TokenFacts & { readonly way: SecondWay }) | null;
  readonly table: ScoreTable;
  readonly everyRow: (row: number) => void;
}

/** Signals from what the caller brought for this pair. */
export function extrasOf({ source, target }: DocumentPair): ExtraSignal[] {
  const vectors = vectorSignal(source, target);
  return [...(vectors ? [vectors] : []), ...translationSignals(source, target)];
}

/** A document before its first draft. */
export type Read = Pick<Draft, 'pair' | 'source' | 'target' | 'second' | 'corners' | 'extras' | 'folds'>;

/** What is known of links so far, in each reading. */
export interface Links {
  readonly words: LinkTable;
  readonly second: LinkTable | null;
}

function modelOf(document: Read, links: Links, shared: Shared, context: Context): BeadModel {
  const { corners, pair } = document;
  const second = secondOf(document, links, context);
  return {
    content: contentOf(document, document, links.words, context.words),
    contentWeight: second && context.second ? context.second.way.words : WEIGHTS.content,
    length: shared.length,
    position: positionModel(pair.source, pair.target),
    priors: shared.priors,
    surfaces: context.words.surfaces,
    extras: second === null ? document.extras : [second, ...document.extras],
    ...(corners.length > 0 ? { forbidden: leapDetector(corners) } : {}),
  };
}

function contentOf(
  { source, target }: ReadTexts,
  { folds }: Read,
  links: LinkTable,
  { rarity }: TokenFacts,
): ContentModel {
  return contentModel(source, target, links, folds, rarity.source, rarity.target);
}

function secondOf(document: Read, links: Links, { second }: Context): ExtraSignal | null {
  if (document.second === null || second === null || links.second === null) return null;
  return secondSignal(
    contentOf(document.second, document, links.second, second),
    second.way,
    second.surfaces,
  );
}

/** Looks over the whole with few shapes: enough to learn from, and to see where the path may run. */
export function roughDraft(document: Read, links: Links, shared: Shared, context: Context): Draft {
  const { source, target, corners } = document;
  const model = { ...modelOf(document, links, shared, context), priors: logPriors(FEW_SHAPES) };
  const wide = throughCorners(
    firstCorridor(source, target, links.words, corners, () =>
      document.extras.flatMap((extra) => extra.anchors()),
    ),
    corners,
  );
  return draftIn(wide, document, model, FEW_SHAPES, ROUGH_TEMPER, context);
}

/** Tries all shapes where the path may run. */
export function redraft(draft: Draft, links: Links, shared: Shared, context: Context): void {
  const { cells } = draft.posteriors;
  // The last look's largest table is not needed any more, and the next one is about to be made.
  draft.posteriors = NO_POSTERIORS;
  const narrow = throughCorners(narrowed(draft.corridor, cells), draft.corners);
  const corridor = withLikely(narrow, draft.corridor, cells);
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
  const scores = scoreBeads(model, corridor, shapes, context.table, context.everyRow);
  const posteriors = pathPosteriors(corridor, shapes, scores, temper);
  if (shapes !== BEAD_SHAPES) {
    const steps = findPath(corridor, shapes, scores);
    return { ...document, corridor, steps, posteriors, model, expected: countShapes(steps) };
  }
  // The gains take the place of the scores, which are the largest table and not needed any more.
  const steps = findPath(corridor, shapes, expectedGains(posteriors.beads, shapes, scores));
  return { ...document, corridor, steps, posteriors, model, expected: expectedShapes(posteriors.beads) };
}

function countShapes(steps: readonly Step[]): Float64Array {
  const counts = new Float64Array(BEAD_SHAPES.length);
  for (const { shape } of steps) counts[shape]!++;
  return counts;
}

/** Expectation maximisation of shapes: doubtful beads count as much as they are believed. */
function expectedShapes(probabilities: Float32Array): Float64Array {
  const counts = new Float64Array(BEAD_SHAPES.length);
  for (let at = 0; at < probabilities.length; at++) {
    if (probabilities[at]! > 0) counts[at % counts.length]! += probabilities[at]!;
  }
  return counts;
}

/** The beads of a draft, explained, with alternatives and confidences; fixed beads as they were given. */
export function finish({ steps, posteriors, model, pair }: Draft): Bead[] {
  const found = steps.map((step, at): Bead => {
    const alternative = alternativeOf(steps, at, posteriors, BEAD_SHAPES);
    return {
      ...rangeOfStep(step, BEAD_SHAPES),
      confidence: posteriors.of([step]),
      signals: explainBead(model, step, BEAD_SHAPES),
      ...(alternative ? { alternative } : {}),
    };
  });
  return keepFixed(calibrate(found), pair.fixed, ({ source, target }) => ({
    source,
    target,
    confidence: 1,
    signals: [],
  }));
}
