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
