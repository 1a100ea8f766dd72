import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useService } from '../support/service.js';

describe('/metrics', () => {
  const test = useService();
  let address = '';
  let admin = '';
  beforeAll(async () => {
    address = await test.service.http.listen({ host: '127.0.0.1', port: 0 });
    admin = await test.token('ADMIN');
  });

  const read = (token?: string) =>
    fetch(`${address}/metrics`, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });
  const ask = (query: string) =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  /** The value of one line of the metrics; 0 where there is none yet. */
  const value = async (line: string) => {
    const text = await (await read(admin)).text();
    const found = text.split('\n').find((one) => one.startsWith(`${line} `));
    return Number(found?.slice(line.length + 1) ?? 0);
  };
  const answers = (way: string, failed = false) =>
    value(`bitext_answers_total{way="${way}",failed="${failed}"}`);

  it('are for admins', async () => {
    expect((await read()).status).toBe(401);
    expect((await read('bitext_wrong')).status).toBe(401);
    const refused = await read(await test.token('EDITOR'));
    expect(refused.status).toBe(403);
    expect(((await refused.json()) as { errors: object[] }).errors).toEqual([
      { message: expect.any(String), extensions: { code: 'FORBIDDEN' } },
    ]);

    const { status, headers } = await read(admin);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('count every answer by how it came about, kept ones too', async () => {
    const query = '{ articles(first: 1) { nodes { slug } } }';
    const before = { kept: await answers('kept'), pipeline: await answers('pipeline') };
    await ask(query);
    expect(await answers('pipeline')).toBe(before.pipeline + 1);

    await vi.waitFor(
      async () => {
        await ask(query);
        expect(await answers('kept')).toBeGreaterThan(before.kept);
      },
      { timeout: 30_000 },
    );
    const kept = await answers('kept');
    await Promise.all(Array.from({ length: 10 }, () => ask(query)));
    expect(await answers('kept')).toBe(kept + 10);
    expect(await value('bitext_kept_bytes')).toBeGreaterThan(query.length);
  });

  it('tell failures apart, and how long answers take', async () => {
    const failed = await answers('pipeline', true);
    const counted = await value('bitext_answer_seconds_count{way="pipeline"}');
    await ask('{ nothing }');
    expect(await answers('pipeline', true)).toBe(failed + 1);
    expect(await value('bitext_answer_seconds_count{way="pipeline"}')).toBe(counted + 1);
  });

  it('show the connections to the database', async () => {
    expect(await value('bitext_connections{state="idle"}')).toBeGreaterThan(0);
    expect(await value('bitext_connections{state="waited_for"}')).toBe(0);
  });
});
