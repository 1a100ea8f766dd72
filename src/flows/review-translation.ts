import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import type { ReviewReason, TranslationStatus, Verdict } from '../store/tables.js';
import { storable } from '../text/storable.js';
import { type Actor, requirePair, requirePermission } from './actor.js';
import { requireCurrent } from './find-original.js';
import { type FoundTranslation, findTranslation } from './find-translation.js';
import { holdArticle } from './hold-article.js';
import { recordEvent } from './record-event.js';
import { runOnce } from './run-once.js';
import { type TranslationState, writeTranslation } from './write-translation.js';

export interface ReviewInput {
  readonly verdict: Verdict;
  readonly reasons?: readonly ReasonInput[] | undefined;
  readonly comment?: string | undefined;
  /** `sha256:…` of the translation's revision that was read. */
  readonly expectedRevision: string;
  readonly idempotencyKey?: string | undefined;
}

/** One reason for a verdict, tied to a bead or to the text as a whole. */
export interface ReasonInput {
  readonly reason: ReviewReason;
  /** Bead of the current alignment, by its alignment and index. */
  readonly bead?: { readonly alignmentId: number; readonly index: number } | undefined;
  readonly comment?: string | undefined;
}

export interface StoredReview {
  readonly articleId: number;
  readonly translationId: number;
  readonly reviewId: number;
  readonly replayed: boolean;
}

/** From which status a verdict may come. */
const REVIEWABLE: readonly TranslationStatus[] = ['SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED'];
const LONGEST_COMMENT = 10_000;
const MOST_REASONS = 200;

/**
 * Judges a translation, for its translator to read. An approved one becomes what readers see and supersedes
 * the one that was approved before; a rejected one is taken from readers.
 *
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN` for one's own translation or another pair of languages,
 *   `NOT_FOUND`, `STALE_REVISION` when the text has moved on, `VALIDATION` for a status that cannot be
 *   reviewed, a bead of another alignment, or a verdict other than APPROVED without any reason
 */
export async function reviewTranslation(
  db: Database,
  actor: Actor | null,
  key: { readonly articleId: number; readonly translationId: number },
  input: ReviewInput,
): Promise<StoredReview> {
  const reviewer = requirePermission(actor, 'translationReview');
  const reasons = readReasons(input);
  const comment = readComment(input.comment, ['input', 'comment']);
  const { userId } = reviewer;
  const { idempotencyKey, ...rest } = input;
  const request = { userId, mutation: 'translationReview', key: idempotencyKey, input: { key, rest } };
  return runOnce(db, request, async (tx) => {
    await holdArticle(tx, key.articleId);
    const found = await findTranslation(tx, key.articleId, key.translationId);
    const { state } = found;
    if (state.translatorId === userId) requirePermission(actor, 'translationReviewOfOwn');
    requirePair(reviewer, await originalLanguage(tx, key.articleId), state.language);
    requireCurrent(input.expectedRevision, found.contentHash, 'translation');
    requireReviewable(found);
    await requireCurrentBeads(tx, reasons, state);
    const reviewId = await insertReview(tx, found, userId, input.verdict, comment, reasons);
    if (input.verdict === 'APPROVED') await supersedeOthers(tx, state, userId);
    await writeTranslation(tx, judged(state, input.verdict));
    await recordEvent(tx, {
      ...key,
      actorId: userId,
      kind: 'TRANSLATION_REVIEWED',
      alignmentId: state.alignmentId,
      reviewId,
      language: state.language,
      before: found.contentHash,
      after: found.contentHash,
      detail: { from: state.status, verdict: input.verdict },
    });
    return { ...key, reviewId, replayed: false };
  });
}

function judged(state: TranslationState, verdict: Verdict): TranslationState {
  const { revisionId, alignmentId, approved } = state;
  if (verdict === 'APPROVED') return { ...state, status: verdict, approved: { revisionId, alignmentId } };
  const taken = verdict === 'REJECTED' && approved?.revisionId === revisionId;
  return { ...state, status: verdict, approved: taken ? null : approved };
}

