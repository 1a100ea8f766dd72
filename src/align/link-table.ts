/** Links in rows by source token, with their probabilities. */
export interface LinkTable {
  /** Links of source token s: `start[s]` to `start[s + 1] - 1`. */
  readonly start: Int32Array;
  readonly target: Int32Array;
  /** Index into `LINK_KINDS`. */
  readonly kinds: Uint8Array;
  /**
   * One set of probabilities for each fold. What is learned from a text is used on the text itself, so each
   * part of it is read with the probabilities that the other parts gave: a wrong bead cannot confirm itself.
   */
  readonly folds: readonly LinkProbabilities[];
}

export interface LinkProbabilities {
  /** For each link p(target | source) and p(source | target). */
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  /** How much of each token's probability its links hold, 0 to 1; the rest falls back on chance. */
  readonly sourceMass: Float32Array;
  readonly targetMass: Float32Array;
}

/** Adds up the mass of the links of each token. */
export function withMass(
  start: Int32Array,
  target: Int32Array,
  targetSize: number,
  forward: Float32Array,
  backward: Float32Array,
): LinkProbabilities {
  const sourceMass = new Float32Array(start.length - 1);
  const targetMass = new Float32Array(targetSize);
  for (let s = 0; s < sourceMass.length; s++) {
    for (let at = start[s]!; at < start[s + 1]!; at++) {
      sourceMass[s]! += forward[at]!;
      targetMass[target[at]!]! += backward[at]!;
    }
  }
  for (const mass of [sourceMass, targetMass]) {
    for (let id = 0; id < mass.length; id++) mass[id] = Math.min(1, mass[id]!);
  }
  return { forward, backward, sourceMass, targetMass };
}
