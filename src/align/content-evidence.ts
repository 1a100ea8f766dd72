import { type ContentModel, chanceShare, linkShare, tokenEvidence } from './content-model.js';
import { Heights, isFaint } from './heights.js';
import type { LinkTable } from './link-table.js';
import { LINK_KINDS } from './word-link.js';

export interface ContentEvidence {
  /** For each of `LINK_KINDS` its share, in nats before its weight. */
  readonly values: Float64Array;
  /** For each of `LINK_KINDS` the links that tell most, as places in the link table, each with its source token. */
  readonly examples: readonly ReadonlyMap<number, number>[];
}

/** Links less probable than this, both directions added, are not worth naming. */
const TELLING = 0.1;

/** Laid out anew for each bead. */
const heights = new Heights();

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
  heights.lay(source, i, m, target, j, n);
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
        const faint = isFaint(probabilities.forward[at]!, probabilities.backward[at]!);
        const nearness = heights.nearness(p, q);
        const ahead = faint ? 1 : heights.forward(nearness, q);
        const back = faint ? 1 : heights.backward(nearness, p);
        forward[q * kindCount + kind]! += ahead * probabilities.forward[at]!;
        backward[p * kindCount + kind]! += back * probabilities.backward[at]!;
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
  const massS = sum(content.sourceMass[fold]!, i - m, i);
  const massT = sum(content.targetMass[fold]!, j - n, j);
  for (let q = 0; q < t.length; q++) add(forward, q, targetRarity[t[q]!]!, s.length, massS);
  for (let p = 0; p < s.length; p++) add(backward, p, sourceRarity[s[p]!]!, t.length, massT);
  return { values, examples };
}

/** Words without a partner speak against the kind of link that they could have had. */
function silentKind(links: LinkTable): number {
  const lexicon = LINK_KINDS.indexOf('lexicon');
  return links.kinds.includes(lexicon) ? lexicon : LINK_KINDS.indexOf('cognates');
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += values[at]!;
  return total;
}
