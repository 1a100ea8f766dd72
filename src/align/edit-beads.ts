import type { Issue } from '../errors.js';
import type { Range } from '../text/text.js';
import type { BeadRange } from './alignment.js';
import type { BeadEdit, BeadSide } from './bead-edit.js';
import { beadKey } from './bead-key.js';
import { checkPartition } from './check-partition.js';
import { dropUnfitAlternatives } from './drop-unfit-alternatives.js';
import { EditBatch, type Replacement } from './edit-batch.js';
import { acceptAlternative, mergeBeads, shiftBorder, splitBead } from './edit-shape.js';
import { compareBeads } from './order-beads.js';
import { placeEmptySides } from './place-empty-sides.js';
import { RelinkBatch } from './relink-batch.js';
import type { ReviewedBead } from './reviewed-bead.js';
import { type BeadWindow, touchedWindows } from './touched-windows.js';

export type { BeadEdit, BeadSide } from './bead-edit.js';

export type BeadEdits =
  | {
      readonly ok: true;
      /** In canonical order; they partition both sides. */
      readonly beads: readonly ReviewedBead[];
      /** Indexes into `beads` of those that the batch made or changed, ascending. */
      readonly changed: readonly number[];
    }
  /** One issue at least; each path begins with `edits` and the place of the edit. */
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Applies a batch of edits to beads that partition two texts. Either all edits apply, or nothing does and every edit
 * that cannot be applied has an issue; nothing is thrown.
 *
 * Beads that a person shapes or confirms become CONFIRMED, origin HUMAN, confidence 1, without signals; a rejected bead
 * stays linked with confidence 0. A bead that loses sentences to a relinked one keeps its longest part, and what is set
 * free becomes beads with an empty side; both need review. Notes are kept, those of merged beads one below the other.
 * An edit that shapes beads uses them up, so that a later edit of the batch cannot name them; relinks may name beads
 * that other relinks took sentences from. An alternative that fits its neighbourhood no more is dropped.
 *
 * @param editor user who makes the edits and vouches for the edited beads
 */
export function editBeads(
  beads: readonly ReviewedBead[],
  edits: readonly BeadEdit[],
  editor: number,
): BeadEdits {
  const batch = new EditBatch(beads, editor);
  const relinks = new RelinkBatch(batch);
  edits.forEach((edit, at) => {
    batch.at = at;
    applyEdit(batch, relinks, edit);
  });
  if (batch.issues.length > 0) return { ok: false, issues: batch.issues };
  relinks.settle();
  return layOut(beads, batch);
}

/** Puts the edited beads in place. Only the beads around them are looked at, so that an edit of a long text is quick. */
function layOut(before: readonly ReviewedBead[], batch: EditBatch): BeadEdits {
  const touched = batch.touchedKeys();
  const beads: ReviewedBead[] = [];
  const changed: number[] = [];
  const issues: Issue[] = [];
  let reached = 0;
  for (const window of windowsOf(before, batch)) {
    const { start, end } = window.beads;
    for (; reached < start; reached++) beads.push(before[reached]!);
    const made = layOutWindow(window, batch, issues);
    const around = [...before.slice(Math.max(0, start - 1), start), ...made, ...before.slice(end, end + 1)];
    const fit = dropUnfitAlternatives(around).slice(start > 0 ? 1 : 0);
    for (const bead of fit.slice(0, made.length)) {
      if (touched.has(beadKey(bead))) changed.push(beads.length);
      beads.push(bead);
    }
    reached = end;
  }
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, beads: [...beads, ...before.slice(reached)], changed };
}

/** Where the batch did something; everything where it did nothing, or where the beads were not in order. */
function windowsOf(beads: readonly ReviewedBead[], batch: EditBatch): BeadWindow[] {
  const edited = batch.edited();
  const ordered = beads.every((bead, index) => index === 0 || compareBeads(beads[index - 1]!, bead) <= 0);
  if (edited.length === 0 || !ordered) return touchedWindows(beads, [...beads.keys()]);
  const [first = 0, last = first] = [edited[0], edited.at(-1)];
  // A relinked bead may have its sides in different places.
  if (!batch.across) return touchedWindows(beads, edited);
  const windows = touchedWindows(
    beads,
    Array.from({ length: last - first + 1 }, (_, nth) => first + nth),
  );
  return namesPlaceOutside(batch, windows) ? touchedWindows(beads, [...beads.keys()]) : windows;
}

/** Whether a bead without a source was put at a place of the source that no window holds. */
function namesPlaceOutside(batch: EditBatch, windows: readonly BeadWindow[]): boolean {
  return batch.madeBeads.some(
    ({ source: { start, end } }) =>
      start === end && !windows.some(({ source }) => start >= source.start && start <= source.end),
  );
}

function layOutWindow(
  { beads, source, target }: BeadWindow,
  batch: EditBatch,
  issues: Issue[],
): ReviewedBead[] {
  const inside = batch
    .result(beads.start, beads.end)
    .filter((bead) => isWithin(bead, 'source', source) || isWithin(bead, 'target', target));
  // Stands for all beads before the window.
  const before = source.start + target.start === 0 ? [] : [{ ...inside[0]!, ...upTo(source, target) }];
  const placed = placeEmptySides([...before, ...inside]);
  issues.push(...checkPartition(placed, source.end, target.end));
  return placed.slice(before.length);
}

function isWithin(bead: ReviewedBead, side: BeadSide, { start, end }: Range): boolean {
  return bead[side].end > bead[side].start && bead[side].start >= start && bead[side].end <= end;
}

function upTo(source: Range, target: Range): BeadRange {
  return { source: { start: 0, end: source.start }, target: { start: 0, end: target.start } };
}

function applyEdit(batch: EditBatch, relinks: RelinkBatch, edit: BeadEdit): void {
  switch (edit.kind) {
    case 'relink':
      batch.across = true;
      relinks.relink(edit.bead, edit.source, edit.target);
      break;
    case 'confirm':
      batch.remark(edit.bead, (bead) => batch.byHand(bead, [bead.note]));
      break;
    case 'reject':
      batch.remark(edit.bead, reject);
      break;
    case 'annotate':
      if (batch.isStorable(edit.note)) batch.remark(edit.bead, (bead) => ({ ...bead, note: edit.note }));
      break;
    default: {
      const replacement = reshape(batch, edit);
      if (replacement !== undefined) batch.replace(replacement);
    }
  }
}

function reject(bead: ReviewedBead): ReviewedBead {
  return { ...bead, status: 'REJECTED', confidence: 0, confirmedBy: null };
}

type ShapeEdit = Extract<BeadEdit, { kind: 'merge' | 'split' | 'shift' | 'accept' }>;

function reshape(batch: EditBatch, edit: ShapeEdit): Replacement | undefined {
  switch (edit.kind) {
    case 'merge':
      return mergeBeads(batch, edit.beads);
    case 'split':
      return splitBead(batch, edit.bead, edit.sourceAt, edit.targetAt);
    case 'shift':
      return shiftBorder(batch, edit.bead, edit.side, edit.by);
    case 'accept':
      return acceptAlternative(batch, edit.bead);
  }
}
