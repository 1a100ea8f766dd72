import type { LinkTable } from './link-table.js';
import type { Tokens, Vocabulary } from './read-tokens.js';

/** The tokens of both sides and what is known of their links: all that content signals are computed from. */
export interface ContentModel {
  readonly source: Tokens;
  readonly target: Tokens;
  readonly links: LinkTable;
  /** For each source sentence the fold of `links` that it is read with. */
  readonly folds: Uint8Array;
  /** One over the chance of each token: all tokens of its side over its count. */
  readonly sourceRarity: Float64Array;
  readonly targetRarity: Float64Array;
  /** For each fold and each sentence, the linked mass of its tokens added up; empty for a fold that is not used. */
  readonly sourceMass: readonly Float64Array[];
  readonly targetMass: readonly Float64Array[];
}

export function contentModel(
  source: Tokens,
  target: Tokens,
  links: LinkTable,
  folds: Uint8Array,
  sourceRarity: Float64Array,
  targetRarity: Float64Array,
): ContentModel {
  const used = new Set(folds);
  const masses = (side: Tokens, of: 'sourceMass' | 'targetMass') =>
    links.folds.map((fold, index) => (used.has(index) ? massOf(side, fold[of]) : new Float64Array(0)));
  return {
    source,
    target,
    links,
    folds,
    sourceRarity,
    targetRarity,
    sourceMass: masses(source, 'sourceMass'),
    targetMass: masses(target, 'targetMass'),
  };
}

export function rarityOf(vocabulary: Vocabulary): Float64Array {
  return Float64Array.from(vocabulary.counts, (count) => vocabulary.total / count);
}

/** Weight of the empty word, in tokens: what stands on one side only. */
const EMPTY_WORD = 0.3;
/** Chance is never given less than this share. */
const LEAST_CHANCE = 0.02;
/** One token argues for a bead with at most this many nats. */
const MOST = 7;

/**
 * IBM model 1 over chance, with residual back-off: p(token | other side) is the mean over the other side's
 * tokens, each of which gives the mass that it has no link for back to chance. A token whose partner was
 * never seen is then neutral, and no evidence against the bead.
 */
export function chanceShare(tokens: number, mass: number): number {
  return Math.max(LEAST_CHANCE, (tokens - mass + EMPTY_WORD) / (tokens + EMPTY_WORD));
}

/** Multiplies a summed link probability, over the chance of the token, before `chanceShare` is added. */
export function linkShare(tokens: number): number {
  return (1 - LEAST_CHANCE) / (tokens + EMPTY_WORD);
}

export function tokenEvidence(linked: number, share: number): number {
  return Math.log(tokenRatio(linked, share));
}

/** The same before the logarithm: ratios are multiplied up, so that one logarithm serves many tokens. */
export function tokenRatio(linked: number, share: number): number {
  return Math.min(MOST_RATIO, linked + share);
}

const MOST_RATIO = Math.exp(MOST);
/** A product of ratios beyond these bounds is turned into its logarithm before it overflows. */
export const LARGE_PRODUCT = 1e250;
export const SMALL_PRODUCT = 1e-250;

function massOf(side: Tokens, mass: Float32Array): Float64Array {
  const sums = new Float64Array(side.lengths.length);
  for (let s = 0; s < sums.length; s++) {
    for (let at = side.start[s]!; at < side.start[s + 1]!; at++) sums[s]! += mass[side.ids[at]!]!;
  }
  return sums;
}
