import type { Database } from './database.js';
import type { EventListener } from './event-listener.js';
import { type AlignmentKey, PRESENCE_CHANNEL, type PresenceLease, presencesAt } from './queries/presences.js';

export type PresenceHearer = (present: readonly PresenceLease[]) => void;

/** Who is at an alignment, as it changes, over all server processes. */
export interface PresenceWatch {
  /**
   * Tells who is there now, and again whenever somebody comes, moves or leaves, until the function that it
   * gives back is called.
   */
  watch(key: AlignmentKey, hearer: PresenceHearer): () => void;
}

/** Milliseconds after which a failed reading is tried again. */
const NEXT_TRY = 1_000;
/** Milliseconds added to the end of a lease, so that it has surely run out when it is looked at. */
const MARGIN = 50;

/** Everybody in this process who watches one alignment shares its readings. */
interface Watched {
  readonly key: AlignmentKey;
  readonly hearers: Set<PresenceHearer>;
  present: readonly PresenceLease[] | null;
  timer: NodeJS.Timeout | undefined;
  reading: boolean;
  again: boolean;
}

/** Watches presences through a listener that hears `PRESENCE_CHANNEL`. */
export function watchPresences(db: Database, listener: EventListener): PresenceWatch {
  const watched = new Map<string, Watched>();
  listener.hear(PRESENCE_CHANNEL, (payload) => {
    // Null: something may have been missed anywhere.
    const concerned = payload === null ? [...watched.values()] : [watched.get(payload)];
    for (const one of concerned) if (one !== undefined) void look(one);
  });

  /** Reads, tells if it is news, and looks again when the next lease runs out. */
  async function look(one: Watched): Promise<void> {
    one.again = one.reading;
    if (one.reading) return;
    one.reading = true;
    clearTimeout(one.timer);
    let next = NEXT_TRY;
    try {
      const present = await presencesAt(db, one.key);
      if (one.present === null || print(one.present) !== print(present)) {
        one.present = present;
        for (const hearer of [...one.hearers]) hearer(present);
      }
      next = Math.min(...present.map(({ left }) => left)) + MARGIN;
    } catch {
      // The database is away; leases run on without it.
    }
    one.reading = false;
    if (one.hearers.size === 0) return;
    if (one.again) return look(one);
    if (Number.isFinite(next)) one.timer = setTimeout(look, next, one);
  }

  return {
    watch: (key, hearer) => {
      const name = `${key.articleId}.${key.alignmentId}`;
      const one = watched.get(name) ?? {
        key,
        hearers: new Set(),
        present: null,
        timer: undefined,
        reading: false,
        again: false,
      };
      watched.set(name, one);
      one.hearers.add(hearer);
      if (one.present !== null) hearer(one.present);
      void look(one);
      return () => {
        one.hearers.delete(hearer);
        if (one.hearers.size > 0) return;
        clearTimeout(one.timer);
        watched.delete(name);
      };
    },
  };
}

/** What is news: who does what where; that a lease was renewed is none. */
function print(present: readonly PresenceLease[]): string {
  return JSON.stringify(
    present.map(({ user_id, bead_index, activity, since }) => [user_id, bead_index, activity, since]),
  );
}
