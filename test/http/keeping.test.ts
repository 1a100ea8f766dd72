import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createService, listenForChanges, type Service } from '../../src/app.js';
import { type FaultProxy, openFaultProxy } from '../support/fault-proxy.js';
import { makeToken } from '../support/make-token.js';
import { INGEST } from '../support/operations.js';
import { useDatabase } from '../support/test-database.js';

const SLUGS = '{ articles(first: 100) { nodes { slug } } }';

describe('keeping answers beside other processes', () => {
  const test = useDatabase();
  const open: (() => unknown)[] = [];
  let editor = '';
  let written = 0;
  beforeAll(async () => {
    editor = await makeToken(test.db, 'EDITOR');
  });
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });

  const start = async (listenAt = test.url): Promise<Service> => {
    const service = await createService(test.db, listenForChanges(listenAt));
    open.push(() => service.http.close());
    return service;
  };
  const post = async (service: Service, query: string, variables = {}, token?: string) => {
    const answer = await service.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      payload: { query, variables },
    });
    return answer.json();
  };
  const slugs = async (service: Service): Promise<string[]> =>
    (await post(service, SLUGS)).data.articles.nodes.map(({ slug }: { slug: string }) => slug);
  const write = async (service: Service): Promise<string> => {
    written += 1;
    const slug = `article-${written}`;
    const input = {
      slug,
      title: slug,
      body: 'One sentence.',
      language: 'en',
      publishedAt: '2026-01-01T00:00:00Z',
    };
    const { data } = await post(service, INGEST, { input }, editor);
    expect(data.result.article.slug).toBe(slug);
    return slug;
  };
  /** Whether an answer is kept: it is given again although the table behind it says something else by now. */
  const keeps = async (service: Service): Promise<boolean> => {
    const byline = '{ articles(first: 1, after: null) { nodes { byline } } }';
    await post(service, byline);
    const mark = `changed behind the back of the service ${Math.random()}`;
    await test.db.updateTable('article').set({ byline: mark }).execute();
    const { data } = await post(service, byline);
    return data.articles.nodes[0].byline !== mark;
  };
  const untilKeeping = (service: Service) =>
    expect.poll(() => keeps(service), { timeout: 30_000 }).toBe(true);
  const throughProxy = async (): Promise<FaultProxy> => {
    const proxy = await openFaultProxy(test.url);
    open.push(() => proxy.close());
    return proxy;
  };

  it('lets the next read through any process see a write, each of many times', async () => {
    const [one, other] = [await start(), await start()];
    await write(one);
    await untilKeeping(one);
    await untilKeeping(other);
    for (let nth = 0; nth < 30; nth += 1) {
      const [writer, reader] = nth % 2 ? [one, other] : [other, one];
      await slugs(writer);
      await slugs(reader);
      const slug = await write(writer);
      expect(await slugs(reader)).toContain(slug);
      expect(await slugs(writer)).toContain(slug);
    }
  });

  it('gives nothing kept any more once a write is answered of which nothing could be heard', async () => {
    const proxy = await throughProxy();
    const [writer, deaf] = [await start(), await start(proxy.url)];
    await write(writer);
    await untilKeeping(deaf);
    await slugs(deaf);
    proxy.swallow();
    const slug = await write(writer);
    // The write waited for the deaf process until that had noticed by itself.
    expect(await slugs(deaf)).toContain(slug);
    proxy.heal();
    await untilKeeping(deaf);
    expect(await slugs(deaf)).toContain(slug);
  });

  it('forgets nothing that happened while its connection was cut', async () => {
    const proxy = await throughProxy();
    const [writer, cut] = [await start(), await start(proxy.url)];
    await write(writer);
    for (let nth = 0; nth < 10; nth += 1) {
      await untilKeeping(cut);
      await slugs(cut);
      proxy.cut();
      const slug = await write(writer);
      expect(await slugs(cut)).toContain(slug);
    }
  });

  it('keeps nothing of a viewer, nothing of an error and nothing of a write', async () => {
    const service = await start();
    await write(service);
    await untilKeeping(service);
    const viewer = '{ viewer { login } }';
    expect((await post(service, viewer)).data.viewer).toBeNull();
    expect((await post(service, viewer, {}, editor)).data.viewer.login).toBe('editor');
    expect((await post(service, viewer)).data.viewer).toBeNull();
    const lost = '{ node(id: "x") { id } }';
    expect((await post(service, lost)).errors).toHaveLength(1);
    expect((await post(service, lost)).errors).toHaveLength(1);
    const anonymous = await post(service, INGEST, { input: { title: 'a', body: 'b' } });
    expect(anonymous.data.result.code).toBe('UNAUTHENTICATED');
  });
});
