import type { Actor } from '../flows/actor.js';
import type { Database } from '../store/database.js';
import { type RevisionKey, sentencesOf } from '../store/queries/revisions.js';
import type { SentenceRow } from '../store/tables.js';
import type { Live } from './live.js';

/** What every resolver of one operation shares. */
export interface Context {
  readonly db: Database;
  /** Whom the token speaks for; null for anonymous readers. */
  readonly actor: Actor | null;
  /** Aborted when the client has gone, so that nobody works for nobody. */
  readonly signal: AbortSignal | undefined;
  /** Where subscriptions come from; null where the operation came through a door that has none. */
  readonly live: Live | null;
  /** All sentences of a revision, read once an operation however many beads ask for them. */
  sentences(key: RevisionKey): Promise<SentenceRow[]>;
}

export function createContext(
  db: Database,
  actor: Actor | null,
  signal?: AbortSignal,
  live: Live | null = null,
): Context {
  const read = new Map<string, Promise<SentenceRow[]>>();
  return {
    db,
    actor,
    signal,
    live,
    sentences: (key) => {
      const name = `${key.articleId}.${key.revisionId}`;
      const rows = read.get(name) ?? sentencesOf(db, key);
      read.set(name, rows);
      return rows;
    },
  };
}
