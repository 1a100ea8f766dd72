import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { end, type Serving, serve } from '../support/cli.js';
import { makeToken } from '../support/make-token.js';
import { INGEST } from '../support/operations.js';
import { useDatabase } from '../support/test-database.js';

describe('two server processes over one database', () => {
  const test = useDatabase();
  let processes: Serving[] = [];
  let token = '';
  beforeAll(async () => {
    token = await makeToken(test.db, 'EDITOR');
    const environment = { DATABASE_URL: test.url, HOST: undefined, PORT: '0' };
    processes = [await serve(environment, ['--no-seed']), await serve(environment, ['--no-seed'])];
  }, 120_000);
  afterAll(async () => {
    for (const { child } of processes) await end(child, 'SIGINT');
  });

  const post = async (nth: number, query: string, variables = {}, headers: Record<string, string> = {}) => {
    const response = await fetch(`${processes[nth]?.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: never };
  };
  const slugs = async (nth: number): Promise<string[]> => {
    const { data } = await post(nth, '{ articles(first: 100) { nodes { slug } } }');
    const { nodes } = (data as { articles: { nodes: { slug: string }[] } }).articles;
    return nodes.map(({ slug }) => slug);
  };

  it('let a read through one see a write that the other has just answered, each of many times', async () => {
    for (let nth = 0; nth < 40; nth += 1) {
      const slug = `article-${nth}`;
      // Kept by both, if they keep anything by now; in the first second they do not.
      for (const reader of [0, 1]) expect(await slugs(reader)).not.toContain(slug);
      const input = {
        slug,
        title: slug,
        body: 'One sentence.',
        language: 'en',
        publishedAt: '2026-01-01T00:00:00Z',
      };
      await post(nth % 2, INGEST, { input }, { authorization: `Bearer ${token}` });
      expect(await slugs(1 - (nth % 2))).toContain(slug);
      expect(await slugs(nth % 2)).toContain(slug);
      if (nth === 10) await new Promise((resolve) => setTimeout(resolve, 1_500));
    }
  });

  it('keep answers: one asked for again is given although its row says something else by now', async () => {
    const byline = '{ articles(first: 1) { nodes { byline } } }';
    const keeps = async () => {
      const before = await post(0, byline);
      await test.db
        .updateTable('article')
        .set({ byline: `changed ${Math.random()}` })
        .execute();
      return JSON.stringify(before) === JSON.stringify(await post(0, byline));
    };
    await expect.poll(keeps, { timeout: 30_000 }).toBe(true);
  });
});