/** Of the translations into one language only the one that was approved last stays so. */
async function supersedeOthers(tx: Database, winner: TranslationState, actorId: number): Promise<void> {
  const others = await tx
    .selectFrom('translation')
    .where('article_id', '=', winner.articleId)
    .where('language', '=', winner.language)
    .where('id', '!=', winner.translationId)
    .where('approved_revision_id', 'is not', null)
    .select('id')
    .orderBy('id')
    .execute();
  for (const { id } of others) {
    const { state, contentHash } = await findTranslation(tx, winner.articleId, id);
    // One that its translator is working on again goes on; only what was approved steps back.
    const status = state.status === 'APPROVED' ? 'SUPERSEDED' : state.status;
    await writeTranslation(tx, { ...state, status, approved: null });
    await recordEvent(tx, {
      articleId: winner.articleId,
      translationId: id,
      actorId,
      kind: 'TRANSLATION_SUPERSEDED',
      language: state.language,
      before: contentHash,
      after: contentHash,
      detail: { by: winner.translationId },
    });
  }
}

async function originalLanguage(tx: Database, articleId: number): Promise<string> {
  const article = await tx
    .selectFrom('article')
    .where('id', '=', articleId)
    .select('original_language')
    .executeTakeFirstOrThrow();
  return article.original_language;
}

function requireReviewable({ state }: FoundTranslation): void {
  if (REVIEWABLE.includes(state.status)) return;
  throw invalid(
    ['translationId'],
    'status',
    `A translation that is ${state.status} cannot be reviewed.`,
    'Wait until its translator submits it.',
  );
}

async function requireCurrentBeads(
  tx: Database,
  reasons: readonly ReasonInput[],
  { articleId, alignmentId }: TranslationState,
): Promise<void> {
  const { bead_count } = await tx
    .selectFrom('alignment')
    .where('article_id', '=', articleId)
    .where('id', '=', alignmentId)
    .select('bead_count')
    .executeTakeFirstOrThrow();
  const stranger = reasons.findIndex(
    ({ bead }) => bead !== undefined && (bead.alignmentId !== alignmentId || bead.index >= bead_count),
  );
  if (stranger === -1) return;
  throw invalid(
    ['input', 'reasons', String(stranger), 'bead'],
    'current-alignment',
    "The bead does not belong to the translation's current alignment.",
    'Take the bead from `alignment` of the translation, and look whether it still says what you mean.',
  );
}

function readReasons({ verdict, reasons = [], comment }: ReviewInput): readonly ReasonInput[] {
  const path = ['input', 'reasons'];
  if (verdict !== 'APPROVED' && reasons.length === 0 && (comment ?? '').trim() === '') {
    throw invalid(
      path,
      'reason',
      `${verdict} is given without a reason.`,
      'Say why, in `reasons` or in `comment`: the translator has nothing else to go by.',
    );
  }
  if (reasons.length > MOST_REASONS) {
    throw invalid(path, 'most', `${reasons.length} reasons are too many.`, `Give at most ${MOST_REASONS}.`);
  }
  return reasons.map((reason, index) => ({
    ...reason,
    comment: readComment(reason.comment, [...path, String(index), 'comment']) ?? undefined,
  }));
}

function readComment(comment: string | undefined, path: readonly string[]): string | null {
  if (comment === undefined || comment.trim() === '') return null;
  return storable(comment, path, { maxLength: LONGEST_COMMENT });
}

async function insertReview(
  tx: Database,
  { state }: FoundTranslation,
  reviewerId: number,
  verdict: Verdict,
  comment: string | null,
  reasons: readonly ReasonInput[],
): Promise<number> {
  const { id } = await tx
    .insertInto('review')
    .values({
      article_id: state.articleId,
      translation_id: state.translationId,
      revision_id: state.revisionId,
      alignment_id: state.alignmentId,
      reviewer_id: reviewerId,
      verdict,
      comment,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = reasons.map((reason, index) => ({
    article_id: state.articleId,
    review_id: id,
    index,
    reason: reason.reason,
    bead_index: reason.bead?.index ?? null,
    comment: reason.comment ?? null,
  }));
  if (rows.length > 0) await tx.insertInto('review_reason').values(rows).execute();
  return id;
}
