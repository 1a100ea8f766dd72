import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

const JWKS = 'https://login.example.org/keys';

describe('the identity provider in the environment', () => {
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
