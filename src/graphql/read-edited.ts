import type { EditedAlignment, PreviewedAlignment } from '../flows/edit-alignment.js';
import { findAlignment } from '../flows/find-alignment.js';
import { storedBead } from '../flows/stored-beads.js';
import type { Database } from '../store/database.js';
import { alignmentById, beadsAt } from '../store/queries/alignments.js';
import { translationById } from '../store/queries/translations.js';
import { Alignment } from './alignment.type.js';
import type { AlignmentEditPayload } from './alignment-edit.type.js';
import { EditedBead } from './edited-bead.type.js';
import { Translation } from './translation.type.js';

/** Changed beads that an answer holds; more would not be read. */
const MOST_BEADS = 1_000;

/** What an edit has stored, as its payload shows it. */
export async function readEdited(db: Database, edited: EditedAlignment): Promise<AlignmentEditPayload> {
  const { articleId, alignmentId, changed } = edited;
  const row = alignmentId === null ? null : await alignmentById(db, articleId, alignmentId);
  if (row === null) throw new Error(`alignment ${alignmentId} was stored and is missing`);
  const found = await findAlignment(db, { articleId, alignmentId: row.id });
  const places = changed.slice(0, MOST_BEADS).map((index) => ({ alignmentId: row.id, index }));
  const beads = await beadsAt(db, articleId, row.source_id, row.target_id, places);
  return {
    ...(await common(db, edited)),
    alignment: new Alignment(row),
    changedBeads: beads
      .sort((a, b) => a.index - b.index)
      .map((bead) => new EditedBead(found, storedBead(bead), bead.index, true)),
  };
}

/** What an edit would store, in the same shape. */
export async function readPreview(db: Database, preview: PreviewedAlignment): Promise<AlignmentEditPayload> {
  const { current, beads, changed } = preview;
  return {
    ...(await common(db, preview)),
    alignment: null,
    changedBeads: changed
      .slice(0, MOST_BEADS)
      .map((index) => new EditedBead(current.found, beads[index]!, index, false)),
  };
}

async function common(db: Database, edited: EditedAlignment) {
  const { articleId, translationId, contentHash, changed, replayed } = edited;
  const translation = await translationById(db, articleId, translationId);
  if (translation === null) throw new Error(`translation ${translationId} was edited and is missing`);
  return { translation: new Translation(translation), contentHash, changedCount: changed.length, replayed };
}
