import { sql } from 'kysely';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureUser } from '../../src/flows/ensure-user.js';
import { type EventListener, type ListenerOptions, listenForEvents } from '../../src/store/event-listener.js';
import { eventById } from '../../src/store/queries/events.js';
import { type FaultProxy, openFaultProxy } from '../support/fault-proxy.js';
import { useDatabase } from '../support/test-database.js';

describe('listening for events', () => {
  const test = useDatabase();
  const open: (() => unknown)[] = [];
  let actorId = 0;
  beforeAll(async () => {
    actorId = (await ensureUser(test.db, 'writer', 'ADMIN')).id;
  });
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });

  /** Writes an event and gives its id. */
  async function write(articleId = 1): Promise<number> {
    const { id } = await test.db
      .insertInto('event')
      .values({
        article_id: articleId,
        actor_id: actorId,
        kind: 'ARTICLE_REVISED',
        after_hash: Buffer.alloc(32),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }

  /** A listener that has begun, and the ids that it tells. */
  async function listen(url = test.url, options: ListenerOptions = {}) {
    const listener = listenForEvents(url, { beatEvery: 50, ...options });
    open.push(() => listener.close());
    const heard: number[] = [];
    listener.follow((events) => heard.push(...events.map(({ id }) => id)));
    await listener.position();
    return { listener, heard };
  }

  async function throughProxy(): Promise<FaultProxy> {
    const proxy = await openFaultProxy(test.url);
    open.push(() => proxy.close());
    return proxy;
  }

  const until = (condition: () => boolean) => expect.poll(condition, { timeout: 30_000 }).toBe(true);

  it('begins at the last event there is and tells later ones in order, each once', async () => {
    const before = await write();
    const { listener, heard } = await listen();
    expect(await listener.position()).toBe(before);
    const written = [];
    for (let nth = 0; nth < 20; nth += 1) written.push(await write(nth));
    await until(() => heard.length >= 20);
    expect(heard).toEqual(written);
    expect(await listener.position()).toBe(written.at(-1));
  });

  it('tells whole events, as every other query reads them', async () => {
    const { listener } = await listen();
    const told: unknown[] = [];
    listener.follow((events) => told.push(...events));
    const id = await write(7);
    await until(() => told.length > 0);
    expect(told).toEqual([await eventById(test.db, 7, id)]);
  });

  it('keeps the order of ids while many write at once', async () => {
    const { heard } = await listen();
    const written = await Promise.all(Array.from({ length: 60 }, (_, nth) => write(nth)));
    await until(() => heard.length >= 60);
    expect(heard).toEqual([...written].sort((a, b) => a - b));
  });

  it('tells more events than it reads at once', async () => {
    const { heard } = await listen();
    await sql`insert into event (article_id, actor_id, kind, after_hash)
      select 1, ${actorId}, 'ARTICLE_REVISED', sha256('x') from generate_series(1, 2500)`.execute(test.db);
    await until(() => heard.length >= 2_500);
    const rows = await test.db.selectFrom('event').select('id').orderBy('id', 'desc').limit(2_500).execute();
    expect(heard).toEqual(rows.map(({ id }) => id).reverse());
  });

  it('tells what was written while its connection was cut', async () => {
    const proxy = await throughProxy();
    const lost: string[] = [];
    const { heard } = await listen(proxy.url, { onLost: (message) => lost.push(message) });
    const written = [await write()];
    await until(() => heard.length === 1);
    proxy.cut();
    for (let nth = 0; nth < 5; nth += 1) written.push(await write());
    await until(() => heard.length >= 6);
    expect(heard).toEqual(written);
    expect(lost.length).toBeGreaterThan(0);
  });

  it('notices that its connection leads nowhere, says that it is not sure, and tells what was written meanwhile', async () => {
    const proxy = await throughProxy();
    const { listener, heard } = await listen(proxy.url);
    const written = [await write()];
    await until(() => heard.length === 1);
    expect(listener.sure).toBe(true);
    proxy.swallow();
    for (let nth = 0; nth < 5; nth += 1) written.push(await write());
    await until(() => !listener.sure);
    expect(heard).toEqual(written.slice(0, 1));
    proxy.heal();
    await until(() => listener.sure);
    expect(heard).toEqual(written);
  });

  it('loses nothing while its connection is cut at random', async () => {
    const proxy = await throughProxy();
    const { heard } = await listen(proxy.url);
    const written: number[] = [];
    for (let nth = 0; nth < 150; nth += 1) {
      written.push(await write(nth));
      if (nth % 13 === 5) proxy.cut();
    }
    await until(() => heard.length >= 150);
    expect(heard).toEqual(written);
  });

  it('waits for a database that is not there yet', async () => {
    const proxy = await throughProxy();
    proxy.swallow();
    const listener: EventListener = listenForEvents(proxy.url, { beatEvery: 50 });
    open.push(() => listener.close());
    expect(listener.sure).toBe(false);
    proxy.heal();
    proxy.cut();
    const last = await write();
    expect(await listener.position()).toBeGreaterThanOrEqual(last);
  });

  it("hears another channel's payloads, and is told when some may have been missed", async () => {
    const proxy = await throughProxy();
    const { listener } = await listen(proxy.url, { channels: ['weather'] });
    const heard: (string | null)[] = [];
    listener.hear('weather', (payload) => heard.push(payload));
    await until(() => listener.sure);
    await sql`select pg_notify('weather', 'rain')`.execute(test.db);
    await until(() => heard.includes('rain'));
    proxy.cut();
    await until(() => heard.at(-1) === null);
    expect(() => listener.hear('unknown', () => {})).toThrow('nobody listens on unknown');
  });
});
