import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bitext, type Environment, end, type Serving, serve } from '../support/cli.js';
import { INGEST } from '../support/operations.js';

describe('bitext serve with the embedded Postgres', () => {
  let folder = '';
  let environment: Environment = {};
  const running: Serving[] = [];

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'bitext-serve-'));
    chmodSync(folder, 0o755);
    environment = {
      BITEXT_DATA: path.join(folder, 'data'),
      DATABASE_URL: undefined,
      HOST: undefined,
      PORT: '0',
    };
  });
  afterEach(async () => {
    for (const { child } of running.splice(0)) await end(child, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  const launch = async (...args: string[]) => {
    const serving = await serve(environment, args);
    running.push(serving);
    return serving;
  };
  const ask = async (address: string, query: string, variables = {}, token?: string) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    return response.json() as Promise<{ data: Record<string, never> }>;
  };
  const slugs = async (address: string): Promise<string[]> => {
    const { data } = await ask(address, '{ articles(first: 100) { nodes { slug } } }');
    const { nodes } = data.articles as unknown as { nodes: { slug: string }[] };
    return nodes.map(({ slug }) => slug).sort();
  };
  const postgresPid = () =>
    Number.parseInt(readFileSync(path.join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8'), 10);
  const store = async ({ address, out }: Serving, slug: string) => {
    const token = /EDITOR\s+(bitext_\S+)/.exec(out)?.[1];
    const input = {
      slug,
      title: slug,
      body: 'One sentence.',
      language: 'en',
      publishedAt: '2026-01-01T00:00:00Z',
    };
    await ask(address, INGEST, { input }, token);
  };

  it('loads the seeds on the first run, says everything that one needs, and stops at Ctrl-C', async () => {
    const serving = await launch();
    expect(await slugs(serving.address)).toContain('ukraine-japan-defence');
    for (const line of ['playground', 'TRANSLATOR', 'REVIEWER', 'EDITOR', 'curl -s'])
      expect(serving.out).toContain(line);
    expect(statSync(path.join(folder, 'data', 'demo-tokens.json')).mode & 0o777).toBe(0o600);
    const pid = postgresPid();
    expect(await end(serving.child, 'SIGINT')).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await expect(fetch(`${serving.address}/health`)).rejects.toThrow();
  });

  it('answers the very query that it prints', async () => {
    const { out, address } = await launch();
    const body = /-d '(.*)'/s.exec(out)?.[1] ?? '';
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { data } = (await response.json()) as {
      data: { article: { alignment: { beads: { nodes: unknown[] } } } };
    };
    expect(data.article.alignment.beads.nodes).toHaveLength(3);
  });

  it.each([
    ['in order', async ({ child }: Serving) => void (await end(child, 'SIGTERM'))],
    ['by kill -9 of the parent', async ({ child }: Serving) => void (await end(child, 'SIGKILL'))],
    [
      'by kill -9 of both',
      async ({ child }: Serving) => {
        process.kill(postgresPid(), 'SIGKILL');
        await end(child, 'SIGKILL');
      },
    ],
  ])('keeps its data and its tokens when it ends %s', async (_how, stop) => {
    const first = await launch('--no-seed');
    await store(first, 'kept');
    await stop(first);
    const second = await launch('--no-seed');
    expect(await slugs(second.address)).toEqual(['kept']);
    expect(second.out.match(/bitext_\S+/g)).toEqual(first.out.match(/bitext_\S+/g));
  });

  it('starts Postgres again when only that is killed', async () => {
    const serving = await launch('--no-seed');
    await store(serving, 'kept');
    process.kill(postgresPid(), 'SIGKILL');
    await vi.waitFor(async () => expect(await slugs(serving.address)).toEqual(['kept']), {
      timeout: 20_000,
      interval: 100,
    });
    expect((await fetch(`${serving.address}/ready`)).status).toBe(200);
    expect(serving.child.exitCode).toBeNull();
  });

  it('tells the second of two starts who holds the data', async () => {
    const first = await launch('--no-seed');
    const second = await bitext(['serve'], environment);
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/is held by bitext serve on http:\/\/127\.0\.0\.1:0, process \d+/);
    expect(second.err).toContain(String(first.child.pid));
    expect(second.err.trim().split('\n')).toHaveLength(1);
  });

  it('lets one of two first starts at the same moment win', async () => {
    const both = await Promise.allSettled([launch('--no-seed'), launch('--no-seed')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((result) => result.status === 'rejected') as PromiseRejectedResult;
    expect(String(lost.reason)).toContain('is held by');
  });

  it('lets other commands use the data while it serves', async () => {
    await launch('--no-seed');
    const { code, out } = await bitext(['token', 'create', '--role', 'translator'], environment);
    expect([code, out]).toEqual([0, expect.stringMatching(/^bitext_[0-9A-Za-z]{13}_[0-9A-Za-z]{49}\n$/)]);
  });

  it('says in one sentence that a port is in use, and leaves no Postgres behind', async () => {
    const blocker = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const { port } = blocker.address() as net.AddressInfo;
    const { code, err } = await bitext(['serve', '--no-seed'], { ...environment, PORT: String(port) });
    blocker.close();
    expect([code, err]).toEqual([
      1,
      `bitext: Port ${port} on 127.0.0.1 is in use. Stop what listens there, or set PORT to another one.\n`,
    ]);
    expect(() => postgresPid()).toThrow('ENOENT');
  });

  it.each([
    [
      'a data folder that is a file',
      (where: string) => ({ BITEXT_DATA: path.join(where, 'file') }),
      'Cannot write the data folder',
    ],
    [
      'a database that nobody serves',
      () => ({ DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x' }),
      'Cannot use the database at postgres://u:…@127.0.0.1:1/x',
    ],
    [
      'a database address that is none',
      () => ({ DATABASE_URL: 'mysql://x' }),
      'DATABASE_URL does not begin with postgres://',
    ],
    ['a port that is none', () => ({ PORT: '99999' }), 'PORT is "99999"'],
    [
      'an address that is not of this machine',
      () => ({ HOST: '192.0.2.1', PORT: '4999' }),
      'HOST is 192.0.2.1',
    ],
  ])('says in one sentence what is wrong with %s', async (_what, change, message) => {
    writeFileSync(path.join(folder, 'file'), '');
    const { code, err } = await bitext(['serve', '--no-seed'], { ...environment, ...change(folder) });
    expect(code).toBe(1);
    expect(err).toContain(`bitext: ${message}`);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toContain('secret');
  });
});
