import { type SqlBool, sql } from 'kysely';
import type { TranslationStatus } from '../tables.js';
import { insideOf, isPublic, viewerKind, visibleTranslation, type Viewer as Whoever } from './visibility.js';

/** Who reads; null for anonymous readers. */
export type Viewer = Whoever | null;

/** What decides who may see an event: whose translation it is about, if any, and where that stands now. */
export interface EventSubject {
  readonly translation_id: number | null;
  /** Null where the translation is gone, or the event is about the article; so are the others. */
  readonly translator_id: number | null;
  readonly translation_status: TranslationStatus | null;
  readonly translation_language: string | null;
  readonly original_language: string | null;
}

/**
 * Whether somebody may see an event. What is about an article is for all; what is about a translation is for
 * whoever may know of that now, and where it was erased for reviewers of all languages, editors and admins.
 */
export function maySeeEvent(viewer: Viewer, subject: EventSubject): boolean {
  const { translation_id, translator_id, translation_status: status, translation_language } = subject;
  if (translation_id === null || viewerKind(viewer) === 'EVERYWHERE') return true;
  if (translator_id === null || status === null || translation_language === null) return false;
  const { original_language } = subject;
  return (
    isPublic(status) || insideOf(viewer, { translator_id, original_language, language: translation_language })
  );
}

/** The same rule as a condition on `event` joined with its `translation`. */
export function eventVisibleTo(viewer: Viewer) {
  return sql<SqlBool>`(event.translation_id is null or ${visibleTranslation(viewer)})`;
}
