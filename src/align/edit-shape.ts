import type { Range } from '../text/text.js';
import type { BeadSide } from './bead-edit.js';
import type { EditBatch, Replacement } from './edit-batch.js';
import { joinRanges } from './join-ranges.js';
import type { ReviewedBead } from './reviewed-bead.js';

/** Makes one bead of neighbouring ones. */
export function mergeBeads(batch: EditBatch, indexes: readonly number[]): Replacement | undefined {
  const order = [...new Set(indexes)].sort((a, b) => a - b);
  if (order.length < 2 || order.length < indexes.length) {
    return batch.refuse(
      'beads',
      'too-few',
      'A merge names two or more beads, each once.',
      'Name the neighbouring beads that belong together.',
    );
  }
  const beads = takeAll(batch, order, 'beads');
  if (beads === undefined) return undefined;
  const source = joinRanges(beads.map((bead) => bead.source));
  const target = joinRanges(beads.map((bead) => bead.target));
  const inRow = order.every((index, at) => at === 0 || index === order[at - 1]! + 1);
  if (!inRow || source === undefined || target === undefined) {
    return batch.refuse(
      'beads',
      'not-neighbours',
      `Beads ${order.join(', ')} are not neighbours on both sides.`,
      'Name beads that follow one another, or relink one of them to the sentences that it should hold.',
    );
  }
  const notes = beads.map(({ note }) => note);
  return { old: order, made: [batch.byHand({ source, target }, notes)] };
}

/** Cuts a bead in two; the note stays with the first part. */
export function splitBead(
  batch: EditBatch,
  index: number,
  sourceAt: number,
  targetAt: number,
): Replacement | undefined {
  const bead = batch.take(index);
  if (bead === undefined) return undefined;
  const source = cutRange(batch, bead, 'source', sourceAt);
  const target = cutRange(batch, bead, 'target', targetAt);
  if (source === undefined || target === undefined) return undefined;
  const parts = [0, 1].map((part) => ({ source: source[part]!, target: target[part]! }));
  if (parts.some((part) => size(part.source) + size(part.target) === 0)) {
    return batch.refuse(
      'sourceAt',
      'empty',
      `One part of bead ${index} would hold no sentence.`,
      'Leave at least one sentence of either side to each part.',
    );
  }
  return { old: [index], made: parts.map((part, at) => batch.byHand(part, at === 0 ? [bead.note] : [])) };
}

function cutRange(batch: EditBatch, bead: ReviewedBead, side: BeadSide, at: number): Range[] | undefined {
  const { start, end } = bead[side];
  if (Number.isInteger(at) && at >= 0 && at <= end - start) {
    return [
      { start, end: start + at },
      { start: start + at, end },
    ];
  }
  return batch.refuse(
    `${side}At`,
    'out-of-range',
    `${at} of ${end - start} ${side} sentences cannot go to the first part.`,
    `Use a whole number from 0 to ${end - start}.`,
  );
}

/** Moves the border between a bead and the next one on one side. */
export function shiftBorder(
  batch: EditBatch,
  index: number,
  side: BeadSide,
  by: number,
): Replacement | undefined {
  const beads = takeAll(batch, [index, index + 1], 'bead');
  if (beads === undefined) return undefined;
  const [bead, next] = beads as [ReviewedBead, ReviewedBead];
  const whole = joinRanges([bead[side], next[side]]);
  const border = size(bead[side]) > 0 || whole === undefined ? bead[side].end : whole.start;
  if (whole === undefined || (size(next[side]) > 0 && next[side].start < border)) {
    return batch.refuse(
      'bead',
      'not-neighbours',
      `Beads ${index} and ${index + 1} have no common border on the ${side} side.`,
      'Relink the bead to the sentences that it should hold.',
    );
  }
  if (!Number.isInteger(by) || by === 0 || border + by < whole.start || border + by > whole.end) {
    return batch.refuse(
      'by',
      'out-of-range',
      `The border cannot move by ${by}: bead ${index} has ${size(bead[side])} ${side} sentences and the next ${size(next[side])}.`,
      `Use a whole number from ${whole.start - border} to ${whole.end - border}, but not 0.`,
    );
  }
  const first = { ...bead, [side]: { start: whole.start, end: border + by } };
  const second = { ...next, [side]: { start: border + by, end: whole.end } };
  if ([first, second].some(({ source, target }) => size(source) + size(target) === 0)) {
    return batch.refuse(
      'by',
      'empty',
      'One of the two beads would hold no sentence.',
      `Merge beads ${index} and ${index + 1} instead.`,
    );
  }
  return { old: [index, index + 1], made: [first, second].map((part) => batch.byHand(part, [part.note])) };
}

/** Puts the stored alternative in place of the beads that it covers; their notes go to its first bead. */
export function acceptAlternative(batch: EditBatch, index: number): Replacement | undefined {
  const bead = batch.take(index);
  if (bead === undefined) return undefined;
  const covered = batch.covered(index);
  if (bead.alternative === null || covered === undefined) {
    return batch.refuse(
      'bead',
      'no-alternative',
      `Bead ${index} has no alternative${bead.alternative === null ? '' : ' that fits the beads around it'}.`,
      'Split, merge, shift or relink it as it should be.',
    );
  }
  const beads = takeAll(batch, covered, 'bead');
  if (beads === undefined) return undefined;
  const notes = beads.map(({ note }) => note);
  const made = bead.alternative.beads.map((part, at) => batch.byHand(part, at === 0 ? notes : []));
  return { old: covered, made };
}

/** All the beads, or undefined and an issue for each that cannot be had. */
function takeAll(batch: EditBatch, indexes: readonly number[], field: string): ReviewedBead[] | undefined {
  const beads = indexes.map((index) => batch.take(index, field)).filter((bead) => bead !== undefined);
  return beads.length === indexes.length ? beads : undefined;
}

function size(range: Range): number {
  return range.end - range.start;
}
