import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds in which load balancers notice that the service is not ready and clients leave their connections. */
export const DRAIN = 1_500;

/** Whether the service is on its way out. */
export interface Drain {
  readonly begun: boolean;
  /** Says so to everybody, goes on answering, and resolves when the server can be closed without a failed request. */
  begin(milliseconds?: number): Promise<void>;
}

/** Lets clients go in order: not ready any more, and every answer asks for the connection to be closed. */
export function createDrain(http: FastifyInstance): Drain {
  let begun = false;
  http.addHook('onSend', (_request, reply, payload, done) => {
    if (begun) reply.header('connection', 'close');
    done(null, payload);
  });
  return {
    get begun() {
      return begun;
    },
    begin: async (milliseconds = DRAIN) => {
      begun = true;
      // Connections stay open: one that is closed while a request is on its way makes that fail.
      await wait(milliseconds);
    },
  };
}
