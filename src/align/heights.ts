import type { Tokens } from './read-tokens.js';

/** The sentences from `from` to `to - 1` of one side. */
export interface Block {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
}

/** This share of a sentence's partners may stand anywhere in the other block; the rest stands at its height. */
const ANYWHERE = 0.3;

/**
 * How much more or less than evenly a sentence of `own` looks to each sentence of `other`, for its tokens:
 * `into[o * others + k]`. Both blocks are laid side by side, each stretched to the same height in code units,
 * and a sentence looks mostly to what lies beside it. So two beads that belong together because a clause
 * moved over the border are told from two that merely stand together.
 */
export function heightFactors(own: Block, other: Block, into: Float64Array): void {
  const ownHeight = heightOf(own);
  const otherHeight = heightOf(other);
  const others = other.to - other.from;
  const tokens = other.tokens.start[other.to]! - other.tokens.start[other.from]!;
  let top = 0;
  for (let o = own.from; o < own.to; o++) {
    const length = own.tokens.lengths[o]! / ownHeight;
    let start = 0;
    for (let k = other.from; k < other.to; k++) {
      const end = start + other.tokens.lengths[k]! / otherHeight;
      const beside = Math.max(0, Math.min(end, top + length) - Math.max(start, top));
      const size = Math.max(1, other.tokens.start[k + 1]! - other.tokens.start[k]!);
      const share = length > 0 ? beside / length : 1 / others;
      into[(o - own.from) * others + k - other.from] = ANYWHERE + ((1 - ANYWHERE) * share * tokens) / size;
      start = end;
    }
    top += length;
  }
}

function heightOf({ tokens, from, to }: Block): number {
  let height = 0;
  for (let at = from; at < to; at++) height += tokens.lengths[at]!;
  return Math.max(1, height);
}
