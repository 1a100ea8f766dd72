import { type ChangedBeads, changedBeads } from '../align/changed-beads.js';
import type { BeadEdit } from '../align/edit-beads.js';
import type { EditClash } from '../align/rebase-edits.js';
import type { Database } from '../store/database.js';
import type { EventKind } from '../store/tables.js';
import type { FoundAlignment } from './find-alignment.js';
import type { NewBead } from './new-bead.js';
import { meet, type Place, placeOf } from './places.js';

/** An alignment with its beads. */
export interface WholeAlignment {
  readonly found: FoundAlignment;
  readonly beads: readonly NewBead[];
}

/** Beads that somebody changed since an alignment was current, and who did so last. */
export interface MovedBeads extends ChangedBeads {
  readonly byId: number;
  readonly at: Date;
}

/** An alignment that moved on under somebody's edits. */
export interface AlignmentMoved {
  /** What the edits were made on. */
  readonly expected: WholeAlignment;
  readonly current: WholeAlignment;
  readonly moved: readonly MovedBeads[];
  /** The edits said anew for `current`; null where they do not apply to it, or where there were none. */
  readonly rebased: readonly BeadEdit[] | null;
  /** Why they do not apply. */
  readonly clashes: readonly EditClash[];
}

/** Events that gave a translation another alignment. */
const MOVING: readonly EventKind[] = [
  'TRANSLATION_DRAFTED',
  'TRANSLATION_SUBMITTED',
  'TRANSLATION_EDITED',
  'TRANSLATION_REBASED',
  'ALIGNMENT_SUBMITTED',
  'ALIGNMENT_EDITED',
  'ALIGNMENT_REVERTED',
];
/** So far back it is told who changed what; beyond, the oldest of these is named. */
const MOST_EVENTS = 1_000;

/** What changed between two alignments of a translation, with the person who changed each place last. */
export async function movedSince(
  db: Database,
  expected: WholeAlignment,
  current: WholeAlignment,
): Promise<MovedBeads[]> {
  const events = await eventsBetween(db, expected.found, current.found);
  return changedBeads(expected.beads, current.beads).map((change) => {
    const place = placeOf(change, expected.beads, current.beads);
    const last =
      events.find(({ places }) => places?.some((one) => meet(one, place)) ?? true) ?? events.at(-1);
    if (last === undefined) throw new Error('an alignment is current and no event made it so');
    return { ...change, byId: last.byId, at: last.at };
  });
}

interface Moving {
  readonly byId: number;
  readonly at: Date;
  /** Null: everywhere. */
  readonly places: readonly Place[] | null;
}

/** Newest first, from the one that made the later alignment current back to the one that made the earlier so. */
async function eventsBetween(
  db: Database,
  { articleId, translationId, alignmentId }: FoundAlignment,
  later: FoundAlignment,
): Promise<Moving[]> {
  const rows = await db
    .selectFrom('event')
    .where('article_id', '=', articleId)
    .where('translation_id', '=', translationId)
    .where('kind', 'in', MOVING)
    .select(['actor_id', 'at', 'alignment_id', 'detail'])
    .orderBy('id', 'desc')
    .limit(MOST_EVENTS)
    .execute();
  // Somebody may have moved it again since it was read, even back to the earlier one.
  const first = Math.max(
    0,
    rows.findIndex((row) => row.alignment_id === later.alignmentId),
  );
  const end = rows.findIndex((row, nth) => nth > first && row.alignment_id === alignmentId);
  return rows.slice(first, end === -1 ? rows.length : end).map((row) => ({
    byId: row.actor_id,
    at: row.at,
    places: (row.detail as { places?: Place[] }).places ?? null,
  }));
}
