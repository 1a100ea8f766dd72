import { createHash } from 'node:crypto';
import zlib from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSeeds } from '../../src/cli/load-seeds.js';
import { useService } from '../support/service.js';

const TITLE = '{ article(slug: "ukraine-japan-defence") { text { title } } }';
const LONG = '{ article(slug: "ukraine-japan-defence") { text { sentences { nodes { text } } } } }';
const address = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

describe('answers for caches', () => {
  const test = useService();
  beforeAll(async () => {
    await loadSeeds(test.db, test.service);
  });
  const get = (url: string, headers: Record<string, string> = {}) =>
    test.service.http.inject({ method: 'GET', url, headers });

  it('have a strong tag, made of their text', async () => {
    const { headers, rawPayload } = await get(address(TITLE));
    const hash = createHash('sha256').update(rawPayload).digest('base64url').slice(0, 27);
    expect(headers.etag).toBe(`"${hash}"`);
    expect((await get(address(TITLE))).headers.etag).toBe(headers.etag);
    expect((await get(address(LONG))).headers.etag).not.toBe(headers.etag);
  });

  it('are not sent again to who has them', async () => {
    const { headers } = await get(address(TITLE));
    const again = await get(address(TITLE), { 'if-none-match': `W/"other", ${headers.etag}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect(again.headers['content-type']).toBeUndefined();
    expect((await get(address(TITLE), { 'if-none-match': '"other"' })).statusCode).toBe(200);
    expect((await get(address(TITLE), { 'if-none-match': '*' })).statusCode).toBe(304);
  });

  it('are to be asked for again each time, and differ by what the client takes', async () => {
    const { headers } = await get(address(TITLE));
    expect(headers['cache-control']).toBe('public, no-cache');
    expect(headers.vary).toBe('Accept, Accept-Encoding, Authorization, Origin');
  });

  it('are nobody else’s when a token came along', async () => {
    const authorization = `Bearer ${await test.token('READER')}`;
    const { headers } = await get(address('{ viewer { login } }'), { authorization });
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers.vary).toContain('Authorization');
  });

  it('are not stored when they hold an error', async () => {
    const { headers } = await get(address('{ node(id: "x") { id } }'));
    expect([headers['cache-control'], headers.etag]).toEqual(['no-store', undefined]);
  });

  it('come without their body for HEAD', async () => {
    const whole = await get(address(TITLE));
    const head = await test.service.http.inject({ method: 'HEAD', url: address(TITLE) });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers.etag).toBe(whole.headers.etag);
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
  });

  it.each([
    ['br', 'gzip, br', (body: Buffer) => zlib.brotliDecompressSync(body)],
    ['gzip', 'gzip', (body: Buffer) => zlib.gunzipSync(body)],
    ['gzip', 'br;q=0, gzip;q=0.5', (body: Buffer) => zlib.gunzipSync(body)],
  ])('are compressed with %s for "%s" when they are large', async (encoding, accepted, decompress) => {
    const plain = await get(address(LONG));
    const small = await get(address(LONG), { 'accept-encoding': accepted });
    expect(small.headers['content-encoding']).toBe(encoding);
    expect(decompress(small.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(small.headers.etag).toBe(plain.headers.etag?.toString().replace(/"$/, `-${encoding}"`));
    const again = await get(address(LONG), {
      'accept-encoding': accepted,
      'if-none-match': String(small.headers.etag),
    });
    expect(again.statusCode).toBe(304);
  });

  it.each([['identity'], ['deflate'], ['*;q=0'], ['']])('stay as they are for "%s"', async (accepted) => {
    const { headers, body } = await get(address(LONG), { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(body).data.article.text.sentences.nodes.length).toBeGreaterThan(10);
  });

  it('stay as they are when they are small', async () => {
    const { headers } = await get(address(TITLE), { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('are refused to a page of another site that asks behind its back', async () => {
    expect((await get(address(TITLE), { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(400);
    expect((await get(address(TITLE), { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
  });
});

describe('persisted queries', () => {
  const test = useService();
  const sha256Hash = createHash('sha256').update('{ __typename }').digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const byGet = `/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
  const post = (body: object) =>
    test.service.http.inject({ method: 'POST', url: '/graphql', payload: body, headers: {} });

  it('are asked for by their hash, by GET and POST, once they have been sent', async () => {
    for (const answer of [await post({ extensions }), await test.service.http.inject(byGet)]) {
      expect(answer.json().errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
    await post({ query: '{ __typename }', extensions });
    for (const answer of [await post({ extensions }), await test.service.http.inject(byGet)]) {
      expect(answer.json()).toEqual({ data: { __typename: 'Query' } });
    }
  });

  it('are refused under a hash that is not theirs, by GET and POST', async () => {
    const byWrongGet = `${byGet}&query=${encodeURIComponent('{ viewer { login } }')}`;
    const answers = [
      await post({ query: '{ viewer { login } }', extensions }),
      await test.service.http.inject(byWrongGet),
    ];
    for (const answer of answers) {
      const { message, extensions: found } = answer.json().errors[0];
      expect([answer.statusCode, found.code, message]).toEqual([
        400,
        'VALIDATION',
        'The sha256Hash of the persisted query is not that of the query.',
      ]);
    }
  });
});
