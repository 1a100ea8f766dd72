/** What one connection, and all of them together, may take. Milliseconds, bytes, counts. */
export interface LiveLimits {
  /** Sockets and streams of this process. */
  readonly mostConnections: number;
  /** Subscriptions of one socket. */
  readonly mostSubscriptions: number;
  /** Largest message of a client in bytes. */
  readonly largestMessage: number;
  /** How long a new socket may wait with its `connection_init`. */
  readonly initTimeout: number;
  /** Between two pings; the token is looked at again then, and whoever has not answered the last one is gone. */
  readonly pingEvery: number;
  /** How long a client may take to leave when it is asked to. */
  readonly farewell: number;
  /** Events that may wait for one slow reader. */
  readonly mostWaiting: number;
}

export const LIVE_LIMITS: LiveLimits = {
  mostConnections: 5_000,
  mostSubscriptions: 50,
  largestMessage: 256 * 1024,
  initTimeout: 5_000,
  pingEvery: 15_000,
  farewell: 2_000,
  mostWaiting: 1_000,
};
