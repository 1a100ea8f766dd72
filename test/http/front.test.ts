import http from 'node:http';
import net from 'node:net';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { INGEST } from '../support/operations.js';
import { useService } from '../support/service.js';

const BYLINE = '{ articles(first: 1) { nodes { byline } } }';

describe('kept answers over a socket', () => {
  const test = useService();
  let address = new URL('http://127.0.0.1');
  beforeAll(async () => {
    address = new URL(`${await test.service.http.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
    const input = {
      title: 'One',
      body: 'One sentence.',
      language: 'en',
      publishedAt: '2026-01-01T00:00:00Z',
    };
    await test.ask(INGEST, { input }, await test.token('EDITOR'));
    await vi.waitFor(async () => expect((await askTwice()).kept).toBe(true), { timeout: 30_000 });
  });

  interface Raw {
    readonly status: number | undefined;
    readonly headers: http.IncomingHttpHeaders;
    readonly text: string;
  }
  const send = (body: string | Buffer, headers: http.OutgoingHttpHeaders = {}): Promise<Raw> =>
    new Promise((resolve, reject) => {
      const request = http.request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
      });
      request.on('error', reject);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      });
      request.end(body);
    });

  /** Asks, changes what lies behind the answer without an event, and asks again. */
  async function askTwice(headers: http.OutgoingHttpHeaders = {}, body = JSON.stringify({ query: BYLINE })) {
    const first = await send(body, headers);
    await test.db
      .updateTable('article')
      .set({ byline: `changed ${Math.random()}` })
      .execute();
    const second = await send(body, headers);
    return { first, second, kept: first.status === 200 && first.text === second.text };
  }

  it('are the same in every header and every byte', async () => {
    const { first, second, kept } = await askTwice();
    expect(kept).toBe(true);
    expect({ ...second.headers, date: null }).toEqual({ ...first.headers, date: null });
    expect(second.headers['content-length']).toBe(String(Buffer.byteLength(second.text)));
    expect(second.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([['of another type of JSON', { 'content-type': 'application/json; charset=UTF-8' }]])(
    'are not given for a request %s',
    async (_what, headers) => {
      const { first, second, kept } = await askTwice(headers);
      expect([first.status, second.status, kept]).toEqual([200, 200, false]);
    },
  );

  it('are not given for a request of a token, good or bad', async () => {
    const { first, second, kept } = await askTwice({
      authorization: `Bearer ${await test.token('READER')}`,
    });
    expect([first.status, second.status, kept]).toEqual([200, 200, false]);
    const refused = await askTwice({ authorization: 'Bearer unknown' });
    expect([refused.first.status, refused.second.status]).toEqual([401, 401]);
  });

  it('are given as well for a body in chunks, whose length nobody knows beforehand', async () => {
    expect((await askTwice({ 'transfer-encoding': 'chunked' })).kept).toBe(true);
  });

  it('differ by what the client accepts', async () => {
    const accept = 'application/graphql-response+json';
    const { second, kept } = await askTwice({ accept });
    expect(kept).toBe(true);
    expect(second.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
    expect((await send(JSON.stringify({ query: BYLINE }))).headers['content-type']).toBe(
      'application/json; charset=utf-8',
    );
  });

  it('leave alone what they do not know: bodies that are large, empty, or no JSON at all', async () => {
    const long = JSON.stringify({ query: BYLINE, variables: { unused: 'x'.repeat(100_000) } });
    expect((await send(long)).status).toBe(200);
    expect((await send('')).status).toBe(400);
    expect((await send('{')).status).toBe(400);
    expect((await send(Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400);
    const text = await send(JSON.stringify({ query: BYLINE }), { 'content-type': 'text/plain' });
    expect(text.status).toBe(415);
  });

  it('come in the order of the requests on a connection that asks ahead', async () => {
    const bodies = [BYLINE, '{ __typename }', '{ a: __typename }', BYLINE].map((query) =>
      JSON.stringify({ query }),
    );
    const requests = bodies.map(
      (body) =>
        `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    const socket = net.connect(Number(address.port), address.hostname);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.write(requests.join(''));
    await expect.poll(() => text.match(/HTTP\/1.1 200/g)?.length, { timeout: 20_000 }).toBe(4);
    socket.destroy();
    expect(text.match(/"data":\{"\w+/g)).toEqual([
      '"data":{"articles',
      '"data":{"__typename',
      '"data":{"a',
      '"data":{"articles',
    ]);
  });
});
