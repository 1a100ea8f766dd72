import { sql } from 'kysely';
import { invalid } from '../errors.js';
import type { Database } from '../store/database.js';
import { holdLexicon } from '../store/queries/lexicons.js';
import { NO_SHARE, replaceShare } from '../store/queries/replace-share.js';
import { storable } from '../text/storable.js';
import { type Actor, requirePermission } from './actor.js';
import { holdArticle } from './hold-article.js';
import { recordEvent } from './record-event.js';
import { runOnce } from './run-once.js';

export interface EraseInput {
  /** Why, for the tombstone: the one thing that stays readable. */
  readonly reason: string;
  readonly idempotencyKey?: string | undefined;
}

export interface ErasedArticle {
  readonly articleId: number;
  readonly replayed: boolean;
}

/** Tables that hold an article's content, those that point before those that are pointed at. */
const CONTENT = [
  'suspicion',
  'review_reason',
  'review',
  'edition',
  'lexicon_share',
  'bead',
  'alignment',
  'sentence',
  'block',
  'translation',
  'revision',
  'article_slug',
] as const;

/**
 * Deletes an article with all its texts, translations, alignments and reviews, for legal reasons; what they
 * taught the lexicon is taken back. Its history stays: who did what and when, by hashes, and last a tombstone.
 *
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN`, `NOT_FOUND`, `VALIDATION` without a reason
 */
export async function eraseArticle(
  db: Database,
  actor: Actor | null,
  articleId: number,
  { reason, idempotencyKey }: EraseInput,
): Promise<ErasedArticle> {
  const { userId } = requirePermission(actor, 'articleErase');
  if (reason.trim() === '') {
    throw invalid(['reason'], 'reason', 'There is no reason.', 'Say why, for whoever asks later.');
  }
  storable(reason, ['reason'], { maxLength: 2_000 });
  const request = { userId, mutation: 'articleErase', key: idempotencyKey, input: { articleId, reason } };
  return runOnce(db, request, async (tx) => {
    await holdArticle(tx, articleId);
    const { content_hash } = await tx
      .selectFrom('article')
      .innerJoin('revision', (join) =>
        join.onRef('revision.article_id', '=', 'article.id').onRef('revision.id', '=', 'article.revision_id'),
      )
      .where('article.id', '=', articleId)
      .select('revision.content_hash')
      .executeTakeFirstOrThrow();
    await forgetShares(tx, articleId);
    await sql`select set_config('bitext.erasing', 'on', true)`.execute(tx);
    for (const table of CONTENT) {
      await sql`delete from ${sql.table(table)} where article_id = ${articleId}`.execute(tx);
    }
    await sql`delete from article where id = ${articleId}`.execute(tx);
    await sql`select set_config('bitext.erasing', '', true)`.execute(tx);
    const detail = { reason };
    await recordEvent(tx, {
      articleId,
      actorId: userId,
      kind: 'ARTICLE_ERASED',
      before: content_hash,
      after: null,
      detail,
    });
    return { articleId, replayed: false };
  });
}

/** Takes from the lexicons what the article's translations have taught them. */
async function forgetShares(tx: Database, articleId: number): Promise<void> {
  const shares = await tx
    .selectFrom('lexicon_share')
    .where('article_id', '=', articleId)
    .select(['translation_id', 'first_language', 'second_language'])
    .orderBy('first_language')
    .orderBy('second_language')
    .orderBy('translation_id')
    .execute();
  for (const { translation_id, first_language: first, second_language: second } of shares) {
    const pair = { first, second, turned: false };
    await holdLexicon(tx, pair);
    await replaceShare(tx, pair, { articleId, translationId: translation_id }, NO_SHARE);
  }
}
