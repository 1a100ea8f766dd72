import type { DisjointSets } from './disjoint-sets.js';

/**
 * Joins sets of beads until the sentences of each set are one run in every text: whatever stands between two sentences
 * of a set joins it. Near-linear, because a run that is known to belong together is leapt over.
 *
 * @param texts for every sentence of each text the bead, a member of `sets`, that holds it
 * @param count number of members
 */
export function growRuns(sets: DisjointSets, texts: readonly Int32Array[], count: number): void {
  const sides = texts.map((owners) => new Side(owners, sets, count));
  const waiting = Array.from({ length: count }, (_, member) => member);
  for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
    const set = sets.find(member);
    for (const side of sides) {
      const stranger = side.findStranger(set);
      if (stranger === undefined) continue;
      const other = sets.find(stranger);
      const joined = sets.join(set, other);
      for (const each of sides) each.join(joined, joined === set ? other : set);
      waiting.push(joined);
      break;
    }
  }
}

/** One text: how far each set reaches in it, and which neighbouring sentences are known to be of one set. */
class Side {
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  /** A later sentence of the same run, or the sentence itself. */
  private readonly ahead: Int32Array;

  constructor(
    private readonly owners: Int32Array,
    private readonly sets: DisjointSets,
    count: number,
  ) {
    this.first = new Int32Array(count).fill(owners.length);
    this.last = new Int32Array(count).fill(-1);
    this.ahead = Int32Array.from(owners, (_, sentence) => sentence);
    owners.forEach((owner, sentence) => {
      const set = sets.find(owner);
      this.first[set] = Math.min(this.first[set]!, sentence);
      this.last[set] = Math.max(this.last[set]!, sentence);
    });
  }

  /** A bead of another set between sentences of this one. */
  findStranger(set: number): number | undefined {
    for (let at = this.first[set]!; at < this.last[set]!; ) {
      at = this.endOfRun(at);
      if (at >= this.last[set]!) return undefined;
      const next = this.owners[at + 1]!;
      if (this.sets.find(next) !== set) return next;
      this.ahead[at] = at + 1;
    }
    return undefined;
  }

  join(set: number, gone: number): void {
    this.first[set] = Math.min(this.first[set]!, this.first[gone]!);
    this.last[set] = Math.max(this.last[set]!, this.last[gone]!);
  }

  private endOfRun(sentence: number): number {
    let at = sentence;
    while (this.ahead[at] !== at) {
      this.ahead[at] = this.ahead[this.ahead[at]!]!;
      at = this.ahead[at]!;
    }
    return at;
  }
}
