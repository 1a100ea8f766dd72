import type { Signal } from './alignment.js';
import type { BeadShape } from './bead-shapes.js';
import { chanceShare, linkShare, tokenEvidence } from './content-model.js';
import type { Step } from './find-path.js';
import type { LinkTable } from './link-table.js';
import { type BeadModel, WEIGHTS } from './score-beads.js';
import { lengthSignal } from './signals/length.js';
import { positionSignal } from './signals/position.js';
import { LINK_KINDS, type LinkKind } from './word-link.js';

/** The reasons behind one bead, in the order of `SIGNAL_NAMES`; silent signals are left out. */
export function explainBead(model: BeadModel, step: Step, shapes: readonly BeadShape[]): Signal[] {
  const { source: m, target: n } = shapes[step.shape]!;
  const { source: i, target: j } = step;
  const signals: Signal[] = [];
  if (m > 0 && n > 0) {
    const { source, target } = model.content;
    const a = sum(source.lengths, i - m, i);
    const b = sum(target.lengths, j - n, j);
    const expected = Math.round(a * model.length.ratio);
    signals.push({
      name: 'length',
      value: lengthSignal(model.length, a, b, m, n),
      weight: WEIGHTS.length,
      note: `${a} characters correspond to ${b}; about ${expected} were to be expected`,
    });
    signals.push(...contentSignals(model, i, j, m, n));
  }
  const position = positionSignal(model.position, i, j, m, n);
  const prior = model.priors[step.shape]!;
  signals.push({
    name: 'position',
    value: position + prior,
    weight: WEIGHTS.position,
    note: `${m}-${n} beads are ${m === 1 && n === 1 ? 'the rule' : m === 0 || n === 0 ? 'an omission on one side' : 'an exception'}${position > 0 ? '; both sides begin a block here' : position < 0 ? '; it disagrees with the borders of blocks' : ''}`,
  });
  return signals;
}

function contentSignals(model: BeadModel, i: number, j: number, m: number, n: number): Signal[] {
  const { source, target, links, sourceRarity, targetRarity } = model.content;
  const fold = model.content.folds[i - m]!;
  const probabilities = links.folds[fold]!;
  const s = source.ids.subarray(source.start[i - m]!, source.start[i]!);
  const t = target.ids.subarray(target.start[j - n]!, target.start[j]!);
  const kindCount = LINK_KINDS.length;
  const forward = new Float64Array(t.length * kindCount);
  const backward = new Float64Array(s.length * kindCount);
  const examples = LINK_KINDS.map(() => new Map<number, number>());
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
      for (const q of places) forward[q * kindCount + kind]! += probabilities.forward[at]!;
      backward[p * kindCount + kind]! += probabilities.backward[at]! * places.length;
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
  const massS = sum(model.content.sourceMass[fold]!, i - m, i);
  const massT = sum(model.content.targetMass[fold]!, j - n, j);
  for (let q = 0; q < t.length; q++) add(forward, q, targetRarity[t[q]!]!, s.length, massS);
  for (let p = 0; p < s.length; p++) add(backward, p, sourceRarity[s[p]!]!, t.length, massT);
  return LINK_KINDS.flatMap((kind, k) => {
    if (values[k] === 0 && examples[k]!.size === 0) return [];
    const seen = [...examples[k]!].slice(0, MOST_EXAMPLES).map(([at, id]) => {
      return pairOf(model.surfaces.source[id]!, model.surfaces.target[links.target[at]!]!);
    });
    const more = Math.max(0, examples[k]!.size - MOST_EXAMPLES);
    return [{ name: kind, value: values[k]!, weight: WEIGHTS.content, note: noteOf(kind, seen, more) }];
  });
}

/** Links less probable than this, both directions added, are not worth naming. */
const TELLING = 0.1;
const MOST_EXAMPLES = 4;

/** Words without a partner speak against the kind of link that they could have had. */
function silentKind(links: LinkTable): number {
  const lexicon = LINK_KINDS.indexOf('lexicon');
  return links.kinds.includes(lexicon) ? lexicon : LINK_KINDS.indexOf('cognates');
}

const WORDS: Record<LinkKind, string> = {
  cognates: 'words that sound alike',
  numbers: 'numbers and signs on both sides',
  lexicon: 'words known to translate each other',
};

function noteOf(kind: LinkKind, seen: readonly string[], more: number): string {
  if (seen.length === 0) return `no telling ${WORDS[kind]}`;
  return `${WORDS[kind]}: ${seen.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function pairOf(a: string, b: string): string {
  return a === b ? a : `${a} – ${b}`;
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += values[at]!;
  return total;
}
