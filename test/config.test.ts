import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

describe('the environment', () => {
  it('may be empty', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: null,
      dataFolder: null,
      http: {
        keptBytes: 67_108_864,
        rateLimit: 0,
        corsOrigins: [],
        trustedDocuments: null,
        trustedProxies: [],
      },
      oidc: null,
    });
  });

  it('says how the service behaves towards its clients', () => {
    const { http } = readConfig({
      BITEXT_KEPT_BYTES: '0',
      BITEXT_RATE_LIMIT: '1000000',
      BITEXT_CORS: 'https://reader.example, http://localhost:5173,',
      BITEXT_TRUSTED_DOCUMENTS: 'trusted.json',
      BITEXT_TRUSTED_PROXIES: '10.0.0.0/8,::1',
    });
    expect(http).toEqual({
      keptBytes: 0,
      rateLimit: 1_000_000,
      corsOrigins: ['https://reader.example', 'http://localhost:5173'],
      trustedDocuments: path.resolve('trusted.json'),
      trustedProxies: ['10.0.0.0/8', '::1'],
    });
  });

  it.each([
    ['BITEXT_KEPT_BYTES', '64M'],
    ['BITEXT_RATE_LIMIT', '-1'],
    ['BITEXT_CORS', 'https://reader.example/path'],
    ['BITEXT_CORS', 'reader.example'],
    ['BITEXT_TRUSTED_PROXIES', 'proxy.example'],
    ['PORT', '65536'],
    ['DATABASE_URL', 'mysql://x'],
  ])('is refused when %s is %s, by name and with what would fit', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });
});

const JWKS = 'https://login.example.org/keys';

describe('an identity provider', () => {
  const oidc = (more: NodeJS.ProcessEnv) =>
    readConfig({
      BITEXT_OIDC_ISSUER: 'https://login.example.org',
      BITEXT_OIDC_AUDIENCE: 'bitext, site',
      BITEXT_OIDC_JWKS: JWKS,
      ...more,
    }).oidc;

  it('takes no JWT unless an identity provider is named', () => {
    expect(readConfig({}).oidc).toBeNull();
    expect(readConfig({ BITEXT_OIDC_JWKS: JWKS }).oidc).toBeNull();
  });

  it('knows an identity provider by its issuer, audience and keys', () => {
    expect(oidc({})).toEqual({
      issuer: 'https://login.example.org',
      audience: ['bitext', 'site'],
      jwks: new URL(JWKS),
      algorithms: ['RS256', 'ES256', 'EdDSA'],
      rolesClaim: 'roles',
      pairsClaim: 'pairs',
      loginClaim: 'preferred_username',
    });
  });

  it.each([
    ['no audience', { BITEXT_OIDC_AUDIENCE: ' ' }, 'BITEXT_OIDC_AUDIENCE is not'],
    ['no keys', { BITEXT_OIDC_JWKS: undefined }, 'BITEXT_OIDC_JWKS is not'],
    [
      'keys over an open network',
      { BITEXT_OIDC_JWKS: 'http://login.example.org/keys' },
      'give an https address',
    ],
    ['an address that is none', { BITEXT_OIDC_JWKS: 'keys.json' }, 'give an https address'],
    ['a key set that is none', { BITEXT_OIDC_JWKS: '{"keys": [1]}' }, 'is no JSON Web Key Set'],
    ['broken JSON', { BITEXT_OIDC_JWKS: '{"keys"' }, 'is no JSON Web Key Set'],
    ['no signature at all', { BITEXT_OIDC_ALGORITHMS: 'ES256,none' }, 'give asymmetric ones'],
    ['a shared secret', { BITEXT_OIDC_ALGORITHMS: 'HS256' }, 'give asymmetric ones'],
    ['no algorithm', { BITEXT_OIDC_ALGORITHMS: ',' }, 'give asymmetric ones'],
  ])('refuses an identity provider with %s', (_what, more, message) => {
    expect(() => oidc(more)).toThrow(expect.objectContaining({ code: 'CONFIG' }));
    expect(() => oidc(more)).toThrow(message);
  });
});
