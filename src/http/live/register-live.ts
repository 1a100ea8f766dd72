import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Database } from '../../store/database.js';
import type { EventListener } from '../../store/event-listener.js';
import { type Authenticate, createAuthenticate } from '../authenticate.js';
import type { TrustedDocuments } from '../trusted-documents.js';
import { type LiveDoor, openLiveDoor } from './live-door.js';
import { LIVE_LIMITS, type LiveLimits } from './live-limits.js';
import { openSocketDoor } from './socket-door.js';
import { openStreamDoor } from './stream-door.js';

export interface LiveParts {
  readonly schema: GraphQLSchema;
  readonly db: Database;
  /** Left out, the service's own tokens are taken. */
  readonly authenticate?: Authenticate;
  /** Closed together with the server. */
  readonly events: EventListener;
  /** Left out, every valid subscription is answered. */
  readonly trusted?: TrustedDocuments | null;
  readonly limits?: Partial<LiveLimits>;
}

/** Serves the subscriptions of the graph on `/graphql`: over a web socket, and as server-sent events. */
export function registerLive(
  http: FastifyInstance,
  { schema, db, events, limits, authenticate = createAuthenticate(db), trusted = null }: LiveParts,
): void {
  const door = openLiveDoor({
    schema,
    db,
    events,
    authenticate,
    trusted,
    limits: { ...LIVE_LIMITS, ...limits },
    log: http.log,
  });
  openSocketDoor(http, door);
  openStreamDoor(http, door);
  http.addHook('preClose', () => sayFarewell(door));
  http.addHook('onClose', async () => events.close());
}

/** Sends every client away to come back, to another process or to this one after its restart. */
async function sayFarewell(door: LiveDoor): Promise<void> {
  door.closing = true;
  for (const connection of door.open) connection.leave();
  const until = Date.now() + door.limits.farewell;
  while (door.open.size > 0 && Date.now() < until) await sleep(20);
  for (const connection of door.open) connection.destroy();
}
