import { decodeCursor } from './cursor.js';

/** Name of the list of all events: the history and every subscription share its cursors. */
export const EVENTS = 'events';

/** The event that a cursor names, or null for no cursor. @throws BitextError `BAD_CURSOR` */
export function eventIdOf(cursor: string | null | undefined): number | null {
  return cursor === null || cursor === undefined ? null : (decodeCursor(EVENTS, 1, cursor)[0] ?? null);
}
