import { sql } from 'kysely';
import type { Database } from '../database.js';
import type { EditionRow } from '../tables.js';
import { type Viewer, visibleEdition } from './visibility.js';

/** What readers see of an article in a language now, or saw at a time as far as `viewer` may know; null for nothing. */
export async function editionOf(
  db: Database,
  articleId: number,
  language: string,
  asOf: Date | null,
  viewer: Viewer | null = null,
): Promise<EditionRow | null> {
  let query = db
    .selectFrom('edition')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('language', '=', language);
  query =
    asOf === null
      ? query.where('valid_until', '=', sql<Date>`'infinity'`)
      : query.where('valid_from', '<=', asOf).where('valid_until', '>', asOf).where(visibleEdition(viewer));
  return (await query.executeTakeFirst()) ?? null;
}
