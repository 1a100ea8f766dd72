import type { Draft } from '../align-documents.js';
import { BEAD_SHAPES } from '../bead-shapes.js';

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

/** The beads of drafts that have both sides, weighed by how probable they are. */
export function tokenPairs(drafts: readonly Draft[]): TokenPairs {
  const sourceStart = [0];
  const targetStart = [0];
  const source: number[] = [];
  const target: number[] = [];
  const folds: number[] = [];
  const weights: number[] = [];
  for (const draft of drafts) {
    for (const step of draft.steps) {
      const { source: m, target: n } = BEAD_SHAPES[step.shape]!;
      if (m === 0 || n === 0) continue;
      append(source, draft.source, step.source - m, step.source);
      append(target, draft.target, step.target - n, step.target);
      sourceStart.push(source.length);
      targetStart.push(target.length);
      folds.push(draft.folds[step.source - m]!);
      weights.push(draft.posteriors.of(step));
    }
  }
  return {
    sourceStart: Int32Array.from(sourceStart),
    source: Int32Array.from(source),
    targetStart: Int32Array.from(targetStart),
    target: Int32Array.from(target),
    folds: Uint8Array.from(folds),
    weights: Float32Array.from(weights),
  };
}

function append(list: number[], tokens: Draft['source'], from: number, to: number): void {
  for (let at = tokens.start[from]!; at < tokens.start[to]!; at++) list.push(tokens.ids[at]!);
}
