import type { Tokens } from './read-tokens.js';

/** Translations keep the order of words but for about this many tokens. */
const REACH = 7;
/** No reach is less than this share of the height. */
const LEAST_REACH = 0.03;
/** This share of a token's partners may stand anywhere in the other block; the rest stands at its height. */
const ANYWHERE = 0.3;

/**
 * Two blocks of sentences laid side by side, both stretched to the height 1 by their code units. A token looks
 * mostly to tokens at its own height: `forward` and `backward` say how much more or less than evenly, 1 on
 * the average. Laid out anew for each bead, so that nothing is allocated for it.
 */
export class Heights {
  rows = 0;
  columns = 0;
  /** Heights in steps of the table of nearness. */
  private source = new Float64Array(0);
  private target = new Float64Array(0);
  /** What nearness 1 is worth to each token, so that all it looks to comes to the same. */
  private sourceWorth = new Float64Array(0);
  private targetWorth = new Float64Array(0);

  /** Lays out the m source sentences before i and the n target sentences before j. */
  lay(source: Tokens, i: number, m: number, target: Tokens, j: number, n: number): void {
    this.rows = source.start[i]! - source.start[i - m]!;
    this.columns = target.start[j]! - target.start[j - n]!;
    if (this.source.length < this.rows) {
      this.source = new Float64Array(2 * this.rows);
      this.sourceWorth = new Float64Array(2 * this.rows);
    }
    if (this.target.length < this.columns) {
      this.target = new Float64Array(2 * this.columns);
      this.targetWorth = new Float64Array(2 * this.columns);
    }
    const tokens = Math.max(1, this.rows + this.columns) / 2;
    const reach = Math.min(1, Math.max(LEAST_REACH, REACH / tokens));
    layBlock(source, i - m, i, reach, this.source, this.sourceWorth);
    layBlock(target, j - n, j, reach, this.target, this.targetWorth);
  }

  /** How near source token p and target token q of the blocks stand, 1 at the same height. */
  nearness(p: number, q: number): number {
    return DECAY[Math.min(LAST, (Math.abs(this.source[p]! - this.target[q]!) + 0.5) | 0)]!;
  }

  /** How much target token q looks to a source token of this nearness. */
  forward(nearness: number, q: number): number {
    return ANYWHERE + nearness * this.targetWorth[q]!;
  }

  /** How much source token p looks to a target token of this nearness. */
  backward(nearness: number, p: number): number {
    return ANYWHERE + nearness * this.sourceWorth[p]!;
  }
}

/** Nearness decays as exp(−distance / reach): a table, since it is asked for every pair of words that meet. */
const STEPS = 64;
const LAST = 16 * STEPS;
const DECAY = Float64Array.from({ length: LAST + 1 }, (_, step) => Math.exp(-step / STEPS));

function layBlock(
  tokens: Tokens,
  from: number,
  to: number,
  reach: number,
  heights: Float64Array,
  worth: Float64Array,
): void {
  let whole = 0;
  for (let at = from; at < to; at++) whole += tokens.lengths[at]!;
  const scale = STEPS / (reach * Math.max(1, whole));
  const end = STEPS / reach;
  let top = 0;
  let count = 0;
  for (let at = from; at < to; at++) {
    for (let p = tokens.start[at]!; p < tokens.start[at + 1]!; p++) {
      const height = Math.min(end, (top + tokens.places[p]!) * scale);
      const above = DECAY[Math.min(LAST, height | 0)]!;
      const below = DECAY[Math.min(LAST, (end - height) | 0)]!;
      heights[count] = height;
      worth[count++] = (1 - ANYWHERE) / (reach * (2 - above - below));
    }
    top += tokens.lengths[at]!;
  }
}

/** Links less probable than this both ways are many, and no wiser for where they stand: they are read evenly. */
const FAINT = 0.02;

export function isFaint(forward: number, backward: number): boolean {
  return forward < FAINT && backward < FAINT;
}
