import { type LinkProbabilities, type LinkTable, withMass } from '../link-table.js';
import type { CandidateLinks } from './candidate-links.js';
import type { KnownCounts } from './known-counts.js';
import type { LinkCounts } from './link-counts.js';
import type { TokenPairs } from './token-pairs.js';

export interface LearnedLinks {
  readonly table: LinkTable;
  /** Over all folds. */
  readonly counts: LinkCounts;
}

/** A prior weighs as much as this many sightings of a token. */
const PRIOR_STRENGTH = 10;
const ITERATIONS = 2;
/** Weight of the empty word, in tokens. */
const EMPTY_WORD = 1;
/** Probability that a token without any prior spreads over its candidates at the start. */
const FIRST_MASS = 0.5;

/**
 * Learns link probabilities in both directions by expectation maximisation of IBM model 1 (Brown et al.
 * 1993) with a Dirichlet prior. The beads of a fold are read with what the other folds have counted, so the
 * table of a fold holds nothing of its own beads; with one fold nothing is held back. `known` are counts from elsewhere, for all folds alike.
 */
export function learnLinks(
  pairs: TokenPairs,
  candidates: CandidateLinks,
  folds: number,
  targetSize: number,
  known?: KnownCounts,
): LearnedLinks {
  const { start, target, kinds } = candidates;
  const chance = chanceOf(pairs, start.length - 1, targetSize);
  let probabilities: LinkProbabilities[] = new Array(folds).fill(
    known ? informedGuess(candidates, targetSize, known) : firstGuess(candidates, targetSize),
  );
  let counts: LinkCounts[] = [];
  for (let round = 0; round < ITERATIONS; round++) {
    counts = Array.from({ length: folds }, () => noCounts(target.length));
    expect(pairs, candidates, probabilities, counts, chance, targetSize);
    const total = sumOf(counts, known);
    probabilities = counts.map((own) =>
      maximise(candidates, total, targetSize, folds > 1 ? own : undefined, known),
    );
  }
  return {
    table: compacted({ start, target, kinds, folds: probabilities }, targetSize),
    counts: sumOf(counts),
  };
}

/** A link less probable than this in both directions is dropped: it says nothing and costs time. */
const LEAST_PROBABILITY = 5e-4;

function compacted(table: LinkTable, targetSize: number): LinkTable {
  const kept: number[] = [];
  const start = new Int32Array(table.start.length);
  for (let s = 0; s + 1 < start.length; s++) {
    for (let at = table.start[s]!; at < table.start[s + 1]!; at++) {
      for (const { forward, backward } of table.folds) {
        if (forward[at]! < LEAST_PROBABILITY && backward[at]! < LEAST_PROBABILITY) continue;
        kept.push(at);
        break;
      }
    }
    start[s + 1] = kept.length;
  }
  const target = new Int32Array(kept.length);
  const kinds = new Uint8Array(kept.length);
  kept.forEach((at, place) => {
    target[place] = table.target[at]!;
    kinds[place] = table.kinds[at]!;
  });
  const folds = table.folds.map((fold) =>
    withMass(start, target, targetSize, picked(fold.forward, kept), picked(fold.backward, kept)),
  );
  return { start, target, kinds, folds };
}

/** As `Float32Array.from` would, without its call for every number. */
function picked(values: Float32Array, places: readonly number[]): Float32Array {
  const found = new Float32Array(places.length);
  for (let at = 0; at < found.length; at++) found[at] = values[places[at]!]!;
  return found;
}

function noCounts(size: number): LinkCounts {
  return { forward: new Float32Array(size), backward: new Float32Array(size) };
}

function sumOf(counts: readonly LinkCounts[], known?: LinkCounts): LinkCounts {
  const size = counts[0]!.forward.length;
  const total = known ? { forward: known.forward.slice(), backward: known.backward.slice() } : noCounts(size);
  for (const { forward, backward } of counts) {
    for (let at = 0; at < size; at++) {
      total.forward[at]! += forward[at]!;
      total.backward[at]! += backward[at]!;
    }
  }
  return total;
}

function firstGuess(candidates: CandidateLinks, targetSize: number): LinkProbabilities {
  const { start, target, priorForward, priorBackward } = candidates;
  const degree = new Int32Array(targetSize);
  for (const t of target) degree[t]!++;
  const forward = new Float32Array(target.length);
  const backward = new Float32Array(target.length);
  for (let s = 0; s + 1 < start.length; s++) {
    const links = start[s + 1]! - start[s]!;
    for (let at = start[s]!; at < start[s + 1]!; at++) {
      forward[at] = priorForward[at]! + FIRST_MASS / links;
      backward[at] = priorBackward[at]! + FIRST_MASS / degree[target[at]!]!;
    }
  }
  return withMass(start, target, targetSize, forward, backward);
}

interface Chance {
  readonly source: Float64Array;
  readonly target: Float64Array;
}

