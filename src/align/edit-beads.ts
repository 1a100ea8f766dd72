import type { Issue } from '../errors.js';
import type { BeadEdit } from './bead-edit.js';
import { beadKey } from './bead-key.js';
import { checkPartition } from './check-partition.js';
import { dropUnfitAlternatives } from './drop-unfit-alternatives.js';
import { EditBatch, type Replacement } from './edit-batch.js';
import { acceptAlternative, mergeBeads, shiftBorder, splitBead } from './edit-shape.js';
import { placeEmptySides } from './place-empty-sides.js';
import { RelinkBatch } from './relink-batch.js';
import type { ReviewedBead } from './reviewed-bead.js';

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
  const made = placeEmptySides(batch.result());
  const issues = checkPartition(made, batch.count('source'), batch.count('target'));
  if (issues.length > 0) return { ok: false, issues };
  const touched = batch.touchedKeys();
  return {
    ok: true,
    beads: dropUnfitAlternatives(made),
    changed: made.flatMap((bead, at) => (touched.has(beadKey(bead)) ? [at] : [])),
  };
}

function applyEdit(batch: EditBatch, relinks: RelinkBatch, edit: BeadEdit): void {
  switch (edit.kind) {
    case 'relink':
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
