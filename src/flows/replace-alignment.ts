import { type ChangedBeads, changedBeads } from '../align/changed-beads.js';
import type { Database } from '../store/database.js';
import type { EventKind, Origin } from '../store/tables.js';
import type { AlignmentKey, FoundAlignment } from './find-alignment.js';
import { type FoundTranslation, withAlignment } from './find-translation.js';
import type { NewBead } from './new-bead.js';
import { placesOf } from './places.js';
import { recordEvent } from './record-event.js';
import { shiftLexicon } from './shift-lexicon.js';
import { writeAlignment } from './write-alignment.js';
import { writeTranslation } from './write-translation.js';

/** New beads for the two texts of a translation's current alignment. */
export interface Replacement {
  readonly actorId: number;
  readonly kind: Extract<EventKind, `ALIGNMENT_${string}`>;
  readonly translation: FoundTranslation;
  readonly current: FoundAlignment;
  readonly before: readonly NewBead[];
  readonly after: readonly NewBead[];
  readonly origin: Origin;
  readonly aligner: string | null;
  readonly lexicon: string | null;
  /** What the history tells of it besides the places that changed. */
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface Replaced extends AlignmentKey {
  readonly translationId: number;
  readonly contentHash: Buffer;
  readonly changes: readonly ChangedBeads[];
}

/**
 * Makes beads the current alignment of a translation, in a transaction that holds the article and has found
 * `current` to be current. Beads that are the current ones already change nothing and leave no event.
 */
export async function replaceAlignment(tx: Database, replacement: Replacement): Promise<Replaced> {
  const { actorId, kind, translation, current, before, after, detail, ...how } = replacement;
  const { articleId, translationId, source, target } = current;
  const key = { articleId, translationId };
  const written = await writeAlignment(tx, {
    articleId,
    source,
    target,
    ...how,
    parentId: current.alignmentId,
    authorId: actorId,
    beads: after,
    from: { alignmentId: current.alignmentId, beads: before },
  });
  const changes = changedBeads(before, after);
  const replaced = { ...key, alignmentId: written.id, contentHash: written.contentHash, changes };
  if (written.id === current.alignmentId) return replaced;
  await writeTranslation(tx, withAlignment(translation.state, written.id));
  const exchange = {
    removed: changes.flatMap((change) => change.before.map((index) => before[index]!)),
    added: changes.flatMap((change) => change.after.map((index) => after[index]!)),
  };
  await shiftLexicon(tx, current, exchange, after);
  await recordEvent(tx, {
    ...key,
    actorId,
    kind,
    alignmentId: written.id,
    language: target.language,
    before: current.contentHash,
    after: written.contentHash,
    detail: { ...detail, places: placesOf(changes, before, after) },
  });
  return replaced;
}
