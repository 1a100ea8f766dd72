import type pg from 'pg';
import type { Actor } from '../flows/actor.js';
import { cancellable, runForBytes } from '../store/cancellable.js';
import type { Database } from '../store/database.js';
import { type RevisionKey, sentencesOf } from '../store/queries/revisions.js';
import type { SentenceRow } from '../store/tables.js';
import type { Door, ReadyAnswer } from './door.js';
import type { Live } from './live.js';

/** What every resolver of one operation shares. */
export interface Context {
  /** Its statements are cancelled when `signal` is aborted. */
  readonly db: Database;
  /** Whom the token speaks for; null for anonymous readers. */
  readonly actor: Actor | null;
  /** Aborted when the client has gone or time is up, so that nobody works for nobody. */
  readonly signal: AbortSignal | undefined;
  /** Where subscriptions come from; null where the operation came through a door that has none. */
  readonly live: Live | null;
  /** The door through which the operation came; none for the service's own operations. */
  readonly door: Door | undefined;
  /** Set by whoever has the whole answer as text, so that nobody reads or writes its values again. */
  answer?: ReadyAnswer;
  /** All sentences of a revision, read once an operation however many beads ask for them. */
  sentences(key: RevisionKey): Promise<SentenceRow[]>;
  /** Runs one statement, which may be named, as `db` would; the texts in its rows come as `Bytes`. */
  runForBytes<Row extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<readonly Row[]>;
}

export function createContext(
  db: Database,
  actor: Actor | null,
  signal?: AbortSignal,
  live: Live | null = null,
  door?: Door,
): Context {
  return new OperationContext(db, actor, signal, live, door);
}

/** A class, because Apollo copies a context: what is made on demand is made once for all copies that share it. */
class OperationContext implements Context {
  private readonly made: { db?: Database; sentences: Map<string, Promise<SentenceRow[]>> } = {
    sentences: new Map(),
  };

  constructor(
    private readonly base: Database,
    readonly actor: Actor | null,
    readonly signal: AbortSignal | undefined,
    readonly live: Live | null,
    readonly door: Door | undefined,
  ) {}

  get db(): Database {
    this.made.db ??= this.signal === undefined ? this.base : cancellable(this.base, this.signal);
    return this.made.db;
  }

  sentences(key: RevisionKey): Promise<SentenceRow[]> {
    const name = `${key.articleId}.${key.revisionId}`;
    const rows = this.made.sentences.get(name) ?? sentencesOf(this.db, key);
    this.made.sentences.set(name, rows);
    return rows;
  }

  async runForBytes<Row extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<readonly Row[]> {
    const { rows } = await runForBytes<Row>(this.base, statement, this.signal);
    // The connection remembers its last result until the next one: long answers would outlive their requests.
    return rows.splice(0);
  }
}
