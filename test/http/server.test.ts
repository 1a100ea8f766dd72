import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createService } from '../../src/app.js';
import { openDatabase } from '../../src/store/database.js';
import { useService } from '../support/service.js';

describe('the HTTP door', () => {
  const test = useService();
  const get = (url: string, headers = {}) => test.service.http.inject({ method: 'GET', url, headers });
  const post = (payload: string | Buffer, headers = {}) =>
    test.service.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload,
    });

  it('gives a browser the playground with the first query in it, and an API client the graph', async () => {
    const page = await get('/graphql', { accept: 'text/html,application/xhtml+xml' });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).not.toMatch(/https?:\/\//);
    const start = await get('/playground/start.js');
    expect(start.body).toContain('ukraine-japan-defence');
    const answer = await get('/graphql?query=%7B__typename%7D', { 'apollo-require-preflight': '1' });
    expect(answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it.each(['react.js', 'react-dom.js', 'graphiql.js', 'graphiql.css'])('serves %s itself', async (name) => {
    const { statusCode, body, headers } = await get(`/playground/${name}`);
    expect([statusCode, headers['x-content-type-options']]).toEqual([200, 'nosniff']);
    expect(body.length).toBeGreaterThan(5_000);
  });

  it('says whether it lives and whether the database answers', async () => {
    expect((await get('/health')).json()).toEqual({ status: 'ok' });
    expect((await get('/ready')).json()).toEqual({ status: 'ok' });
    const lost = openDatabase('postgres://nobody@127.0.0.1:1/nowhere');
    const service = await createService(lost);
    const ready = await service.http.inject('/ready');
    expect([ready.statusCode, ready.json().errors[0].extensions.code]).toEqual([503, 'UNAVAILABLE']);
    const query = await service.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ articles { nodes { id } } }' },
    });
    expect(query.json().errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
    await service.http.close();
    await lost.destroy();
  });

  it('leads from / to the playground and says where the graph is elsewhere', async () => {
    expect((await get('/')).headers.location).toBe('/graphql');
    const nowhere = await get('/nowhere');
    expect([nowhere.statusCode, nowhere.json().errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
  });

  it.each([
    ['no JSON', '{', 400],
    [
      'bytes that are no UTF-8',
      Buffer.concat([
        Buffer.from('{"query":"{ article(slug: \\"'),
        Buffer.from([0xc3, 0x28]),
        Buffer.from('\\") { id } }"}'),
      ]),
      400,
    ],
    ['more than the limit', `"${'x'.repeat(17 * 1024 * 1024)}"`, 413],
  ])('refuses %s', async (_what, payload, status) => {
    const { statusCode, body } = await post(payload);
    expect(statusCode).toBe(status);
    expect(body).not.toMatch(/at .*\.(js|ts):\d+/);
  });

  it('refuses a document of too many tokens', async () => {
    const { statusCode, body } = await post(JSON.stringify({ query: `{ ${'__typename '.repeat(3_000)} }` }));
    expect(statusCode).toBe(400);
    expect(body).toContain('2000 tokens');
  });

  it("refuses a persisted query under a wrong hash as the client's slip", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    const { statusCode, body } = await post(JSON.stringify({ query: '{ __typename }', extensions }));
    expect([statusCode, JSON.parse(body).errors[0].extensions.code]).toEqual([400, 'VALIDATION']);
  });

  it('refuses a request that does not say which of its operations it means', async () => {
    const { statusCode, body } = await post(
      JSON.stringify({ query: 'query a { __typename } query b { __typename }' }),
    );
    expect([statusCode, JSON.parse(body).errors[0].extensions.code]).toEqual([
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ]);
  });

  it('refuses a mutation by GET', async () => {
    const { statusCode } = await get('/graphql?query=mutation%7B__typename%7D', {
      'apollo-require-preflight': '1',
    });
    expect(statusCode).toBe(405);
  });

  it('shows no stack and no SQL when something unforeseen breaks', async () => {
    await sql`alter table article rename column byline to bylines`.execute(test.db);
    const { body } = await post(JSON.stringify({ query: '{ articles { nodes { byline title: slug } } }' }));
    await sql`alter table article rename column bylines to byline`.execute(test.db);
    expect(body).not.toMatch(/select|column|stack|at .*:\d+/i);
  });
});
