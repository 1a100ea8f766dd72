import type { Vocabulary } from '../read-tokens.js';
import type { Lexicon } from './lexicon.js';
import type { LinkCounts } from './link-counts.js';

/** A lexicon seen through the vocabularies of the texts at hand. */
export interface KnownPairs {
  /** Pairs of which both words occur. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  /** For each token all its counts, those with words that do not occur here included. */
  readonly sourceSums: Float64Array;
  readonly targetSums: Float64Array;
}

export function knownPairs(lexicon: Lexicon, sources: Vocabulary, targets: Vocabulary): KnownPairs {
  const source: number[] = [];
  const target: number[] = [];
  const forward: number[] = [];
  const backward: number[] = [];
  const sourceSums = new Float64Array(sources.size);
  const targetSums = new Float64Array(targets.size);
  for (const pair of lexicon.pairs) {
    const s = sources.idOf(pair.source);
    const t = targets.idOf(pair.target);
    if (s !== undefined) sourceSums[s]! += pair.forward;
    if (t !== undefined) targetSums[t]! += pair.backward;
    if (s === undefined || t === undefined) continue;
    source.push(s);
    target.push(t);
    forward.push(pair.forward);
    backward.push(pair.backward);
  }
  return {
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    forward: Float32Array.from(forward),
    backward: Float32Array.from(backward),
    sourceSums,
    targetSums,
  };
}

/** Counts from elsewhere, link by link. */
export interface KnownCounts extends LinkCounts {
  /** For each token the counts of its links that are not in the list. */
  readonly sourceRest: Float64Array;
  readonly targetRest: Float64Array;
}

/** Lays known pairs out over a list of links in rows by source token; every known pair must be in it. */
export function countsFor(known: KnownPairs, start: Int32Array, target: Int32Array): KnownCounts {
  const placeOf = new Map<number, number>();
  const size = known.targetSums.length;
  known.source.forEach((s, at) => {
    placeOf.set(s * size + known.target[at]!, at);
  });
  const forward = new Float32Array(target.length);
  const backward = new Float32Array(target.length);
  const sourceRest = known.sourceSums.slice();
  const targetRest = known.targetSums.slice();
  for (let s = 0; s + 1 < start.length; s++) {
    for (let at = start[s]!; at < start[s + 1]!; at++) {
      const place = placeOf.get(s * size + target[at]!);
      if (place === undefined) continue;
      forward[at] = known.forward[place]!;
      backward[at] = known.backward[place]!;
      sourceRest[s]! -= forward[at]!;
      targetRest[target[at]!]! -= backward[at]!;
    }
  }
  return { forward, backward, sourceRest, targetRest };
}
