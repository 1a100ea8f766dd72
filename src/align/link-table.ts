import { LINK_KINDS, type WordLink } from './word-link.js';

/** Links in rows by source token, as probabilities in both directions. */
export interface LinkTable {
  /** Links of source token s: `start[s]` to `start[s + 1] - 1`. */
  readonly start: Int32Array;
  readonly target: Int32Array;
  /** p(target | source). */
  readonly forward: Float32Array;
  /** p(source | target). */
  readonly backward: Float32Array;
  /** Index into `LINK_KINDS`. */
  readonly kinds: Uint8Array;
  /** How much of each token's probability its links hold, 0 to 1; the rest falls back on chance. */
  readonly sourceMass: Float32Array;
  readonly targetMass: Float32Array;
}

/** Of the probability of a token that has a link of strength 1, the share that its links get. */
const LINKED_MASS = 0.5;
/** Likeness is sharpened by this power before links of one token share its mass. */
const SHARPNESS = 6;

/** Turns links without counts into probabilities: each token shares its mass by sharpened strength. */
export function tableOfLinks(links: readonly WordLink[], sourceSize: number, targetSize: number): LinkTable {
  const sum = { source: new Float64Array(sourceSize), target: new Float64Array(targetSize) };
  const top = { source: new Float64Array(sourceSize), target: new Float64Array(targetSize) };
  const start = new Int32Array(sourceSize + 1);
  for (const { source, target, strength } of links) {
    const weight = strength ** SHARPNESS;
    sum.source[source]! += weight;
    sum.target[target]! += weight;
    top.source[source] = Math.max(top.source[source]!, weight);
    top.target[target] = Math.max(top.target[target]!, weight);
    start[source + 1]!++;
  }
  for (let s = 0; s < sourceSize; s++) start[s + 1]! += start[s]!;
  const next = start.slice();
  const target = new Int32Array(links.length);
  const forward = new Float32Array(links.length);
  const backward = new Float32Array(links.length);
  const kinds = new Uint8Array(links.length);
  for (const link of links) {
    const at = next[link.source]!++;
    const weight = link.strength ** SHARPNESS;
    target[at] = link.target;
    forward[at] = (LINKED_MASS * top.source[link.source]! * weight) / sum.source[link.source]!;
    backward[at] = (LINKED_MASS * top.target[link.target]! * weight) / sum.target[link.target]!;
    kinds[at] = LINK_KINDS.indexOf(link.kind);
  }
  return {
    start,
    target,
    forward,
    backward,
    kinds,
    sourceMass: Float32Array.from(top.source, (weight) => LINKED_MASS * weight),
    targetMass: Float32Array.from(top.target, (weight) => LINKED_MASS * weight),
  };
}
