import { BitextError } from '../errors.js';
import type { Database } from './database.js';
import type { EventListener } from './event-listener.js';
import type { Viewer } from './queries/event-visibility.js';
import { maySeeEvent } from './queries/event-visibility.js';
import { type EventScope, eventsIn, isInScope, lastEventId, type ToldEvent } from './queries/events.js';

export interface EventStreamOptions {
  readonly scope: EventScope;
  readonly viewer: Viewer;
  /** Id of the event after which to begin; null for whatever happens from now on. */
  readonly after: number | null;
  /** Called once when the reader falls too far behind; the stream has ended by then. */
  readonly onSlow: () => void;
  /** Events that may wait for the reader. */
  readonly mostWaiting?: number;
}

const MOST_WAITING = 1_000;
/** Milliseconds that a stream waits for the listener's first connection. */
const LONGEST_BEGINNING = 5_000;
/** Events read at once while making up for what was missed. */
const PAGE = 200;

/**
 * The events of a scope that a viewer may see, in order, each once: first those after an earlier place, out of
 * the table, then live ones, without a gap between. It goes on until `return`.
 *
 * @throws BitextError `BAD_CURSOR` when `after` lies beyond the newest event, `UNAVAILABLE` without a database
 */
export async function openEventStream(
  db: Database,
  listener: EventListener,
  options: EventStreamOptions,
): Promise<AsyncIterableIterator<ToldEvent>> {
  const { scope, viewer, after } = options;
  await untilBegun(listener);
  // From here to the return nothing waits before live events are kept, so none can fall between.
  const live = keepLive(listener, options);
  const joint = listener.last ?? 0;
  if (after !== null && after > joint && after > (await lastEventId(db))) {
    live.end();
    throw new BitextError(
      'BAD_CURSOR',
      'The cursor lies beyond the newest event. Use one that this service gave you, or leave `sinceCursor` out.',
    );
  }

  async function* readOn(): AsyncGenerator<ToldEvent, undefined> {
    let last = after ?? joint;
    for (let missed = last < joint; missed; ) {
      const range = { above: last, below: joint + 1, limit: PAGE, order: 'asc' } as const;
      const events = await eventsIn(db, scope, range, viewer);
      missed = events.length === PAGE;
      for (const event of events) {
        last = event.id;
        yield event;
      }
    }
    // Another process may have told the reader more than this one has heard of.
    last = Math.max(last, joint);
    for (let event = await live.next(); event !== null; event = await live.next()) {
      if (event.id > last) yield event;
    }
  }

  const events = readOn();
  const stream: AsyncIterableIterator<ToldEvent> = {
    next: () => events.next(),
    // A generator that waits for an event does not hear `return`; the end of its source wakes it.
    return: async () => {
      live.end();
      return events.return(undefined);
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** @throws BitextError `UNAVAILABLE` where listening has not begun after a while */
async function untilBegun(listener: EventListener): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new BitextError(
          'UNAVAILABLE',
          'The database is not reachable just now. Subscribe again in a moment.',
        ),
      );
    }, LONGEST_BEGINNING);
  });
  await Promise.race([listener.position(), tooLong]).finally(() => clearTimeout(timer));
}

/** Keeps live events of the scope until they are taken, up to a bound. */
function keepLive(listener: EventListener, options: EventStreamOptions) {
  const { scope, viewer, onSlow, mostWaiting = MOST_WAITING } = options;
  let waiting: ToldEvent[] = [];
  let wake: (() => void) | null = null;
  let ended = false;
  const end = () => {
    ended = true;
    waiting = [];
    unfollow();
    wake?.();
  };
  const unfollow = listener.follow((events) => {
    if (ended) return;
    for (const event of events) {
      if (isInScope(scope, event) && maySeeEvent(viewer, event)) waiting.push(event);
    }
    if (waiting.length > mostWaiting) {
      end();
      onSlow();
    }
    wake?.();
  });
  return {
    /** The next event, or null at the end. */
    next: async (): Promise<ToldEvent | null> => {
      while (waiting.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = null;
      }
      return waiting.shift() ?? null;
    },
    end,
  };
}
