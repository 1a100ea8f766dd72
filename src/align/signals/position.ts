import type { AlignText } from '../alignment.js';

/** Where blocks begin on each side: entry i is 1 if sentence i begins a block, 2 if that block is a heading or ends one. */
export interface PositionModel {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
  /** Borders are anchors only where both sides have some. */
  readonly active: boolean;
}

export function positionModel(source: AlignText, target: AlignText): PositionModel {
  const s = bordersOf(source);
  const t = bordersOf(target);
  return {
    source: s,
    target: t,
    active: s.includes(1) || s.includes(2) ? t.includes(1) || t.includes(2) : false,
  };
}

/** A bead that joins sentences of two blocks, on one side, costs this much for each border inside it. */
const BORDER_INSIDE = -2;
/** Borders that meet where a bead starts speak for its start, whatever its shape: a path gains by passing there. */
const BORDERS_MEET = 1.5;
const HEADINGS_MEET = 2;

/** Blocks as soft anchors, in nats: for the bead of m × n sentences that ends at (i, j). */
export function positionSignal(model: PositionModel, i: number, j: number, m: number, n: number): number {
  if (!model.active) return 0;
  let sum = 0;
  for (let at = i - m + 1; at < i; at++) if (model.source[at] !== 0) sum += BORDER_INSIDE;
  for (let at = j - n + 1; at < j; at++) if (model.target[at] !== 0) sum += BORDER_INSIDE;
  const left = model.source[i - m]!;
  const right = model.target[j - n]!;
  if (left !== 0 && right !== 0) sum += left === 2 && right === 2 ? HEADINGS_MEET : BORDERS_MEET;
  return sum;
}

function bordersOf(text: AlignText): Uint8Array {
  const borders = new Uint8Array(text.sentences.length + 1);
  const { blocks, kinds } = text;
  if (blocks === undefined) return borders;
  for (let at = 1; at < text.sentences.length; at++) {
    const before = blocks[at - 1]!;
    const here = blocks[at]!;
    if (before !== here) borders[at] = kinds?.[before] === 'heading' || kinds?.[here] === 'heading' ? 2 : 1;
  }
  return borders;
}
