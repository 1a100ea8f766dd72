import type { LinkTable } from './link-table.js';
import type { TokenizedSide } from './read-tokens.js';

/** The tokens of both sides and what is known of their links: all that content signals are computed from. */
export interface ContentModel {
  readonly source: TokenizedSide;
  readonly target: TokenizedSide;
  readonly links: LinkTable;
  /** One over the chance of each token: total tokens / its count, as seen in this text. */
  readonly sourceRarity: Float64Array;
  readonly targetRarity: Float64Array;
  /** For each sentence, the linked mass of its tokens added up. */
  readonly sourceMass: Float64Array;
  readonly targetMass: Float64Array;
}

export function contentModel(source: TokenizedSide, target: TokenizedSide, links: LinkTable): ContentModel {
  return {
    source,
    target,
    links,
    sourceRarity: rarity(source),
    targetRarity: rarity(target),
    sourceMass: massOf(source, links.sourceMass),
    targetMass: massOf(target, links.targetMass),
  };
}

/** Weight of the empty word, in tokens: what stands on one side only. */
const EMPTY_WORD = 1;
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
  return Math.min(MOST, Math.log(linked + share));
}

function rarity(side: TokenizedSide): Float64Array {
  return Float64Array.from(side.counts, (count) => side.ids.length / Math.max(1, count));
}

function massOf(side: TokenizedSide, mass: Float32Array): Float64Array {
  const sums = new Float64Array(side.lengths.length);
  for (let s = 0; s < sums.length; s++) {
    for (let at = side.start[s]!; at < side.start[s + 1]!; at++) sums[s]! += mass[side.ids[at]!]!;
  }
  return sums;
}
