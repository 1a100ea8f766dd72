import type { Signal } from './alignment.js';
import type { BeadShape } from './bead-shapes.js';
import { contentEvidence } from './content-evidence.js';
import type { Step } from './find-path.js';
import { nameLinks } from './name-links.js';
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
    const named = nameLinks(examples[k]!, links, model.surfaces);
    const note = named === '' ? `no telling ${WORDS[kind]}` : `${WORDS[kind]}: ${named}`;
    return [{ name: kind, value: values[k]!, weight: model.contentWeight, note }];
  });
}

const WORDS: Record<LinkKind, string> = {
  cognates: 'words that sound alike',
  numbers: 'numbers and signs on both sides',
  lexicon: 'words known to translate each other',
};

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += values[at]!;
  return total;
}
