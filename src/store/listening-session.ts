import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { connectionOf, types } from './database.js';

/** Runs one statement on the listening connection itself and gives its rows. */
export type RunStatement = <Row extends object>(
  text: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

export interface SessionEvents {
  /** A notification on one of the channels. */
  readonly onNotified: (channel: string, payload: string) => void;
  /** Told once: the session is over, and why. */
  readonly onOver: (why: string) => void;
}

/** One connection that LISTENs, until it is over. */
export interface ListeningSession {
  readonly run: RunStatement;
  /** Heartbeats sent and not come back. */
  readonly unanswered: number;
  /**
   * When the last heartbeat that came back was sent, as performance.now() tells. Notifications keep their order, so
   * all that was committed before has been told.
   */
  readonly heardUpTo: number;
  /** Sends a heartbeat: a notification of its own. */
  beat(): void;
  /** Ends it, at once where it leads nowhere. */
  end(): void;
}

/** Connects and listens; every notification after this is told. */
export async function openListeningSession(
  url: string,
  channels: readonly string[],
  events: SessionEvents,
): Promise<ListeningSession> {
  const client = new pg.Client({
    ...connectionOf(url),
    types,
    connectionTimeoutMillis: 3_000,
    query_timeout: 10_000,
    keepAlive: true,
    application_name: 'bitext listener',
  });
  // Of its own, so that processes do not hear each other's hearts.
  const pulse = `bitext_pulse_${randomBytes(6).toString('hex')}`;
  let unanswered = 0;
  let heardUpTo = performance.now();
  let over = false;
  let before: Promise<unknown> = Promise.resolve();
  // One statement at a time, as node-postgres wants it.
  const query = <Row extends object>(text: string, values: readonly unknown[] = []) => {
    const running = before.then(() => client.query<Row & pg.QueryResultRow>(text, [...values]));
    before = running.catch(() => {});
    return running;
  };
  const finish = (why: string) => {
    if (over) return;
    over = true;
    events.onOver(why);
  };
  client.on('error', ({ message }) => finish(message));
  client.on('end', () => finish('the server ended it'));
  client.on('notification', ({ channel, payload = '' }) => {
    if (channel === pulse) {
      unanswered = 0;
      heardUpTo = Number(payload);
    } else events.onNotified(channel, payload);
  });
  try {
    await client.connect();
    for (const channel of [pulse, ...channels]) await client.query(`listen "${channel}"`);
  } catch (error) {
    over = true;
    destroy(client);
    throw error;
  }
  return {
    run: async (text, values) => (await query<never>(text, values)).rows,
    get unanswered() {
      return unanswered;
    },
    get heardUpTo() {
      return heardUpTo;
    },
    beat: () => {
      unanswered += 1;
      query(`notify "${pulse}", '${performance.now()}'`).catch(({ message }: Error) => finish(message));
    },
    end: () => {
      over = true;
      destroy(client);
    },
  };
}

/** Nothing is under way that could be lost, and a farewell would wait for a server that may not hear it. */
function destroy(client: pg.Client): void {
  client.connection.stream.destroy();
}
