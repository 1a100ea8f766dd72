import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';

/**
 * Makes the writers of one article take turns: whoever comes second waits here, then finds what the first one
 * left. Every flow that changes an article begins with it, so that no two wait for each other.
 * @returns id of the original's current revision
 * @throws BitextError `NOT_FOUND` when there is no such article
 */
export async function holdArticle(tx: Database, articleId: number): Promise<number> {
  const article = await tx
    .selectFrom('article')
    .where('id', '=', articleId)
    .select('revision_id')
    .forUpdate()
    .executeTakeFirst();
  if (article === undefined) {
    throw new BitextError('NOT_FOUND', 'There is no such article. Take the id from a query for it.');
  }
  return article.revision_id;
}
