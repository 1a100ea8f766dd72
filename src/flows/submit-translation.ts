import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import { nextId } from '../store/next-id.js';
import { languageTag } from '../text/language-tag.js';
import { type Actor, requirePermission } from './actor.js';
import { findOriginal, requireCurrent } from './find-original.js';
import { holdArticle } from './hold-article.js';
import { growLexicon } from './lexicon.js';
import {
  type PreparedTranslation,
  prepareTranslation,
  type TranslationInput,
} from './prepare-translation.js';
import { recordEvent } from './record-event.js';
import type { Watch } from './run-align.js';
import { writeAlignment } from './write-alignment.js';
import { writeRevision } from './write-revision.js';
import { type TranslationState, writeTranslation } from './write-translation.js';

export interface SubmittedTranslation {
  readonly articleId: number;
  readonly translationId: number;
  readonly alignmentId: number;
  /** True where this very translation was stored already and nothing was written. */
  readonly replayed: boolean;
}

/**
 * Stores a translator's text beside the original, aligned with it, in one transaction. A second submission by
 * the same translator in the same language becomes the next revision of the same translation.
 *
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `VALIDATION`, `STALE_REVISION` when
 *   `basedOn` is not the original's current revision, `CONFLICT` when the same text is there with other beads
 */
export async function submitTranslation(
  db: Database,
  actor: Actor | null,
  articleId: number,
  input: TranslationInput,
  watch: Watch = {},
): Promise<SubmittedTranslation> {
  const { userId } = requirePermission(actor, 'translationSubmit');
  const original = await findOriginal(db, articleId);
  requireCurrent(input.basedOn, original.contentHash, 'original');
  const mine = await findOwn(db, articleId, languageTag(input.language, ['input', 'language']), userId);
  const own = mine && { articleId, translationId: mine.id };
  const prepared = await prepareTranslation(db, input, original, own, userId, watch);
  return db.transaction().execute(async (tx) => {
    if ((await holdArticle(tx, articleId)) !== original.revisionId) {
      throw new BitextError('CONFLICT', 'The original changed while this was being aligned. Send it again.');
    }
    const before = await findOwn(tx, articleId, prepared.language, userId);
    if (before?.contentHash.equals(prepared.contentHash)) return replay(articleId, before, input, prepared);

    const translationId = before?.id ?? (await nextId(tx, 'translation'));
    const revisionId = await writeRevision(tx, {
      ...prepared,
      articleId,
      translationId,
      parentId: before?.revisionId ?? null,
      authorId: userId,
    });
    const alignment = await writeAlignment(tx, {
      articleId,
      source: {
        id: original.revisionId,
        contentHash: original.contentHash,
        sentenceCount: original.sentences.length,
      },
      target: {
        id: revisionId,
        contentHash: prepared.contentHash,
        sentenceCount: prepared.text.sentences.length,
      },
      origin: prepared.origin,
      aligner: prepared.aligner,
      lexicon: prepared.lexicon,
      parentId: null,
      authorId: userId,
      beads: prepared.beads,
    });
    await writeTranslation(tx, {
      articleId,
      translationId,
      language: prepared.language,
      translatorId: userId,
      status: 'SUBMITTED',
      revisionId,
      basedOnId: original.revisionId,
      alignmentId: alignment.id,
      approved: before?.approved ?? null,
    });
    await growLexicon(tx, { articleId, translationId }, prepared.source, prepared.target, prepared.beads);
    await recordEvent(tx, {
      articleId,
      actorId: userId,
      kind: 'TRANSLATION_SUBMITTED',
      translationId,
      alignmentId: alignment.id,
      language: prepared.language,
      before: before?.contentHash ?? null,
      after: prepared.contentHash,
    });
    return { articleId, translationId, alignmentId: alignment.id, replayed: false };
  });
}

interface OwnTranslation {
  readonly id: number;
  readonly revisionId: number;
  readonly alignmentId: number;
  readonly contentHash: Buffer;
  readonly approved: TranslationState['approved'];
}

async function findOwn(
  tx: Database,
  articleId: number,
  language: string,
  userId: number,
): Promise<OwnTranslation | null> {
  const row = await tx
    .selectFrom('translation')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.article_id', '=', 'translation.article_id')
        .onRef('revision.id', '=', 'translation.revision_id'),
    )
    .where('translation.article_id', '=', articleId)
    .where('translation.language', '=', language)
    .where('translation.translator_id', '=', userId)
    .select([
      'translation.id',
      'translation.revision_id as revisionId',
      'translation.alignment_id as alignmentId',
      'revision.content_hash as contentHash',
      'translation.approved_revision_id as approvedRevisionId',
      'translation.approved_alignment_id as approvedAlignmentId',
    ])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { approvedRevisionId: revisionId, approvedAlignmentId: alignmentId, ...own } = row;
  const approved = revisionId === null || alignmentId === null ? null : { revisionId, alignmentId };
  return { ...own, approved };
}

function replay(
  articleId: number,
  before: OwnTranslation,
  input: TranslationInput,
  prepared: PreparedTranslation,
): SubmittedTranslation {
  if (input.beads !== undefined) {
    throw new BitextError(
      'CONFLICT',
      `This ${prepared.language} text is stored already. Change its beads with alignmentSubmit, starting from its current alignment.`,
    );
  }
  return { articleId, translationId: before.id, alignmentId: before.alignmentId, replayed: true };
}
