import { type SqlBool, sql } from 'kysely';
import type { Role, TranslationStatus } from '../tables.js';

/** Who reads: the user and the roles of the token; null for anonymous readers. */
export type Viewer = { readonly userId: number; readonly roles: readonly Role[] } | null;

/** What decides who may see an event: whose translation it is about, if any, and where that stands now. */
export interface EventSubject {
  readonly translation_id: number | null;
  /** Null where the translation is gone, or the event is about the article. */
  readonly translator_id: number | null;
  readonly translation_status: TranslationStatus | null;
}

/** Statuses in which a translation is a matter between its translator and the reviewers. */
export const PRIVATE_STATUSES: readonly TranslationStatus[] = ['DRAFT', 'REJECTED'];
/** Who sees every event. */
export const SEES_ALL_EVENTS: readonly Role[] = ['REVIEWER', 'EDITOR', 'ADMIN'];

/**
 * Whether somebody may see an event. What is about an article is for all; what is about a translation that is
 * a draft, rejected or erased only for its translator, reviewers, editors and admins.
 */
export function maySeeEvent(viewer: Viewer, subject: EventSubject): boolean {
  const { translation_id, translator_id, translation_status: status } = subject;
  if (translation_id === null || seesAll(viewer)) return true;
  if (viewer !== null && translator_id === viewer.userId) return true;
  return status !== null && !PRIVATE_STATUSES.includes(status);
}

/** The same rule as a condition on `event` joined with its `translation`. */
export function eventVisibleTo(viewer: Viewer) {
  if (seesAll(viewer)) return sql<SqlBool>`true`;
  return sql<SqlBool>`(event.translation_id is null
    or translation.translator_id = ${viewer?.userId ?? null}::bigint
    or translation.status <> all (${[...PRIVATE_STATUSES]}::text[]))`;
}

function seesAll(viewer: Viewer): boolean {
  return viewer?.roles.some((role) => SEES_ALL_EVENTS.includes(role)) ?? false;
}
