import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventCursor } from '../../src/graphql/event-cursor.js';
import { end, type Serving, serve } from '../support/cli.js';
import { type FaultProxy, openFaultProxy } from '../support/fault-proxy.js';
import { type Subscriber, subscribeBySocket, subscribeByStream } from '../support/live-client.js';
import { useDatabase } from '../support/test-database.js';
import { writeEvent } from '../support/write-event.js';

const ALL = `subscription ($since: String) { articleChanged(sinceCursor: $since) { cursor } }`;
const until = (condition: () => unknown) =>
  expect.poll(() => Boolean(condition()), { timeout: 50_000, interval: 20 }).toBe(true);

describe('live updates of two server processes over one database', () => {
  const test = useDatabase();
  const servers: Serving[] = [];
  const open: (() => unknown)[] = [];
  let proxy: FaultProxy;
  beforeAll(async () => {
    // The second process reaches the database through a door that the tests can shut.
    proxy = await openFaultProxy(test.url);
    for (const DATABASE_URL of [test.url, proxy.url]) {
      servers.push(await serve({ DATABASE_URL, PORT: '0' }, ['--no-seed']));
    }
  });
  afterEach(() => {
    for (const close of open.splice(0)) close();
  });
  afterAll(async () => {
    for (const { child } of servers) await end(child, 'SIGTERM');
    await proxy.close();
  });

  const idsIn = ({ answers }: Subscriber): string[] => answers.map(({ data }) => data.articleChanged.cursor);
  const cursor = (id: number) => eventCursor(id);

  /** A client that comes back with its last cursor whenever its connection ends, to either process, by either door. */
  function follow(since: string) {
    const seen: string[] = [];
    let stopped = false;
    let visits = 0;
    let current: Subscriber | null = null;
    const visit = async () => {
      while (!stopped) {
        const subscribe = visits % 2 === 0 ? subscribeBySocket : subscribeByStream;
        const { address } = servers[Math.floor(visits / 2) % 2]!;
        visits += 1;
        const subscriber = subscribe({ address, query: ALL, variables: { since: seen.at(-1) ?? since } });
        current = subscriber;
        const { push } = subscriber.answers;
        subscriber.answers.push = function (...answers) {
          if (current === subscriber) seen.push(...answers.map(({ data }) => data.articleChanged.cursor));
          return push.apply(this, answers);
        };
        await subscriber.ended;
        current = null;
      }
    };
    const visiting = visit();
    open.push(() => {
      stopped = true;
      current?.cut();
    });
    return { seen, visiting, visits: () => visits, cut: () => current?.cut() };
  }

  it('lose nothing and repeat nothing while clients are cut off at random and events are written', async () => {
    const since = cursor(await writeEvent(test.db));
    const clients = Array.from({ length: 4 }, () => follow(since));
    const written: string[] = [];
    let random = 7;
    for (let nth = 0; nth < 200; nth += 1) {
      written.push(cursor(await writeEvent(test.db, { article_id: nth })));
      random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
      // The low bits of this generator are no good.
      const dice = random >>> 16;
      if (dice % 3 === 0) clients[(dice >>> 4) % 4]!.cut();
      if (nth % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await until(() => clients.every(({ seen }) => seen.length >= 200));
    for (const { seen, visits } of clients) {
      expect(seen).toEqual(written);
      expect(visits()).toBeGreaterThan(3);
    }
  });

  it("tell through one process what another one's clients did, while the listener's connection is cut", async () => {
    const since = cursor(await writeEvent(test.db));
    const subscriber = subscribeBySocket({ address: servers[1]!.address, query: ALL, variables: { since } });
    open.push(() => subscriber.cut());
    const written = [cursor(await writeEvent(test.db))];
    await until(() => idsIn(subscriber).length === 1);
    for (let nth = 0; nth < 30; nth += 1) {
      written.push(cursor(await writeEvent(test.db)));
      if (nth % 10 === 3) proxy.cut();
    }
    await until(() => idsIn(subscriber).length >= 31);
    expect(idsIn(subscriber)).toEqual(written);
  });

  it("make up for what was written while the listener's connection led nowhere", async () => {
    const since = cursor(await writeEvent(test.db));
    const subscriber = subscribeByStream({ address: servers[1]!.address, query: ALL, variables: { since } });
    open.push(() => subscriber.cut());
    const written = [cursor(await writeEvent(test.db))];
    await until(() => idsIn(subscriber).length === 1);
    proxy.swallow();
    for (let nth = 0; nth < 10; nth += 1) written.push(cursor(await writeEvent(test.db)));
    expect(idsIn(subscriber)).toEqual(written.slice(0, 1));
    proxy.heal();
    await until(() => idsIn(subscriber).length >= 11);
    expect(idsIn(subscriber)).toEqual(written);
  });

  it('send clients on when one process stops, and the other goes on where it was', async () => {
    const since = cursor(await writeEvent(test.db));
    const third = await serve({ DATABASE_URL: test.url, PORT: '0' }, ['--no-seed']);
    const first = subscribeBySocket({ address: third.address, query: ALL, variables: { since } });
    const written = [cursor(await writeEvent(test.db))];
    await until(() => idsIn(first).length === 1);
    expect(await end(third.child, 'SIGTERM')).toBe(0);
    expect((await first.ended).code).toBe(1001);
    written.push(cursor(await writeEvent(test.db)));
    const [last] = idsIn(first);
    const second = subscribeBySocket({
      address: servers[0]!.address,
      query: ALL,
      variables: { since: last },
    });
    open.push(() => second.cut());
    await until(() => idsIn(second).length === 1);
    expect([...idsIn(first), ...idsIn(second)]).toEqual(written);
  });
});
