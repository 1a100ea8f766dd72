import { describe, expect, it } from 'vitest';
import { createToken } from '../../src/flows/create-token.js';
import { revokeToken } from '../../src/flows/revoke-token.js';
import { OPERATOR } from '../../src/flows/token-manager.js';
import { useService } from '../support/service.js';

describe('the Authorization header', () => {
  const test = useService();
  const send = async (authorization?: string) => {
    const response = await test.service.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: authorization === undefined ? {} : { authorization },
      payload: { query: '{ viewer { login } articles { nodes { id } } }' },
    });
    return { status: response.statusCode, headers: response.headers, body: response.json() };
  };

  it('is not needed to read', async () => {
    for (const none of [undefined, '', '  '])
      expect(await send(none)).toMatchObject({ status: 200, body: { data: { viewer: null } } });
  });

  it('lets a good token speak for its user, however the scheme is written', async () => {
    const token = await test.token('READER', 'anna');
    for (const scheme of ['Bearer', 'bearer', 'BEARER '])
      expect(await send(`${scheme} ${token}`)).toMatchObject({
        status: 200,
        body: { data: { viewer: { login: 'anna' } } },
      });
  });

  it.each([
    ['another scheme', 'Basic YTpi', 'The Authorization header is not "Bearer …" with a token.'],
    ['no token', 'Bearer', 'The Authorization header is not "Bearer …" with a token.'],
    ['what a client sends that has none', 'Bearer undefined', 'This is no token of this service'],
    ['more than any token', `Bearer ${'x'.repeat(9_000)}`, 'The Authorization header is not "Bearer …"'],
    ['a token of nobody', `Bearer bitext_${'0'.repeat(13)}_${'0'.repeat(49)}`, 'its checksum does not fit'],
    ['a JWT where none is taken', 'Bearer eyJhbGciOiJub25lIn0.e30.', 'this service takes none'],
  ])('with %s is refused and never taken for nobody’s', async (_what, authorization, message) => {
    const { status, headers, body } = await send(authorization);
    expect([status, body.data]).toEqual([401, undefined]);
    expect(headers['www-authenticate']).toBe('Bearer realm="bitext", error="invalid_token"');
    expect(body.errors).toEqual([
      { message: expect.stringContaining(message), extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('is refused from the moment its token is revoked', async () => {
    const { text, tokenId } = await createToken(test.db, OPERATOR, { login: 'boris', roles: ['READER'] });
    expect((await send(`Bearer ${text}`)).status).toBe(200);
    await revokeToken(test.db, OPERATOR, { id: tokenId });
    const { status, body } = await send(`Bearer ${text}`);
    expect([status, body.errors[0].message]).toEqual([401, expect.stringContaining('was revoked at')]);
  });
});
