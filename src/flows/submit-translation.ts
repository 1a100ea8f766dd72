import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import { nextId } from '../store/next-id.js';
import type { TranslationStatus } from '../store/tables.js';
import { languageTag } from '../text/language-tag.js';
import { type Actor, requirePair, requirePermission } from './actor.js';
import { findOriginal, requireCurrent } from './find-original.js';
import { holdArticle } from './hold-article.js';
import {
  type PreparedTranslation,
  prepareTranslation,
  type TranslationInput,
} from './prepare-translation.js';
import type { Watch } from './run-align.js';
import { findReplay, runOnce } from './run-once.js';
import { storePair } from './store-pair.js';
import { writeRevision } from './write-revision.js';
import type { TranslationState } from './write-translation.js';

export interface SubmittedTranslation {
  readonly articleId: number;
  readonly translationId: number;
  readonly alignmentId: number;
  /** True where this very translation was stored already and nothing was written. */
  readonly replayed: boolean;
}

/**
 * Stores a translator's text beside the original, aligned with it, in one transaction: as a draft that nobody
 * else sees, or for a reviewer. A second submission by the same translator in the same language becomes the
 * next revision of the same translation; what readers see stays what was approved, until this is approved too.
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
  const translator = requirePermission(actor, 'translationSubmit');
  const { userId } = translator;
  const { idempotencyKey, ...rest } = input;
  const request = {
    userId,
    mutation: 'translationSubmit',
    key: idempotencyKey,
    input: { articleId, rest },
  };
  const replay = await findReplay<SubmittedTranslation>(db, request);
  if (replay !== null) return replay;
  const original = await findOriginal(db, articleId);
  requirePair(translator, original.language, languageTag(input.language, ['input', 'language']));
  requireCurrent(input.basedOn, original.contentHash, 'original');
  const mine = await findOwn(db, articleId, languageTag(input.language, ['input', 'language']), userId);
  const status = input.draft === true ? 'DRAFT' : 'SUBMITTED';
  const own = mine && { articleId, translationId: mine.id };
  const prepared = await prepareTranslation(db, input, original, own, userId, watch);
  return runOnce(db, request, async (tx) => {
    if ((await holdArticle(tx, articleId)) !== original.revisionId) {
      throw new BitextError('CONFLICT', 'The original changed while this was being aligned. Send it again.');
    }
    const before = await findOwn(tx, articleId, prepared.language, userId);
    if (before !== null && isStored(before, status, original.revisionId, prepared)) {
      refuseOtherBeads(input, prepared);
      const { id: translationId, alignmentId } = before;
      return { articleId, translationId, alignmentId, replayed: true };
    }

    const translationId = before?.id ?? (await nextId(tx, 'translation'));
    const revisionId = await writeRevision(tx, {
      ...prepared,
      articleId,
      translationId,
      parentId: before?.revisionId ?? null,
      authorId: userId,
    });
    const alignmentId = await storePair(tx, {
      actorId: userId,
      kind: status === 'DRAFT' ? 'TRANSLATION_DRAFTED' : 'TRANSLATION_SUBMITTED',
      source: {
        id: original.revisionId,
        contentHash: original.contentHash,
        sentenceCount: original.sentences.length,
        text: prepared.source,
      },
      target: {
        id: revisionId,
        contentHash: prepared.contentHash,
        sentenceCount: prepared.text.sentences.length,
        text: prepared.target,
      },
      beads: prepared.beads,
      origin: prepared.origin,
      aligner: prepared.aligner,
      lexicon: prepared.lexicon,
      parentId: null,
      state: {
        articleId,
        translationId,
        language: prepared.language,
        translatorId: userId,
        status,
        approved: before?.approved ?? null,
      },
      before: before?.contentHash ?? null,
    });
    return { articleId, translationId, alignmentId, replayed: false };
  });
}

interface OwnTranslation {
  readonly id: number;
  readonly revisionId: number;
  readonly alignmentId: number;
  readonly contentHash: Buffer;
  readonly basedOnId: number;
  readonly status: TranslationStatus;
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
      'translation.based_on_id as basedOnId',
      'translation.status',
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

/** Whether sending it would change nothing: the same text of the same original, as far on as it is. */
function isStored(
  before: OwnTranslation,
  status: 'DRAFT' | 'SUBMITTED',
  originalId: number,
  { contentHash }: PreparedTranslation,
): boolean {
  const asFar = before.status === status || (status === 'SUBMITTED' && before.status === 'APPROVED');
  return asFar && before.basedOnId === originalId && before.contentHash.equals(contentHash);
}

function refuseOtherBeads({ beads }: TranslationInput, { language }: PreparedTranslation): void {
  if (beads === undefined) return;
  throw new BitextError(
    'CONFLICT',
    `This ${language} text is stored already. Change its beads with alignmentEdit, starting from its current alignment.`,
  );
}
