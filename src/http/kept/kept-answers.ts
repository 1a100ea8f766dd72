import { LRUCache } from 'lru-cache';
import type { ReadyAnswer } from '../../graphql/door.js';
import type { EventFollower } from '../../store/event-listener.js';
import type { WireAnswer } from '../wire-answer.js';

/** An answer that is kept, with all that is needed to give it again. */
export interface KeptAnswer extends WireAnswer {
  readonly body: Buffer;
  /** The same headers as `writeHead` takes them fastest: names and values by turns. */
  readonly flatHeaders: readonly string[];
  /** Values that it was counted for. */
  readonly cost: number;
}

/** Where the history of events stood when a read began. */
export type Mark = number;

export interface KeptAnswers {
  /** Bytes that they take. */
  readonly bytes: number;
  /** Null where there is none, and while somebody else's changes may be unknown here. */
  find(key: string): KeptAnswer | null;
  /** To be taken before anything is read; null while nothing can be kept. */
  mark(): Mark | null;
  /** Keeps an answer, unless an event on which it depends has been told since the mark. */
  keep(mark: Mark, key: string, answer: WireAnswer, cost: number, articles: ReadyAnswer['articles']): void;
  /** To be told of every event. */
  readonly follow: EventFollower;
}

export interface KeptOptions {
  /** Bytes that keys and answers may take together. */
  readonly bytes: number;
  /** Id of the last event there was when following began. */
  readonly position: number;
  /** Whether every event of about the last second is known. */
  readonly sure: () => boolean;
}

/** Events that are remembered for reads under way; one that began before all of them is not kept. */
const REMEMBERED = 1_000;
/** What an entry takes besides its key and its body: objects, headers, places in maps. */
const OVERHEAD = 1_000;

/**
 * Answers in memory, the least recently used given up first. Content is immutable, so an answer only changes
 * when an event says so: it is dropped by the events of the articles on which it depends.
 *
 * An answer can be older than an event that has been told already: read before the change, kept after it. Hence
 * the mark. An event that is told after the answer is kept drops it then.
 */
export function createKeptAnswers({ bytes, position, sure }: KeptOptions): KeptAnswers {
  const keysOf = new Map<number | 'all', Set<string>>();
  const recent: { readonly id: number; readonly articleId: number }[] = [];
  let forgotten = position;
  let last = position;

  const answers = new LRUCache<string, KeptAnswer & { readonly articles: ReadyAnswer['articles'] }>({
    maxSize: bytes,
    // A few large answers must not push out everything else.
    maxEntrySize: Math.ceil(bytes / 8),
    sizeCalculation: ({ body }, key) => body.length + key.length + OVERHEAD,
    dispose: ({ articles }, key) => {
      for (const place of placesOf(articles)) {
        const keys = keysOf.get(place);
        keys?.delete(key);
        if (keys?.size === 0) keysOf.delete(place);
      }
    },
  });

  const outdated = (mark: Mark, articles: ReadyAnswer['articles']) =>
    mark < forgotten ||
    recent.some(({ id, articleId }) => id > mark && (articles === 'all' || articles.includes(articleId)));

  const drop = (place: number | 'all') => {
    for (const key of [...(keysOf.get(place) ?? [])]) answers.delete(key);
  };

  return {
    get bytes() {
      return answers.calculatedSize;
    },
    find: (key) => (sure() ? (answers.get(key) ?? null) : null),
    mark: () => (sure() ? last : null),
    keep: (mark, key, answer, cost, articles) => {
      if (!sure() || outdated(mark, articles)) return;
      const flatHeaders = Object.entries(answer.headers).flat();
      const body = typeof answer.body === 'string' ? Buffer.from(answer.body, 'latin1') : answer.body;
      answers.set(key, { ...answer, body, flatHeaders, cost, articles });
      if (!answers.has(key)) return;
      for (const place of placesOf(articles)) {
        const keys = keysOf.get(place) ?? new Set();
        keysOf.set(place, keys.add(key));
      }
    },
    follow: (events) => {
      if (events.length === 0) return;
      drop('all');
      for (const { id, article_id: articleId } of events) {
        drop(articleId);
        recent.push({ id, articleId });
        last = id;
      }
      const past = recent.splice(0, Math.max(0, recent.length - REMEMBERED));
      forgotten = past.at(-1)?.id ?? forgotten;
    },
  };
}

function placesOf(articles: ReadyAnswer['articles']): readonly (number | 'all')[] {
  return articles === 'all' ? ['all'] : articles;
}
