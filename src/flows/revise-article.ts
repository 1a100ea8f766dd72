import type { Database } from '../store/database.js';
import { type Actor, requirePermission } from './actor.js';
import { readText, type TextInput } from './article-input.js';
import { revisionHash } from './content-hash.js';
import { findOriginal, requireCurrent } from './find-original.js';
import { holdArticle } from './hold-article.js';
import { recordEvent } from './record-event.js';
import { findReplay, runOnce } from './run-once.js';
import { writeOriginalEdition } from './write-edition.js';
import { writeRevision } from './write-revision.js';

/** The new text: a raw page, or a body; a title that is left out stays. */
export interface RevisionInput extends Omit<TextInput, 'language'> {
  /** `sha256:…` of the revision that was edited. */
  readonly expectedRevision: string;
  /** It only mends a slip: translators need not hurry. */
  readonly minorEdit?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface RevisedArticle {
  readonly articleId: number;
  readonly revisionId: number;
  /** True where this is the current text already and nothing was written. */
  readonly replayed: boolean;
}

/**
 * Gives an article a new revision of its original. Translations keep what they are based on and become stale,
 * sentence by sentence; readers of the original see the new text.
 *
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `VALIDATION`, `STALE_REVISION` when the
 *   original has moved on
 */
export async function reviseArticle(
  db: Database,
  actor: Actor | null,
  articleId: number,
  input: RevisionInput,
): Promise<RevisedArticle> {
  const { userId } = requirePermission(actor, 'articleRevise');
  const { idempotencyKey, expectedRevision, minorEdit, ...text } = input;
  const request = {
    userId,
    mutation: 'articleRevise',
    key: idempotencyKey,
    input: { articleId, expectedRevision, minorEdit, text },
  };
  const replay = await findReplay<RevisedArticle>(db, request);
  if (replay !== null) return replay;
  const { language, title } = await findOriginal(db, articleId);
  const read = await readText({ ...text, language, title: text.title ?? (text.page ? undefined : title) });
  const contentHash = revisionHash(language, read.title, read.text);

  return runOnce(db, request, async (tx) => {
    await holdArticle(tx, articleId);
    const before = await findOriginal(tx, articleId);
    requireCurrent(expectedRevision, before.contentHash, 'original');
    if (before.contentHash.equals(contentHash)) {
      return { articleId, revisionId: before.revisionId, replayed: true };
    }
    const revisionId = await writeRevision(tx, {
      articleId,
      translationId: null,
      parentId: before.revisionId,
      language,
      title: read.title,
      text: read.text,
      contentHash,
      authorId: userId,
      minorEdit,
    });
    await tx.updateTable('article').set({ revision_id: revisionId }).where('id', '=', articleId).execute();
    await writeOriginalEdition(tx, articleId);
    await recordEvent(tx, {
      articleId,
      actorId: userId,
      kind: 'ARTICLE_REVISED',
      language,
      before: before.contentHash,
      after: contentHash,
      detail: { minorEdit: minorEdit ?? false },
    });
    return { articleId, revisionId, replayed: false };
  });
}
