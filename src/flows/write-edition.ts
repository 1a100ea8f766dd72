import { sql } from 'kysely';
import type { Database } from '../store/database.js';

/** What readers see of an article in one language. */
interface Edition {
  readonly translation_id: number | null;
  readonly revision_id: number;
  readonly alignment_id: number | null;
}

/** Lets readers see the original's current revision. To be called while the article is held. */
export async function writeOriginalEdition(tx: Database, articleId: number): Promise<void> {
  const { original_language, revision_id } = await tx
    .selectFrom('article')
    .where('id', '=', articleId)
    .select(['original_language', 'revision_id'])
    .executeTakeFirstOrThrow();
  await replaceEdition(tx, articleId, original_language, {
    translation_id: null,
    revision_id,
    alignment_id: null,
  });
}

/**
 * Lets readers see the translation that they should see in a language: what was approved last, else the oldest
 * submitted one, else nothing. To be called while the article is held, after whatever moved a pointer.
 */
export async function writeEdition(tx: Database, articleId: number, language: string): Promise<void> {
  const chosen = await tx
    .selectFrom('translation')
    .where('article_id', '=', articleId)
    .where('language', '=', language)
    .where((where) =>
      where.or([where('status', '=', 'SUBMITTED'), where('approved_revision_id', 'is not', null)]),
    )
    .select([
      'id as translation_id',
      sql<number>`coalesce(approved_revision_id, revision_id)`.as('revision_id'),
      sql<number>`coalesce(approved_alignment_id, alignment_id)`.as('alignment_id'),
    ])
    .orderBy(sql`approved_revision_id is null`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  await replaceEdition(tx, articleId, language, chosen ?? null);
}

async function replaceEdition(
  tx: Database,
  articleId: number,
  language: string,
  next: Edition | null,
): Promise<void> {
  const now = await tx
    .selectFrom('edition')
    .where('article_id', '=', articleId)
    .where('language', '=', language)
    .where('valid_until', '=', sql<Date>`'infinity'`)
    .select(['translation_id', 'revision_id', 'alignment_id', 'valid_from'])
    .executeTakeFirst();
  if (now !== undefined && next !== null && sameEdition(now, next)) return;
  // Writers of an article take turns, so its editions follow each other even where the clock is set back.
  const from = sql<Date>`greatest(clock_timestamp(), coalesce((select max(greatest(valid_from,
    nullif(valid_until, 'infinity'))) from edition where article_id = ${articleId} and language = ${language})
    + interval '1 microsecond', '-infinity'))`;
  const { at } = await tx.selectNoFrom(from.as('at')).executeTakeFirstOrThrow();
  if (now !== undefined) {
    await tx
      .updateTable('edition')
      .set({ valid_until: at })
      .where('article_id', '=', articleId)
      .where('language', '=', language)
      .where('valid_until', '=', sql<Date>`'infinity'`)
      .execute();
  }
  if (next === null) return;
  await tx
    .insertInto('edition')
    .values({ article_id: articleId, language, ...next, valid_from: at })
    .execute();
}

function sameEdition(a: Edition, b: Edition): boolean {
  return (
    a.translation_id === b.translation_id &&
    a.revision_id === b.revision_id &&
    a.alignment_id === b.alignment_id
  );
}
