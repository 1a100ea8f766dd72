import { type ListeningSession, openListeningSession, type RunStatement } from './listening-session.js';

/** What is heard. A promise that fails gives the connection up, and another one takes its place. */
export interface Listening {
  readonly channels: readonly string[];
  /** Called whenever notifications may have been missed: at the first connection and at every later one. */
  readonly onConnected: (run: RunStatement) => Promise<void>;
  readonly onNotified: (channel: string, payload: string, run: RunStatement) => Promise<void>;
  /** Told of every loss and failed attempt, for the log. */
  readonly onLost?: ((message: string) => void) | undefined;
  /** Milliseconds between heartbeats, 1,000 unless given. */
  readonly beatEvery?: number | undefined;
}

export interface ListeningConnection {
  /** Whether notifications arrive, as far as the last heartbeats can tell, and what was missed has been made up for. */
  readonly sure: boolean;
  /** Runs a statement for its effect, if there is a connection. */
  run(text: string, values: readonly unknown[]): void;
  close(): void;
}

/** Heartbeats without an answer that end a connection: counted, so that a busy process is not taken for a lost one. */
const PATIENCE = 3;
/** Milliseconds after which something may have been missed unless a heartbeat has come back since. */
const TRUST = 1_900;
/** Milliseconds between attempts to connect: doubled from the first to the second. */
const WAITS = [100, 2_000] as const;

/**
 * Keeps one connection that LISTENs, as long as the process lives. One that was cut says so; one that leads
 * nowhere does not, nor does a pooler that swallows LISTEN: so it notifies itself every second, and where that
 * does not come back another one takes its place.
 */
export function keepListening(url: string, listening: Listening): ListeningConnection {
  let session: ListeningSession | null = null;
  let wait: number = WAITS[0];
  let retry: NodeJS.Timeout | undefined;
  let caughtUp = false;
  let closed = false;

  const connect = async () => {
    // Each attempt hears of its own end only; what an earlier one says is of no interest any more.
    let mine: ListeningSession | null = null;
    const over = (why: unknown) => {
      if (session === mine) lose(why instanceof Error ? why.message : String(why));
    };
    try {
      mine = await openListeningSession(url, listening.channels, {
        onNotified: (channel, payload) => {
          if (mine !== null) listening.onNotified(channel, payload, mine.run).catch(over);
        },
        onOver: over,
      });
      if (closed) return mine.end();
      session = mine;
      await listening.onConnected(mine.run);
      caughtUp = true;
      wait = WAITS[0];
    } catch (error) {
      over(error);
    }
  };
  const lose = (why: string) => {
    session?.end();
    session = null;
    caughtUp = false;
    if (closed) return;
    listening.onLost?.(`The connection that listens for changes was lost: ${why}.`);
    clearTimeout(retry);
    retry = setTimeout(connect, wait);
    wait = Math.min(2 * wait, WAITS[1]);
  };
  const heart = setInterval(() => {
    if (session === null) return;
    if (session.unanswered >= PATIENCE) lose('it does not answer');
    else session.beat();
  }, listening.beatEvery ?? 1_000);

  void connect();
  return {
    get sure() {
      return session !== null && caughtUp && performance.now() - session.heardUpTo < TRUST;
    },
    run: (text, values) => {
      // A connection that fails says so itself.
      session?.run(text, values).catch(() => {});
    },
    close: () => {
      closed = true;
      clearInterval(heart);
      clearTimeout(retry);
      session?.end();
      session = null;
    },
  };
}
