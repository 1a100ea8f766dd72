import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService, listenForChanges, type Service } from '../../src/app.js';
import { makeToken } from '../support/make-token.js';
import { useDatabase } from '../support/test-database.js';

// Ten values: the connection, and three times the node with its two fields.
const TEN = '{ articles(first: 3) { nodes { slug id } } }';

describe('a service with a rate limit', () => {
  const test = useDatabase();
  let service: Service;
  let token = '';
  beforeAll(async () => {
    service = await createService(test.db, listenForChanges(test.url), {
      rateLimit: 50,
      trustedProxies: ['127.0.0.1'],
    });
    token = await makeToken(test.db, 'READER');
  });
  afterAll(async () => {
    await service.http.close();
  });
  const ask = (query: string, client: string, headers = {}) =>
    service.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-forwarded-for': client, ...headers },
      payload: { query },
    });
  const remaining = async (client: string, headers = {}) =>
    (await ask('{ rateLimit { limit remaining resetAt } }', client, headers)).json().data.rateLimit.remaining;

  it('counts what each address asks for in values, and refuses more with 429 and when to come back', async () => {
    for (let nth = 0; nth < 5; nth += 1) expect((await ask(TEN, '192.0.2.1')).statusCode).toBe(200);
    const refused = await ask(TEN, '192.0.2.1');
    expect([refused.statusCode, refused.json().errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(refused.json().errors[0].message).toMatch(
      /^This asks for up to 10 values, and 50 may be asked for in a minute. Try again in \d+ seconds/,
    );
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await ask(TEN, '192.0.2.2')).statusCode).toBe(200);
  });

  it('counts a token by itself, wherever it comes from', async () => {
    const authorization = `Bearer ${token}`;
    for (let nth = 0; nth < 5; nth += 1) {
      expect((await ask(TEN, `198.51.100.${nth}`, { authorization })).statusCode).toBe(200);
    }
    expect((await ask(TEN, '198.51.100.9', { authorization })).statusCode).toBe(429);
    expect((await ask(TEN, '198.51.100.9')).statusCode).toBe(200);
  });

  it('counts answers that it kept like any other', async () => {
    const query = '{ articles(first: 4) { nodes { slug id } } }';
    await expect
      .poll(
        async () => {
          const client = `203.0.113.${Math.floor(Math.random() * 255)}`;
          const statuses = [];
          for (let nth = 0; nth < 4; nth += 1) statuses.push((await ask(query, client)).statusCode);
          return statuses;
        },
        { timeout: 20_000 },
      )
      .toEqual([200, 200, 200, 429]);
  });

  it('says how much is left', async () => {
    const before = await remaining('192.0.2.7');
    await ask(TEN, '192.0.2.7');
    const after = await remaining('192.0.2.7');
    // The second question counts too: the object and its three fields.
    expect(before - after).toBe(10 + 4);
    const { data } = (await ask('{ rateLimit { limit resetAt } }', '192.0.2.7')).json();
    expect(data.rateLimit.limit).toBe(50);
    expect(Date.parse(data.rateLimit.resetAt)).toBeGreaterThan(Date.now() - 1_000);
  });

  it('refuses what costs more than a whole minute may', async () => {
    const { statusCode } = await ask('{ articles(first: 50) { nodes { slug } } }', '192.0.2.8');
    expect(statusCode).toBe(429);
  });

  it('counts the addresses behind one IPv6 router as one', async () => {
    for (let nth = 0; nth < 5; nth += 1) await ask(TEN, `2001:db8:1:2::${nth}`);
    expect((await ask(TEN, '2001:db8:1:2:3::4')).statusCode).toBe(429);
    expect((await ask(TEN, '2001:db8:1:3::1')).statusCode).toBe(200);
  });
});

describe('a service without a rate limit', () => {
  const test = useDatabase();
  it('says that there is none', async () => {
    const service = await createService(test.db);
    const answer = await service.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ rateLimit { limit } }' },
    });
    expect(answer.json()).toEqual({ data: { rateLimit: null } });
    await service.http.close();
  });
});
