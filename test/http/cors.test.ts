import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService, type Service } from '../../src/app.js';
import { useDatabase } from '../support/test-database.js';

const QUERY = `/graphql?query=${encodeURIComponent('{ __typename }')}`;

describe('pages of other origins', () => {
  const test = useDatabase();
  const services: Service[] = [];
  let closed: Service;
  let listed: Service;
  let open: Service;
  beforeAll(async () => {
    closed = await createService(test.db);
    listed = await createService(test.db, null, { corsOrigins: ['https://reader.example'] });
    open = await createService(test.db, null, { corsOrigins: ['*'] });
    services.push(closed, listed, open);
  });
  afterAll(async () => {
    for (const { http } of services) await http.close();
  });
  const preflight = ({ http }: Service, origin: string) =>
    http.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
  const post = ({ http }: Service, origin: string) =>
    http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { origin },
      payload: { query: '{ __typename }' },
    });
  const allowed = 'access-control-allow-origin';

  it('may not use the graph unless the service says so', async () => {
    expect((await preflight(closed, 'https://reader.example')).headers[allowed]).toBeUndefined();
    expect((await post(closed, 'https://reader.example')).headers[allowed]).toBeUndefined();
  });

  it('may use it when their origin is listed, and no other may', async () => {
    const { headers, statusCode } = await preflight(listed, 'https://reader.example');
    expect([statusCode, headers[allowed], headers['access-control-allow-methods']]).toEqual([
      204,
      'https://reader.example',
      'GET, HEAD, POST',
    ]);
    expect(headers['access-control-allow-headers']).toContain('authorization');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    const answer = await post(listed, 'https://reader.example');
    expect([answer.json(), answer.headers[allowed]]).toEqual([
      { data: { __typename: 'Query' } },
      'https://reader.example',
    ]);
    expect(answer.headers.vary).toContain('Origin');
    expect((await preflight(listed, 'https://other.example')).headers[allowed]).not.toBe(
      'https://other.example',
    );
    expect((await post(listed, 'https://other.example')).headers[allowed]).not.toBe('https://other.example');
  });

  it('may all use it where the service says so', async () => {
    expect((await post(open, 'https://anywhere.example')).headers[allowed]).toBe('*');
    const simple = await open.http.inject({
      url: QUERY,
      headers: { origin: 'https://anywhere.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(simple.json()).toEqual({ data: { __typename: 'Query' } });
  });
});
