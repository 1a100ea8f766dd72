import http from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService, type Service } from '../../src/app.js';
import { openDatabase } from '../../src/store/database.js';
import { makeToken } from '../support/make-token.js';
import { INGEST } from '../support/operations.js';
import { useDatabase } from '../support/test-database.js';

const READ = JSON.stringify({ query: '{ articles { nodes { slug } } }' });

describe('an operation that takes too long', () => {
  const test = useDatabase();
  let service: Service;
  let address = '';
  beforeAll(async () => {
    service = await createService(test.db, null, { deadlines: { read: 300, mutation: 900 } });
    address = await service.http.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await service.http.close();
  });
  const post = async (payload: string | object, headers = {}) => {
    const answer = await service.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload,
    });
    return answer.json();
  };
  /** Statements of the service that wait for a lock, asked over a connection that the service does not share. */
  const waiting = async () => {
    const observer = openDatabase(test.url, { size: 1 });
    try {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(observer);
      return rows[0]?.count;
    } finally {
      await observer.destroy();
    }
  };
  /** Does something while nobody else can read or write articles. */
  async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
    const other = openDatabase(test.url, { size: 1 });
    try {
      return await other.transaction().execute(async (tx) => {
        await sql`lock table article in access exclusive mode`.execute(tx);
        return work();
      });
    } finally {
      await other.destroy();
    }
  }

  it('is ended in Postgres and answered with what to do', async () => {
    const answer = await whileLocked(async () => {
      const found = await post(READ);
      expect(await waiting()).toBe(0);
      return found;
    });
    expect(answer).toMatchObject({
      errors: [
        {
          message: 'This was given up after 0 seconds. Ask for less at once.',
          extensions: { code: 'TIMED_OUT' },
        },
      ],
    });
    expect(await post(READ)).toEqual({ data: { articles: { nodes: [] } } });
  });

  it('may take longer when it writes, and leaves nothing behind when it is given up', async () => {
    const authorization = `Bearer ${await makeToken(test.db, 'EDITOR')}`;
    const input = {
      title: 'Late',
      body: 'One sentence.',
      language: 'en',
      publishedAt: '2026-01-01T00:00:00Z',
    };
    const answer = await whileLocked(async () =>
      post({ query: INGEST, variables: { input } }, { authorization }),
    );
    expect(answer.errors).toMatchObject([
      {
        message:
          'This was given up after 1 seconds. Send it again with the same `idempotencyKey`, so that it is done once; a long text with its `beads`, which then need not be found, or as a shorter one.',
        extensions: { code: 'TIMED_OUT' },
      },
    ]);
    expect(await waiting()).toBe(0);
    expect(await post(READ)).toEqual({ data: { articles: { nodes: [] } } });
  });

  it('is ended in Postgres when the client leaves before its time', async () => {
    const patient = await createService(test.db, null, { deadlines: { read: 600_000, mutation: 600_000 } });
    const where = await patient.http.listen({ host: '127.0.0.1', port: 0 });
    await whileLocked(async () => {
      const clients = Array.from({ length: 30 }, () => {
        const request = http.request(`${where}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
        });
        request.on('error', () => {});
        request.end(READ);
        return request;
      });
      await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0);
      for (const client of clients) client.destroy();
      await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
    });
    const answer = await fetch(`${where}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: READ,
    });
    expect(await answer.json()).toEqual({ data: { articles: { nodes: [] } } });
    await patient.http.close();
  });

  it('does not keep others waiting', async () => {
    expect(await (await fetch(`${address}/health`)).json()).toEqual({ status: 'ok' });
  });
});
