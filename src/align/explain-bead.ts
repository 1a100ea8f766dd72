import type { Signal } from './alignment.js';
import type { BeadShape } from './bead-shapes.js';
import { contentEvidence } from './content-evidence.js';
import type { Step } from './find-path.js';
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
    if (a > 0 || b > 0) {
      signals.push({
        name: 'length',
        value: lengthSignal(model.length, a, b, m, n),
        weight: WEIGHTS.length,
        note: `${a} characters correspond to ${b}; about ${expected} were to be expected`,
      });
    }
    signals.push(...contentSignals(model, i, j, m, n));
    for (const extra of model.extras) {
      signals.push({ name: extra.name, weight: extra.weight, ...extra.explain(i, j, m, n) });
    }
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
  const { values, examples } = contentEvidence(model.content, i, j, m, n);
  const { links } = model.content;
  return LINK_KINDS.flatMap((kind, k) => {
    if (values[k] === 0 && examples[k]!.size === 0) return [];
    const seen = [...examples[k]!].slice(0, MOST_EXAMPLES).map(([at, id]) => {
      return pairOf(model.surfaces.source[id]!, model.surfaces.target[links.target[at]!]!);
    });
    const more = Math.max(0, examples[k]!.size - MOST_EXAMPLES);
    return [{ name: kind, value: values[k]!, weight: model.contentWeight, note: noteOf(kind, seen, more) }];
  });
}

const MOST_EXAMPLES = 4;

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
