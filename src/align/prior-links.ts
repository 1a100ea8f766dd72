import type { KnownPairs } from './lexicon/known-counts.js';
import { type LinkTable, withMass } from './link-table.js';
import { LINK_KINDS, type WordLink } from './word-link.js';

/** Of the probability of a token that has a link of strength 1, the share that its links get. */
const LINKED_MASS = 0.7;
/** Likeness is sharpened by this power before links of one token share its mass. */
const SHARPNESS = 6;

/** Turns links without counts into probabilities: each token shares its mass by sharpened strength. One fold. Known pairs that are no links yet join with probability 0, to be counted. */
export function priorLinks(
  found: readonly WordLink[],
  sourceSize: number,
  targetSize: number,
  known?: Pick<KnownPairs, 'source' | 'target'>,
): LinkTable {
  const links = known ? [...found, ...newPairs(found, known, targetSize)] : found;
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
    if (weight > 0) {
      forward[at] = (LINKED_MASS * top.source[link.source]! * weight) / sum.source[link.source]!;
      backward[at] = (LINKED_MASS * top.target[link.target]! * weight) / sum.target[link.target]!;
    }
    kinds[at] = LINK_KINDS.indexOf(link.kind);
  }
  return { start, target, kinds, folds: [withMass(start, target, targetSize, forward, backward)] };
}

function newPairs(
  links: readonly WordLink[],
  known: Pick<KnownPairs, 'source' | 'target'>,
  targetSize: number,
): WordLink[] {
  const seen = new Set(links.map(({ source, target }) => source * targetSize + target));
  const added: WordLink[] = [];
  for (let at = 0; at < known.source.length; at++) {
    const source = known.source[at]!;
    const target = known.target[at]!;
    if (!seen.has(source * targetSize + target)) added.push({ source, target, strength: 0, kind: 'lexicon' });
  }
  return added;
}
