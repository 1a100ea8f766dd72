import { sql } from 'kysely';
import type { Database } from '../database.js';
import type { EventKind, EventRow } from '../tables.js';
import { type EventSubject, eventVisibleTo, type Viewer } from './event-visibility.js';

/** An event with what decides who may see it. */
export interface ToldEvent extends EventRow, EventSubject {
  readonly translation_id: number | null;
}

/** Which events are wanted; what is left out does not matter. */
export interface EventScope {
  readonly articleId?: number | undefined;
  readonly translationId?: number | undefined;
  readonly kinds?: readonly EventKind[] | undefined;
  readonly language?: string | undefined;
  /** Only events about this user's translations. */
  readonly translatorId?: number | undefined;
}

/** A stretch of the history, in ids, both ends excluded. */
export interface EventRange {
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly limit: number;
  readonly order: 'asc' | 'desc';
}

/** `eventsIn` without scope and viewer, as text for a bare connection: $1 the id after which, $2 how many. */
export const EVENTS_AFTER = `
  select event.*, translation.translator_id, translation.status as translation_status,
    translation.language as translation_language, article.original_language
  from event left join translation
    on translation.article_id = event.article_id and translation.id = event.translation_id
  left join article on article.id = event.article_id
  where event.id > $1 order by event.id limit $2`;

/** The events of a scope and range that a viewer may see. */
export async function eventsIn(
  db: Database,
  scope: EventScope,
  range: EventRange,
  viewer: Viewer,
): Promise<ToldEvent[]> {
  let query = told(db).where(eventVisibleTo(viewer)).orderBy('event.id', range.order).limit(range.limit);
  if (scope.articleId !== undefined) query = query.where('event.article_id', '=', scope.articleId);
  if (scope.translationId !== undefined)
    query = query.where('event.translation_id', '=', scope.translationId);
  if (scope.kinds !== undefined) query = query.where('event.kind', 'in', scope.kinds);
  if (scope.language !== undefined) query = query.where('event.language', '=', scope.language);
  if (scope.translatorId !== undefined)
    query = query.where('translation.translator_id', '=', scope.translatorId);
  if (range.above !== undefined) query = query.where('event.id', '>', range.above);
  if (range.below !== undefined) query = query.where('event.id', '<', range.below);
  return query.execute();
}

/** Whether an event that was told is one of a scope: what `eventsIn` asks of the table. */
export function isInScope(scope: EventScope, event: ToldEvent): boolean {
  return (
    (scope.articleId === undefined || event.article_id === scope.articleId) &&
    (scope.translationId === undefined || event.translation_id === scope.translationId) &&
    (scope.kinds === undefined || scope.kinds.includes(event.kind)) &&
    (scope.language === undefined || event.language === scope.language) &&
    (scope.translatorId === undefined || event.translator_id === scope.translatorId)
  );
}

export async function eventById(db: Database, articleId: number, id: number): Promise<ToldEvent | null> {
  const row = await told(db)
    .where('event.article_id', '=', articleId)
    .where('event.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Id of the newest event of all; 0 where there is none. */
export async function lastEventId(db: Database): Promise<number> {
  const { id } = await db
    .selectFrom('event')
    .select(sql<number>`coalesce(max(id), 0)`.as('id'))
    .executeTakeFirstOrThrow();
  return id;
}

/** Whether anything has ever happened to an article, also where it was erased since. */
export async function hasHistory(db: Database, articleId: number): Promise<boolean> {
  const row = await db
    .selectFrom('event')
    .select('id')
    .where('article_id', '=', articleId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function told(db: Database) {
  return db
    .selectFrom('event')
    .leftJoin('translation', (join) =>
      join
        .onRef('translation.article_id', '=', 'event.article_id')
        .onRef('translation.id', '=', 'event.translation_id'),
    )
    .leftJoin('article', 'article.id', 'event.article_id')
    .selectAll('event')
    .select([
      'translation.translator_id',
      'translation.status as translation_status',
      'translation.language as translation_language',
      'article.original_language',
    ]);
}
