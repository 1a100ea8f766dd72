import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql';
import { BitextError } from '../../errors.js';
import type { Actor } from '../../flows/actor.js';
import { type Context, createContext } from '../../graphql/context.js';
import type { Live } from '../../graphql/live.js';
import {
  type ReadSubscription,
  readSubscription,
  type SubscriptionRequest,
} from '../../graphql/read-subscription.js';
import type { Database } from '../../store/database.js';
import type { EventListener } from '../../store/event-listener.js';
import { type PresenceWatch, watchPresences } from '../../store/presence-watch.js';
import type { Authenticate } from '../authenticate.js';
import type { Parameters, TrustedDocuments } from '../trusted-documents.js';
import type { LiveLimits } from './live-limits.js';

/** What both doors to the subscriptions share. */
export interface LiveDoor {
  readonly schema: GraphQLSchema;
  readonly db: Database;
  /** Asked anew while a connection is open: a token may end meanwhile. */
  readonly authenticate: Authenticate;
  readonly limits: LiveLimits;
  readonly log: FastifyBaseLogger;
  /** Connections that are open, of both doors. */
  readonly open: Set<LiveConnection>;
  /** True once the server is on its way out. */
  closing: boolean;
  /** Whether another connection may be opened. */
  hasRoom(): boolean;
  /** Checks a subscription as every operation is checked. @returns it, or what is wrong with it */
  read(request: SubscriptionRequest): ReadSubscription | readonly GraphQLError[];
  /** The context of one answer. */
  context(actor: Actor | null, own: Pick<Live, 'onSlow' | 'lastEventId'>): Context;
}

/** An open connection, as the server sees it on its way out. */
export interface LiveConnection {
  /** Asks the client to leave and come back. */
  leave(): void;
  /** Ends it at once. */
  destroy(): void;
}

export function openLiveDoor(
  parts: Pick<LiveDoor, 'schema' | 'db' | 'authenticate' | 'limits' | 'log'> & {
    readonly events: EventListener;
    /** Null where every valid document is answered. */
    readonly trusted: TrustedDocuments | null;
  },
): LiveDoor {
  const { events, trusted, ...rest } = parts;
  const presences: PresenceWatch = watchPresences(rest.db, events);
  const { mostWaiting } = rest.limits;
  const door: LiveDoor = {
    ...rest,
    open: new Set(),
    closing: false,
    hasRoom: () => !door.closing && door.open.size < rest.limits.mostConnections,
    read: (request) => {
      try {
        return readSubscription(
          rest.schema,
          trusted === null ? request : trusted.find(request as Parameters),
        );
      } catch (error) {
        if (!(error instanceof BitextError)) throw error;
        return [new GraphQLError(error.message, { extensions: { code: error.code } })];
      }
    },
    context: (actor, own) =>
      createContext(rest.db, actor, undefined, { events, presences, mostWaiting, ...own }),
  };
  return door;
}
