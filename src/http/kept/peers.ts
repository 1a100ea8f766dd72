import { randomBytes } from 'node:crypto';
import type { EventListener } from '../../store/event-listener.js';

/** The server processes over one database, as far as they tell each other of themselves. */
export interface Peers {
  /** Whether the others know of this process, so that they wait for it. */
  readonly known: boolean;
  /**
   * Resolves when every process has read the history up to an event, and so dropped what it changed: at the
   * latest when those that do not answer have noticed by themselves that they are cut off.
   */
  reached(eventId: number): Promise<void>;
  close(): void;
}

/** Channel on which each process says how far it has read the events, and when: `name:eventId:milliseconds`. */
export const SEEN = 'bitext_seen';

/** Milliseconds between the words of a process that has nothing new to say. */
const BEAT = 500;
/** Milliseconds after its last word that came back, after which a process no longer takes itself for known. */
const SELF_DOUBT = 1_900;
/** Milliseconds of silence after which nobody waits for a process: it has doubted itself by then. */
const PATIENCE = 2_000;

interface Heard {
  eventId: number;
  at: number;
}

/** Joins the processes that listen. The listener must hear the channel `SEEN`. */
export function joinPeers(listener: EventListener): Peers {
  const me = randomBytes(9).toString('base64url');
  const heard = new Map<string, Heard>();
  const waiting = new Set<() => void>();
  let position: number | null = null;
  let words = 0;
  let saidAt = 0;

  const say = () => {
    if (position !== null) listener.tell(SEEN, `${me}:${position}:${performance.now()}`);
  };
  const unfollow = listener.follow((events) => {
    position = events.at(-1)?.id ?? position;
    say();
  });
  const unhear = listener.hear(SEEN, (payload) => {
    if (payload === null) {
      words = 0;
      return;
    }
    const [name = '', eventId = '', at = ''] = payload.split(':');
    if (name === me) {
      words += 1;
      saidAt = Number(at);
    }
    heard.set(name, { eventId: Number(eventId), at: performance.now() });
    for (const look of [...waiting]) look();
  });
  void listener.position().then((first) => {
    position ??= first;
    say();
  });
  const beat = setInterval(() => {
    for (const [name, { at }] of heard) if (performance.now() - at > PATIENCE) heard.delete(name);
    say();
    for (const look of [...waiting]) look();
  }, BEAT);

  return {
    get known() {
      // The first word may reach the others a moment later than it comes back; the second cannot.
      return words >= 2 && performance.now() - saidAt < SELF_DOUBT;
    },
    reached: (eventId) =>
      new Promise((resolve) => {
        const began = performance.now();
        const look = () => {
          const behind = [...heard.values()].some((peer) => peer.eventId < eventId);
          if (behind && performance.now() - began < PATIENCE) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: () => {
      clearInterval(beat);
      unfollow();
      unhear();
    },
  };
}
