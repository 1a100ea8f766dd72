import type { BeadRange } from '../alignment.js';
import type { Tokens } from '../read-tokens.js';

/** Beads as bags of token identifiers, the stuff that links are learned from. */
export interface TokenPairs {
  /** Tokens of bead b: `source[sourceStart[b]]` to `source[sourceStart[b + 1] - 1]`, and so on the target side. */
  readonly sourceStart: Int32Array;
  readonly source: Int32Array;
  readonly targetStart: Int32Array;
  readonly target: Int32Array;
  /** For each bead the fold that must not learn from it. */
  readonly folds: Uint8Array;
  /** For each bead how much it counts: the confidence that it is right. */
  readonly weights: Float32Array;
}

/** Gathers beads; those with an empty side teach nothing and are left out. */
export class TokenPairsBuilder {
  private readonly sourceStart = [0];
  private readonly targetStart = [0];
  private readonly source: number[] = [];
  private readonly target: number[] = [];
  private readonly folds: number[] = [];
  private readonly weights: number[] = [];

  add(source: Tokens, target: Tokens, bead: BeadRange, fold: number, weight: number): void {
    if (bead.source.start === bead.source.end || bead.target.start === bead.target.end) return;
    append(this.source, source, bead.source);
    append(this.target, target, bead.target);
    this.sourceStart.push(this.source.length);
    this.targetStart.push(this.target.length);
    this.folds.push(fold);
    this.weights.push(weight);
  }

  build(): TokenPairs {
    return {
      sourceStart: Int32Array.from(this.sourceStart),
      source: Int32Array.from(this.source),
      targetStart: Int32Array.from(this.targetStart),
      target: Int32Array.from(this.target),
      folds: Uint8Array.from(this.folds),
      weights: Float32Array.from(this.weights),
    };
  }
}

function append(list: number[], tokens: Tokens, { start, end }: BeadRange['source']): void {
  for (let at = tokens.start[start]!; at < tokens.start[end]!; at++) list.push(tokens.ids[at]!);
}
