import { type ContentModel, chanceShare, linkShare, tokenEvidence } from './content-model.js';
import { heightFactors } from './heights.js';
import type { LinkTable } from './link-table.js';
import type { Tokens } from './read-tokens.js';
import { LINK_KINDS } from './word-link.js';

export interface ContentEvidence {
  /** For each of `LINK_KINDS` its share, in nats before its weight. */
  readonly values: Float64Array;
  /** For each of `LINK_KINDS` the links that tell most, as places in the link table, each with its source token. */
  readonly examples: readonly ReadonlyMap<number, number>[];
}

/** Links less probable than this, both directions added, are not worth naming. */
const TELLING = 0.1;

/** The content evidence of the bead of m × n sentences that ends at (i, j), told apart by kind of link. */
export function contentEvidence(
  content: ContentModel,
  i: number,
  j: number,
  m: number,
  n: number,
): ContentEvidence {
  const { source, target, links, sourceRarity, targetRarity } = content;
  const fold = content.folds[i - m]!;
  const probabilities = links.folds[fold]!;
  const s = source.ids.subarray(source.start[i - m]!, source.start[i]!);
  const t = target.ids.subarray(target.start[j - n]!, target.start[j]!);
  const kindCount = LINK_KINDS.length;
  const forward = new Float64Array(t.length * kindCount);
  const backward = new Float64Array(s.length * kindCount);
  const examples = LINK_KINDS.map(() => new Map<number, number>());
  const across = factorsOf(source, i, m, target, j, n);
  const back = factorsOf(target, j, n, source, i, m);
  const row = sentencesOf(source, i - m, i);
  const column = sentencesOf(target, j - n, j);
  const inTarget = new Map<number, number[]>();
  for (let q = 0; q < t.length; q++) {
    const places = inTarget.get(t[q]!);
    if (places === undefined) inTarget.set(t[q]!, [q]);
    else places.push(q);
  }
  for (let p = 0; p < s.length; p++) {
    for (let at = links.start[s[p]!]!; at < links.start[s[p]! + 1]!; at++) {
      const places = inTarget.get(links.target[at]!);
      if (places === undefined) continue;
      const kind = links.kinds[at]!;
      for (const q of places) {
        forward[q * kindCount + kind]! += back[column[q]! * m + row[p]!]! * probabilities.forward[at]!;
        backward[p * kindCount + kind]! += across[row[p]! * n + column[q]!]! * probabilities.backward[at]!;
      }
      if (probabilities.forward[at]! + probabilities.backward[at]! >= TELLING) examples[kind]!.set(at, s[p]!);
    }
  }
  const values = new Float64Array(kindCount);
  const silent = silentKind(links);
  const add = (linked: Float64Array, place: number, rarity: number, tokens: number, mass: number) => {
    let total = 0;
    let strongest = silent;
    for (let kind = 0, most = 0; kind < kindCount; kind++) {
      const value = linked[place * kindCount + kind]!;
      total += value;
      if (value > most) {
        most = value;
        strongest = kind;
      }
    }
    const share = chanceShare(tokens, mass);
    values[strongest]! += 0.5 * tokenEvidence(total * linkShare(tokens) * rarity, share);
  };
  const massOf = (masses: Float64Array, from: number, factors: Float64Array, at: number, count: number) => {
    let mass = 0;
    for (let k = 0; k < count; k++) mass += factors[at * count + k]! * masses[from + k]!;
    return mass;
  };
  for (let q = 0; q < t.length; q++) {
    const mass = massOf(content.sourceMass[fold]!, i - m, back, column[q]!, m);
    add(forward, q, targetRarity[t[q]!]!, s.length, mass);
  }
  for (let p = 0; p < s.length; p++) {
    const mass = massOf(content.targetMass[fold]!, j - n, across, row[p]!, n);
    add(backward, p, sourceRarity[s[p]!]!, t.length, mass);
  }
  return { values, examples };
}

/** Words without a partner speak against the kind of link that they could have had. */
function silentKind(links: LinkTable): number {
  const lexicon = LINK_KINDS.indexOf('lexicon');
  return links.kinds.includes(lexicon) ? lexicon : LINK_KINDS.indexOf('cognates');
}

/** How much each sentence of `own` looks to each of `other`: evenly, unless both sides have several. */
function factorsOf(own: Tokens, i: number, m: number, other: Tokens, j: number, n: number): Float64Array {
  const factors = new Float64Array(m * n).fill(1);
  if (m > 1 && n > 1) {
    heightFactors({ tokens: own, from: i - m, to: i }, { tokens: other, from: j - n, to: j }, factors);
  }
  return factors;
}

/** For each token of the sentences from `from` to `to - 1` the number of its sentence, the first 0. */
function sentencesOf(tokens: Tokens, from: number, to: number): Int32Array {
  const numbers = new Int32Array(tokens.start[to]! - tokens.start[from]!);
  for (let at = from; at < to; at++) {
    numbers.fill(
      at - from,
      tokens.start[at]! - tokens.start[from]!,
      tokens.start[at + 1]! - tokens.start[from]!,
    );
  }
  return numbers;
}
