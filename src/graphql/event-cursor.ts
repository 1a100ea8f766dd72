import type { Order } from '../store/keyset.js';
import { decodeCursor, encodeCursor } from './cursor.js';

/** Name of the list of all events: the history and every subscription share its cursors. */
export const EVENTS = 'events';

/** The history begins with what happened last. */
export const EVENTS_NEWEST_FIRST: Order = { by: [{ column: 'id', kind: 'integer' }], descending: true };

/** The place of an event in the list of all events. */
export function eventCursor(id: number): string {
  return encodeCursor(EVENTS, EVENTS_NEWEST_FIRST.by, [id]);
}

/** The event that a cursor names, or null for no cursor. @throws BitextError `BAD_CURSOR` */
export function eventIdOf(cursor: string | null | undefined): number | null {
  if (cursor === null || cursor === undefined) return null;
  return Number(decodeCursor(EVENTS, EVENTS_NEWEST_FIRST.by, cursor)[0]);
}
