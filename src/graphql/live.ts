import type { EventListener } from '../store/event-listener.js';
import type { PresenceWatch } from '../store/presence-watch.js';

/** What a subscription needs besides the context of every operation. */
export interface Live {
  readonly events: EventListener;
  readonly presences: PresenceWatch;
  /** Cursor of the last event that a returning client has, where its transport says so. */
  readonly lastEventId: string | null;
  /** Events that may wait for the client. */
  readonly mostWaiting: number;
  /** To be called when the client reads too slowly: its connection is ended. */
  readonly onSlow: () => void;
}
