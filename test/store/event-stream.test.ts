import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EventFollower, type EventListener, listenForEvents } from '../../src/store/event-listener.js';
import { type EventStreamOptions, openEventStream } from '../../src/store/event-stream.js';
import { eventsIn, type ToldEvent } from '../../src/store/queries/events.js';
import { useDatabase } from '../support/test-database.js';
import { writeEvent } from '../support/write-event.js';

describe('a stream of events', () => {
  const test = useDatabase();
  let listener: EventListener;
  beforeEach(async () => {
    listener = listenForEvents(test.url, { beatEvery: 50 });
    await listener.position();
  });
  afterEach(() => listener.close());

  const openStream = (options: Partial<EventStreamOptions> = {}) =>
    openEventStream(test.db, listener, {
      scope: {},
      viewer: null,
      after: null,
      onSlow: () => {},
      ...options,
    });

  async function take(stream: AsyncIterator<ToldEvent>, count: number): Promise<number[]> {
    const ids = [];
    for (let nth = 0; nth < count; nth += 1) ids.push((await stream.next()).value.id);
    return ids;
  }

  it('begins with what happens next', async () => {
    await writeEvent(test.db);
    await expect.poll(() => listener.last).toBe(await lastWritten());
    const stream = await openStream();
    const id = await writeEvent(test.db);
    expect(await take(stream, 1)).toEqual([id]);
  });

  it('joins what was missed and what happens live without a gap or a double, however they meet', async () => {
    const after = await writeEvent(test.db);
    const written: number[] = [];
    const writing = (async () => {
      for (let nth = 0; nth < 700; nth += 1) written.push(await writeEvent(test.db));
    })();
    // Streams begin while events are written, so that they meet the live ones at many places.
    const taken = await Promise.all(
      Array.from({ length: 8 }, async (_, nth) => {
        await expect.poll(() => written.length, { timeout: 30_000, interval: 1 }).toBeGreaterThan(nth * 80);
        return take(await openStream({ after }), 700);
      }),
    );
    await writing;
    for (const ids of taken) expect(ids).toEqual(written);
  });

  it('ends a reader who waits when it is asked to', async () => {
    const stream = await openStream();
    const waiting = stream.next();
    await stream.return?.();
    expect((await waiting).done).toBe(true);
  });

  it('ends and says so when more waits than it may keep', async () => {
    const slow: string[] = [];
    const stream = await openStream({ mostWaiting: 3, onSlow: () => slow.push('slow') });
    for (let nth = 0; nth < 10; nth += 1) await writeEvent(test.db);
    await expect.poll(() => slow.length).toBe(1);
    expect((await stream.next()).done).toBe(true);
  });

  it('takes a cursor that another process has told before this one has heard of it', async () => {
    const [before, seen, next] = [
      await writeEvent(test.db),
      await writeEvent(test.db),
      await writeEvent(test.db),
    ];
    let tell: EventFollower = () => {};
    const behind = {
      ...listener,
      last: before,
      position: async () => before,
      follow: (follower: EventFollower) => {
        tell = follower;
        return () => {};
      },
    };
    const options = { scope: {}, viewer: null, after: seen, onSlow: () => {} };
    const stream = await openEventStream(test.db, behind, options);
    tell(await eventsIn(test.db, {}, { above: before, limit: 2, order: 'asc' }, null));
    expect(await take(stream, 1)).toEqual([next]);
  });

  const lastWritten = async () =>
    (await test.db.selectFrom('event').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow())
      .id;
});
