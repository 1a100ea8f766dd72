import { sql } from 'kysely';
import type { Database } from '../../store/database.js';
import type { EventListener } from '../../store/event-listener.js';
import { createKeptAnswers, type KeptAnswers } from './kept-answers.js';
import { joinPeers } from './peers.js';

/** Kept answers that hear of every change, whichever process makes it. */
export interface Keeping extends Omit<KeptAnswers, 'follow'> {
  /** To be awaited before a write is answered: the next read, through whichever process, sees it. */
  settled(): Promise<void>;
  close(): void;
}

/**
 * Keeps answers as long as two things are certain: that this process hears of events, and that the other
 * processes know of it and so wait for it before they answer a write. While either is in doubt nothing kept is
 * given, which a lost connection brings about in less than two seconds.
 */
export function keepAnswers(db: Database, events: EventListener, bytes: number): Keeping {
  const peers = joinPeers(events);
  const sure = () => events.sure && peers.known;
  let answers: KeptAnswers | null = null;
  let unfollow = () => {};
  void events.position().then((position) => {
    answers = createKeptAnswers({ bytes, position, sure });
    unfollow = events.follow(answers.follow);
  });
  return {
    get bytes() {
      return answers?.bytes ?? 0;
    },
    find: (key) => answers?.find(key) ?? null,
    mark: () => answers?.mark() ?? null,
    keep: (...kept) => answers?.keep(...kept),
    settled: async () => {
      const last = await sql<{ id: number | null }>`select max(id) as id from event`.execute(db);
      await peers.reached(last.rows[0]?.id ?? 0);
    },
    close: () => {
      unfollow();
      peers.close();
    },
  };
}
