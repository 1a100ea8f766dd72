import type { AlignText } from '../align/alignment.js';
import type { Database } from '../store/database.js';
import type { EventKind, Origin } from '../store/tables.js';
import { growLexicon } from './lexicon.js';
import type { NewBead } from './new-bead.js';
import { recordEvent } from './record-event.js';
import { type AlignedRevision, writeAlignment } from './write-alignment.js';
import { type TranslationState, writeTranslation } from './write-translation.js';

/** A stored revision, and its text as the aligner takes it. */
export interface PairSide extends AlignedRevision {
  readonly text: AlignText;
}

/** An original's and a translation's revisions with the beads between them, about to become current. */
export interface NewPair {
  readonly actorId: number;
  readonly kind: EventKind;
  readonly source: PairSide;
  readonly target: PairSide;
  readonly beads: readonly NewBead[];
  readonly origin: Origin;
  readonly aligner: string | null;
  readonly lexicon: string | null;
  /** The alignment that this one comes from. */
  readonly parentId: number | null;
  /** The translation's state; its pointers follow from the pair. */
  readonly state: Omit<TranslationState, 'revisionId' | 'basedOnId' | 'alignmentId'>;
  /** Hash of the translation's text before, null for none. */
  readonly before: Buffer | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Makes a pair of revisions a translation's current one: alignment, pointers, lexicon, history. To be called as
 * the last step of a transaction that holds the article and has written both revisions.
 * @returns id of the alignment
 */
export async function storePair(tx: Database, pair: NewPair): Promise<number> {
  const { state, source, target, beads, actorId } = pair;
  const { articleId, translationId, language } = state;
  const alignment = await writeAlignment(tx, {
    articleId,
    source,
    target,
    origin: pair.origin,
    aligner: pair.aligner,
    lexicon: pair.lexicon,
    parentId: pair.parentId,
    authorId: actorId,
    beads,
  });
  const pointers = { revisionId: target.id, basedOnId: source.id, alignmentId: alignment.id };
  const { approved } = state;
  // Readers of an approved text get its newest alignment.
  const kept = approved?.revisionId === target.id ? { ...approved, alignmentId: alignment.id } : approved;
  await writeTranslation(tx, { ...state, ...pointers, approved: kept });
  await growLexicon(tx, { articleId, translationId }, source.text, target.text, beads);
  await recordEvent(tx, {
    articleId,
    translationId,
    actorId,
    kind: pair.kind,
    alignmentId: alignment.id,
    language,
    before: pair.before,
    after: target.contentHash,
    detail: pair.detail,
  });
  return alignment.id;
}
