import type { LinkTable } from '../link-table.js';
import { LINK_KINDS } from '../word-link.js';
import type { TokenPairs } from './token-pairs.js';

/** The links worth learning: those known before, and those of tokens that met in two beads or more. */
export interface CandidateLinks {
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly kinds: Uint8Array;
  /** p(target | source) and p(source | target) before anything is learned; 0 for a new link. */
  readonly priorForward: Float32Array;
  readonly priorBackward: Float32Array;
}

/** Tokens must meet in this many beads. */
const LEAST_MEETINGS = 2;
/** They must meet this many times as often as by chance. */
const LEAST_LIFT = 1.2;
/** A token learns at most this many new links, the closest first. */
const MOST_LINKS = 24;

export function candidateLinks(
  pairs: TokenPairs,
  prior: LinkTable,
  targetSize: number,
  least = { meetings: LEAST_MEETINGS, lift: LEAST_LIFT },
): CandidateLinks {
  const sourceSize = prior.start.length - 1;
  const index = beadsOf(pairs, sourceSize);
  const beads = pairs.folds.length;
  const targetBeads = distinctCounts(pairs, targetSize);
  const start = new Int32Array(sourceSize + 1);
  const links: number[] = [];
  const kinds: number[] = [];
  const forward: number[] = [];
  const backward: number[] = [];
  const meetings = new Int32Array(targetSize);
  const lastBead = new Int32Array(targetSize).fill(-1);
  const known = new Uint8Array(targetSize);
  const learned = LINK_KINDS.indexOf('lexicon');
  const before = prior.folds[0]!;
  for (let s = 0; s < sourceSize; s++) {
    for (let at = prior.start[s]!; at < prior.start[s + 1]!; at++) {
      known[prior.target[at]!] = 1;
      links.push(prior.target[at]!);
      kinds.push(prior.kinds[at]!);
      forward.push(before.forward[at]!);
      backward.push(before.backward[at]!);
    }
    const from = index.start[s]!;
    const to = index.start[s + 1]!;
    if (to - from >= least.meetings) {
      const met: number[] = [];
      for (let at = from; at < to; at++) {
        const bead = index.beads[at]!;
        for (let q = pairs.targetStart[bead]!; q < pairs.targetStart[bead + 1]!; q++) {
          const t = pairs.target[q]!;
          if (lastBead[t] === at) continue;
          lastBead[t] = at;
          if (meetings[t]!++ === 0) met.push(t);
        }
      }
      const lift = (t: number) => (meetings[t]! * beads) / ((to - from) * targetBeads[t]!);
      let kept = met.filter((t) => known[t] === 0 && meetings[t]! >= least.meetings && lift(t) >= least.lift);
      if (kept.length > MOST_LINKS) {
        kept.sort((a, b) => meetings[b]! * lift(b) - meetings[a]! * lift(a) || a - b);
        kept = kept.slice(0, MOST_LINKS);
      }
      for (const t of kept) {
        links.push(t);
        kinds.push(learned);
        forward.push(0);
        backward.push(0);
      }
      for (const t of met) {
        meetings[t] = 0;
        lastBead[t] = -1;
      }
    }
    for (let at = prior.start[s]!; at < prior.start[s + 1]!; at++) known[prior.target[at]!] = 0;
    start[s + 1] = links.length;
  }
  return {
    start,
    target: Int32Array.from(links),
    kinds: Uint8Array.from(kinds),
    priorForward: Float32Array.from(forward),
    priorBackward: Float32Array.from(backward),
  };
}

/** For each source token the beads that hold it, each once, ascending. */
function beadsOf(pairs: TokenPairs, sourceSize: number): { start: Int32Array; beads: Int32Array } {
  const start = new Int32Array(sourceSize + 1);
  eachDistinct(pairs.sourceStart, pairs.source, sourceSize, (s) => {
    start[s + 1]!++;
  });
  for (let s = 0; s < sourceSize; s++) start[s + 1]! += start[s]!;
  const beads = new Int32Array(start[sourceSize]!);
  const next = start.slice();
  eachDistinct(pairs.sourceStart, pairs.source, sourceSize, (s, bead) => {
    beads[next[s]!++] = bead;
  });
  return { start, beads };
}

function distinctCounts(pairs: TokenPairs, targetSize: number): Int32Array {
  const counts = new Int32Array(targetSize);
  eachDistinct(pairs.targetStart, pairs.target, targetSize, (t) => {
    counts[t]!++;
  });
  return counts;
}

function eachDistinct(
  start: Int32Array,
  ids: Int32Array,
  size: number,
  visit: (id: number, bead: number) => void,
): void {
  const last = new Int32Array(size).fill(-1);
  for (let bead = 0; bead + 1 < start.length; bead++) {
    for (let at = start[bead]!; at < start[bead + 1]!; at++) {
      const id = ids[at]!;
      if (last[id] === bead) continue;
      last[id] = bead;
      visit(id, bead);
    }
  }
}
