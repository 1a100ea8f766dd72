import { keepListening } from './listening-connection.js';
import type { RunStatement } from './listening-session.js';
import { EVENTS_AFTER, type ToldEvent } from './queries/events.js';

/** Told of events in the order of their ids, each once; what is told together was committed by then. */
export type EventFollower = (events: readonly ToldEvent[]) => void;

export interface ListenerOptions {
  /** Other channels to hear, besides that of the events. */
  readonly channels?: readonly string[];
  /** Told of every loss of the connection, for the log. */
  readonly onLost?: (message: string) => void;
  /** Milliseconds between heartbeats, 1,000 unless given. */
  readonly beatEvery?: number;
}

/** The events of all server processes over one database, as they happen: one connection, any number of followers. */
export interface EventListener {
  /**
   * Whether whatever was committed until 1.9 seconds ago has been told. While this is false somebody else's
   * changes may be unknown here; they are told as soon as the connection is back.
   */
  readonly sure: boolean;
  /** Id of the last event told, or of the last one there was when listening began; null before that. */
  readonly last: number | null;
  /** `last`, once listening has begun. */
  position(): Promise<number>;
  /** @returns a function that ends it */
  follow(follower: EventFollower): () => void;
  /**
   * Hears another channel's payloads, and null whenever some may have been missed.
   * @returns a function that ends it
   */
  hear(channel: string, hearer: (payload: string | null) => void): () => void;
  /** Sends a payload to everybody who hears a channel, itself included; lost while the connection is. */
  tell(channel: string, payload: string): void;
  close(): void;
}

const EVENTS = 'bitext_event';
/** Events read at once. */
const PAGE = 1_000;

/**
 * Listens for events over a connection of its own. A notification only wakes: what is told is read from the
 * table after the last id told, so that nothing is lost with a notification and nothing comes twice. Ids follow
 * the order of commits (sql/003-flows.sql), so nothing can appear below an id that was read.
 */
export function listenForEvents(url: string, options: ListenerOptions = {}): EventListener {
  const followers = new Set<EventFollower>();
  const hearers = new Map<string, Set<(payload: string | null) => void>>();
  for (const channel of options.channels ?? []) hearers.set(channel, new Set());

  let last: number | null = null;
  let begin: (position: number) => void;
  const began = new Promise<number>((resolve) => {
    begin = resolve;
  });

  const read = async (run: RunStatement) => {
    if (last === null) {
      const [row] = await run<{ id: number }>('select coalesce(max(id), 0) as id from event');
      last = row?.id ?? 0;
      begin(last);
      return;
    }
    for (let full = true; full; ) {
      const from: number = last;
      const events = await run<ToldEvent>(EVENTS_AFTER, [from, PAGE]);
      full = events.length === PAGE;
      if (events.length === 0) return;
      last = events.at(-1)!.id;
      for (const follower of [...followers]) follower(events);
    }
  };

  const readAgain = oneAtATime(read);
  const connection = keepListening(url, {
    channels: [EVENTS, ...hearers.keys()],
    onConnected: async (run) => {
      await readAgain(run);
      for (const hearer of [...hearers.values()].flatMap((heard) => [...heard])) hearer(null);
    },
    onNotified: async (channel, payload, run) => {
      if (channel === EVENTS) await readAgain(run);
      else for (const hearer of [...(hearers.get(channel) ?? [])]) hearer(payload);
    },
    onLost: options.onLost,
    beatEvery: options.beatEvery,
  });

  return {
    get sure() {
      return last !== null && connection.sure;
    },
    get last() {
      return last;
    },
    position: async () => last ?? began,
    follow: (follower) => {
      followers.add(follower);
      return () => followers.delete(follower);
    },
    hear: (channel, hearer) => {
      const heard = hearers.get(channel);
      if (heard === undefined) throw new Error(`nobody listens on ${channel}`);
      heard.add(hearer);
      return () => heard.delete(hearer);
    },
    tell: (channel, payload) => connection.run('select pg_notify($1, $2)', [channel, payload]),
    close: () => connection.close(),
  };
}

/** Runs work one piece at a time; whatever asks for it while the next piece waits to begin is served by that one. */
function oneAtATime(work: (run: RunStatement) => Promise<void>) {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  let newest: RunStatement;
  return (run: RunStatement): Promise<void> => {
    newest = run;
    waiting ??= running = running
      .catch(() => {})
      .then(() => {
        waiting = null;
        return work(newest);
      });
    return waiting;
  };
}
