import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { ensureUser } from '../../src/flows/ensure-user.js';
import { type Authenticate, createAuthenticate } from '../../src/http/authenticate.js';
import { createVerifyJwt } from '../../src/http/verify-jwt.js';
import { useDatabase } from '../support/test-database.js';

const ISSUER = 'https://login.example.org';
const AUDIENCE = 'bitext';

describe('a JWT of the identity provider', () => {
  const test = useDatabase();
  const signer = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let provider: Server;
  let keys: object[] = [];
  let authenticate: Authenticate;

  const settings = (jwks: string, more: NodeJS.ProcessEnv = {}) =>
    readConfig({
      BITEXT_OIDC_ISSUER: ISSUER,
      BITEXT_OIDC_AUDIENCE: AUDIENCE,
      BITEXT_OIDC_JWKS: jwks,
      BITEXT_OIDC_ALGORITHMS: 'ES256',
      ...more,
    }).oidc!;
  beforeAll(async () => {
    const key = async (id: string, { publicKey }: { publicKey: KeyObject }, alg: string) => ({
      ...(await exportJWK(publicKey)),
      kid: id,
      alg,
      use: 'sig',
    });
    keys = [await key('one', signer, 'ES256'), await key('rsa', rsa, 'RS256')];
    provider = createServer((_request, response) => response.end(JSON.stringify({ keys })));
    await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
    const { port } = provider.address() as AddressInfo;
    const oidc = settings(`http://127.0.0.1:${port}/keys`);
    authenticate = createAuthenticate(test.db, createVerifyJwt(oidc));
  });
  afterAll(() => new Promise((resolve) => provider.close(resolve)));

  const now = () => Math.floor(Date.now() / 1000);
  const claims = (more: JWTPayload = {}): JWTPayload => ({
    iss: ISSUER,
    aud: AUDIENCE,
    sub: 'u-1',
    exp: now() + 300,
    preferred_username: 'Анна Коваль',
    roles: ['translator', 'REVIEWER', 'offline_access'],
    pairs: 'uk>en, de',
    ...more,
  });
  const sign = (payload: JWTPayload, key: KeyObject = signer.privateKey, alg = 'ES256', kid = 'one') =>
    new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key);
  const ask = async (jwt: string | Promise<string>) => authenticate(`Bearer ${await jwt}`);
  const refused = (message: string, code = 'UNAUTHENTICATED') =>
    expect.objectContaining({
      message: expect.stringContaining(message),
      code,
    });

  it('speaks for a user that is made at the first visit and found at the next', async () => {
    const first = await ask(sign(claims()));
    expect(first).toMatchObject({
      login: 'anna-koval',
      roles: ['TRANSLATOR', 'REVIEWER'],
      pairs: ['uk>en', '*>de'],
    });
    const renamed = await ask(
      sign(claims({ preferred_username: 'other', roles: 'EDITOR', pairs: undefined })),
    );
    expect(renamed).toEqual({ userId: first!.userId, login: 'anna-koval', roles: ['EDITOR'], pairs: [] });
    const users = await test.db
      .selectFrom('user')
      .selectAll()
      .where('subject', '=', `${ISSUER}|u-1`)
      .execute();
    expect(users).toMatchObject([{ login: 'anna-koval', roles: ['EDITOR'], pairs: [] }]);
  });

  it('never takes over the login of somebody else', async () => {
    const { id } = await ensureUser(test.db, 'boss', 'ADMIN');
    const actor = await ask(sign(claims({ sub: 'u-2', preferred_username: 'boss' })));
    expect(actor!.login).toBe('boss-2');
    expect(actor!.userId).not.toBe(id);
  });

  it('makes one user of many first requests at the same moment', async () => {
    const jwt = await sign(claims({ sub: 'u-3', preferred_username: 'crowd' }));
    const actors = await Promise.all(Array.from({ length: 20 }, () => ask(jwt)));
    expect(new Set(actors.map((actor) => actor!.userId)).size).toBe(1);
  });

  it('only reads without a known role, and where its pairs are none', async () => {
    for (const more of [{ roles: undefined }, { roles: ['king'] }, { pairs: [] }])
      expect((await ask(sign(claims({ sub: 'u-4', ...more }))))!.roles).toEqual(['READER']);
  });

  it('is allowed a minute of difference between the clocks', async () => {
    expect(await ask(sign(claims({ exp: now() - 30 })))).not.toBeNull();
    expect(await ask(sign(claims({ nbf: now() + 30 })))).not.toBeNull();
    await expect(ask(sign(claims({ exp: now() - 90 })))).rejects.toEqual(refused('has expired'));
  });

  it.each([
    ['another issuer', { iss: 'https://evil.example.org' }, 'its claim iss does not fit'],
    ['another audience', { aud: 'shop' }, 'its claim aud does not fit'],
    ['no audience', { aud: undefined }, 'its claim aud does not fit'],
    ['no end', { exp: undefined }, 'its claim exp does not fit'],
    ['no subject', { sub: undefined }, 'its claim sub does not fit'],
    ['an empty subject', { sub: '' }, 'names its bearer by no `sub`'],
    ['a pair that is none', { pairs: ['uk>en', 'uk>'] }, 'The claim pairs of the JWT holds a word'],
  ])('is refused with %s', async (_what, more, message) => {
    await expect(ask(sign(claims(more as JWTPayload)))).rejects.toEqual(refused(message));
  });

  it('is refused when somebody else signed it, or nobody', async () => {
    await expect(ask(sign(claims(), stranger.privateKey))).rejects.toEqual(refused('is not signed by'));
    await expect(ask(sign(claims(), signer.privateKey, 'ES256', 'two'))).rejects.toEqual(
      refused('is not signed by'),
    );
    const [, body] = (await sign(claims())).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    await expect(ask(`${none}.${body}.`)).rejects.toEqual(
      refused('an algorithm that this service does not take'),
    );
  });

  it('is refused when a public key was used as the secret of an HMAC', async () => {
    const [, body] = (await sign(claims())).split('.');
    const header = Buffer.from('{"alg":"HS256","kid":"one"}').toString('base64url');
    for (const format of ['pem', 'der'] as const) {
      const secret = signer.publicKey.export({ type: 'spki', format } as { type: 'spki'; format: 'pem' });
      const mac = createHmac('sha256', secret).update(`${header}.${body}`).digest('base64url');
      await expect(ask(`${header}.${body}.${mac}`)).rejects.toEqual(
        refused('an algorithm that this service'),
      );
    }
  });

  it('is refused with a good signature of an algorithm that is not configured', async () => {
    await expect(ask(sign(claims(), rsa.privateKey, 'RS256', 'rsa'))).rejects.toEqual(
      refused('an algorithm that this service does not take'),
    );
  });

  it('is checked against keys that are configured as they are', async () => {
    const oidc = settings(JSON.stringify({ keys: [keys[0]] }), {
      BITEXT_OIDC_ROLES_CLAIM: 'realm_access.roles',
      BITEXT_OIDC_PAIRS_CLAIM: 'https://example.org/pairs',
      BITEXT_OIDC_LOGIN_CLAIM: 'email',
    });
    const local = createAuthenticate(test.db, createVerifyJwt(oidc));
    const jwt = await sign({
      ...{ iss: ISSUER, aud: ['other', AUDIENCE], sub: 'u-5', exp: now() + 60 },
      ...{ email: 'dora@example.org', realm_access: { roles: ['EDITOR'] } },
      'https://example.org/pairs': ['*>en'],
    });
    expect(await local(`Bearer ${jwt}`)).toMatchObject({ login: 'dora', roles: ['EDITOR'], pairs: ['*>en'] });
  });

  it('opens the graph to its bearer', async () => {
    const service = await createService(test.db, null, {
      oidc: settings(JSON.stringify({ keys: [keys[0]] })),
    });
    const response = await service.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${await sign(claims({ sub: 'u-6', preferred_username: 'eva' }))}` },
      payload: { query: '{ viewer { login } }' },
    });
    await service.http.close();
    expect(response.json()).toEqual({ data: { viewer: { login: 'eva' } } });
  });

  it('is put off, not refused, while the keys cannot be fetched', async () => {
    const cut = createAuthenticate(test.db, createVerifyJwt(settings('http://127.0.0.1:1/keys')));
    await expect(cut(`Bearer ${await sign(claims())}`)).rejects.toEqual(
      refused('cannot be fetched just now', 'UNAVAILABLE'),
    );
  });
});