function chanceOf(pairs: TokenPairs, sourceSize: number, targetSize: number): Chance {
  const share = (ids: Int32Array, size: number) => {
    const counts = new Float64Array(size);
    for (const id of ids) counts[id]! += 1 / ids.length;
    return counts;
  };
  return { source: share(pairs.source, sourceSize), target: share(pairs.target, targetSize) };
}

/** One pass over the beads: each token shares itself among the tokens of the other side and the empty word. */
function expect(
  pairs: TokenPairs,
  candidates: CandidateLinks,
  probabilities: readonly LinkProbabilities[],
  counts: readonly LinkCounts[],
  chance: Chance,
  targetSize: number,
): void {
  const { start, target } = candidates;
  const heads = new Int32Array(targetSize).fill(-1);
  const next: number[] = [];
  const link: number[] = [];
  const place: number[] = [];
  for (let bead = 0; bead < pairs.folds.length; bead++) {
    const fold = pairs.folds[bead]!;
    const weight = pairs.weights[bead]!;
    const { forward, backward } = probabilities[fold]!;
    const own = counts[fold]!;
    const s0 = pairs.sourceStart[bead]!;
    const size = pairs.sourceStart[bead + 1]! - s0;
    let entries = 0;
    for (let p = 0; p < size; p++) {
      const s = pairs.source[s0 + p]!;
      for (let at = start[s]!; at < start[s + 1]!; at++) {
        next[entries] = heads[target[at]!]!;
        heads[target[at]!] = entries;
        link[entries] = at;
        place[entries++] = p;
      }
    }
    const given = new Float64Array(size);
    for (let p = 0; p < size; p++) given[p] = EMPTY_WORD * chance.source[pairs.source[s0 + p]!]!;
    for (let q = pairs.targetStart[bead]!; q < pairs.targetStart[bead + 1]!; q++) {
      const t = pairs.target[q]!;
      let sum = EMPTY_WORD * chance.target[t]!;
      for (let entry = heads[t]!; entry >= 0; entry = next[entry]!) {
        sum += forward[link[entry]!]!;
        given[place[entry]!]! += backward[link[entry]!]!;
      }
      for (let entry = heads[t]!; entry >= 0; entry = next[entry]!) {
        own.forward[link[entry]!]! += (weight * forward[link[entry]!]!) / sum;
      }
    }
    for (let q = pairs.targetStart[bead]!; q < pairs.targetStart[bead + 1]!; q++) {
      for (let entry = heads[pairs.target[q]!]!; entry >= 0; entry = next[entry]!) {
        own.backward[link[entry]!]! += (weight * backward[link[entry]!]!) / given[place[entry]!]!;
      }
    }
    for (let entry = 0; entry < entries; entry++) heads[target[link[entry]!]!] = -1;
  }
}

/** What is known before any bead is read, a little of the mass left to links never met before. */
function informedGuess(
  candidates: CandidateLinks,
  targetSize: number,
  known: KnownCounts,
): LinkProbabilities {
  const plain = firstGuess(candidates, targetSize);
  const { forward, backward } = maximise(candidates, known, targetSize, undefined, known);
  for (let at = 0; at < forward.length; at++) {
    forward[at] = 0.8 * forward[at]! + 0.2 * plain.forward[at]!;
    backward[at] = 0.8 * backward[at]! + 0.2 * plain.backward[at]!;
  }
  return withMass(candidates.start, candidates.target, targetSize, forward, backward);
}

/** Counts become probabilities; `own` are held back, `known` says what its links outside the list weigh. */
export function maximise(
  candidates: Pick<CandidateLinks, 'start' | 'target' | 'priorForward' | 'priorBackward'>,
  total: LinkCounts,
  targetSize: number,
  own?: LinkCounts,
  known?: KnownCounts,
): LinkProbabilities {
  const { start, target, priorForward, priorBackward } = candidates;
  const forward = new Float32Array(target.length);
  const backward = new Float32Array(target.length);
  const targetSums = known ? known.targetRest.slice() : new Float64Array(targetSize);
  for (let at = 0; at < target.length; at++) {
    backward[at] = Math.max(0, total.backward[at]! - (own?.backward[at] ?? 0));
    targetSums[target[at]!]! += backward[at]!;
  }
  for (let s = 0; s + 1 < start.length; s++) {
    let sum = PRIOR_STRENGTH + (known?.sourceRest[s] ?? 0);
    for (let at = start[s]!; at < start[s + 1]!; at++) {
      forward[at] = Math.max(0, total.forward[at]! - (own?.forward[at] ?? 0));
      sum += forward[at]!;
    }
    for (let at = start[s]!; at < start[s + 1]!; at++) {
      forward[at] = (forward[at]! + PRIOR_STRENGTH * priorForward[at]!) / sum;
      backward[at] =
        (backward[at]! + PRIOR_STRENGTH * priorBackward[at]!) / (targetSums[target[at]!]! + PRIOR_STRENGTH);
    }
  }
  return withMass(start, target, targetSize, forward, backward);
}
