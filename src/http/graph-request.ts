import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request for the graph, its body read. */
export interface GraphRequest {
  readonly raw: IncomingMessage;
  readonly response: ServerResponse;
  /** The body as it came; null where there is none. */
  readonly bytes: Buffer | null;
  /** The same as a JSON value. */
  readonly body: unknown;
  /** Address of the client. */
  readonly ip: string;
  /** Whether another site's page was allowed to ask by this service's own settings. */
  readonly welcome: boolean;
}
