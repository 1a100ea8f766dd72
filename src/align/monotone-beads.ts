import type { BeadRange } from './alignment.js';
import { orderBeads } from './order-beads.js';

/**
 * The most of some beads, counted by their sentences, that run in one order on both sides, in that order. The
 * beads share no sentence. Time n log n: each bead extends the best chain that ends before it on the target side.
 */
export function monotoneBeads<B extends BeadRange>(beads: readonly B[]): B[] {
  const ordered = orderBeads(beads);
  const weights: number[] = [];
  const before: number[] = [];
  const size = ordered.reduce((most, { target }) => Math.max(most, target.end), 0) + 1;
  const best = new BestPrefix(size, weights);
  ordered.forEach((bead, index) => {
    const last = best.upTo(bead.target.start);
    before.push(last);
    weights.push((weights[last] ?? 0) + sizeOf(bead));
    best.offer(bead.target.end, index);
  });
  const chain: B[] = [];
  for (let at = best.upTo(best.size - 1); at >= 0; at = before[at]!) chain.push(ordered[at]!);
  chain.reverse();
  // An empty side may stand inside another bead, where no path can pass.
  return chain.filter(({ source }, index) => index === 0 || chain[index - 1]!.source.end <= source.start);
}

function sizeOf({ source, target }: BeadRange): number {
  return source.end - source.start + target.end - target.start;
}

/** The heaviest chain that ends at or before a place: a Fenwick tree of maxima. */
class BestPrefix {
  private readonly chains: Int32Array;

  constructor(
    readonly size: number,
    private readonly weights: readonly number[],
  ) {
    this.chains = new Int32Array(size + 1).fill(-1);
  }

  upTo(place: number): number {
    let found = -1;
    for (let at = place + 1; at > 0; at -= at & -at) {
      const chain = this.chains[at]!;
      if (chain >= 0 && (found < 0 || this.weights[chain]! > this.weights[found]!)) found = chain;
    }
    return found;
  }

  offer(place: number, chain: number): void {
    for (let at = place + 1; at <= this.size; at += at & -at) {
      const known = this.chains[at]!;
      if (known < 0 || this.weights[chain]! > this.weights[known]!) this.chains[at] = chain;
    }
  }
}
