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

describe('answers that lie in a text named by its content', () => {
  const test = useService();
  let hash = '';
  beforeAll(async () => {
    await loadSeeds(test.db, test.service);
    const { data } = await test.ask('{ article(slug: "ukraine-japan-defence") { text { contentHash } } }');
    hash = data.article.text.contentHash;
  });
  const FOR_EVER = 'public, max-age=31536000, immutable';
  const pinned = (rest = '', inside = 'title sentences(first: 2) { nodes { text textHash } }') =>
    `{ article(slug: "ukraine-japan-defence") { text(revision: "${hash}") { ${inside} } ${rest} } }`;
  const get = async (query: string, headers: Record<string, string> = {}) => {
    const answer = await test.service.http.inject({ method: 'GET', url: address(query), headers });
    return { status: answer.statusCode, control: answer.headers['cache-control'], headers: answer.headers };
  };

  it('may be kept for ever by anybody', async () => {
    expect(await get(pinned())).toMatchObject({ status: 200, control: FOR_EVER });
    // Given again from memory, or confirmed, it says the same.
    const { headers } = await get(pinned());
    expect(headers['cache-control']).toBe(FOR_EVER);
    expect(await get(pinned(), { 'if-none-match': String(headers.etag) })).toMatchObject({
      status: 304,
      control: FOR_EVER,
    });
    const whole = pinned('', 'body blocks { kind } sentences { totalCount pageInfo { hasNextPage } }');
    expect((await get(whole)).control).toBe(FOR_EVER);
  });

  it('may be kept for ever where a variable names it', async () => {
    const query =
      'query ($hash: ContentHash) { article(slug: "ukraine-japan-defence") { text(revision: $hash) { title } } }';
    const answerTo = (variables: object) =>
      test.service.http.inject(
        `${address(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`,
      );
    expect((await answerTo({ hash })).headers['cache-control']).toBe(FOR_EVER);
    expect((await answerTo({ hash: null })).headers['cache-control']).toBe('public, no-cache');
    expect((await answerTo({})).headers['cache-control']).toBe('public, no-cache');
  });

  it.each([
    ['something else of the article', () => pinned('slug')],
    ['the current text as well', () => pinned('current: text { title }')],
    ['who wrote it', () => pinned('', 'title author { login }')],
    ['its article', () => pinned('', 'sentences(first: 1) { nodes { revision { article { slug } } } }')],
    ['a text that is not there yet', () => pinned().replace(/sha256:\w{8}/, 'sha256:00000000')],
    ['an article that is not there yet', () => pinned().replace('ukraine-japan', 'nowhere')],
    ['no text at all', () => '{ __typename }'],
  ])('are to be asked for again each time when they hold %s', async (_what, query) => {
    expect(await get(query())).toMatchObject({ status: 200, control: 'public, no-cache' });
  });

  it('are nobody else’s when a token came along', async () => {
    const authorization = `Bearer ${await test.token('READER')}`;
    expect(await get(pinned(), { authorization })).toMatchObject({
      status: 200,
      control: 'private, no-store',
    });
  });

  it('are not stored when they hold an error', async () => {
    const query = pinned('history(first: 0) { nodes { id } }');
    expect((await get(query)).control).toBe('no-store');
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
