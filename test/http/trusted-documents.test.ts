import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createService, listenForChanges, type Service } from '../../src/app.js';
import { useDatabase } from '../support/test-database.js';

const HELLO = 'query Hello($id: ID!) { __typename node(id: $id) { id } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const variables = { id: Buffer.from('Article:1').toString('base64url') };

describe('a service that serves only trusted documents', () => {
  const test = useDatabase();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bitext-trusted-'));
  const manifest = (content: unknown) => {
    const file = path.join(folder, `${sha256(JSON.stringify(content)).slice(0, 8)}.json`);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  let service: Service;
  beforeAll(async () => {
    service = await createService(test.db, null, { trustedDocuments: manifest({ hello: HELLO }) });
  });
  afterAll(async () => {
    await service.http.close();
    rmSync(folder, { recursive: true });
  });
  const post = async (payload: object) => {
    const { statusCode, ...answer } = await service.http.inject({ method: 'POST', url: '/graphql', payload });
    return { status: statusCode, body: answer.json() };
  };
  const get = async (parameters: Record<string, unknown>) => {
    const search = Object.entries(parameters)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
      .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
      .join('&');
    const { statusCode, ...answer } = await service.http.inject(`/graphql?${search}`);
    return { status: statusCode, body: answer.json() };
  };
  const persisted = { persistedQuery: { version: 1, sha256Hash: sha256(HELLO) } };

  it.each([
    ['its id', { documentId: 'hello', variables }],
    ['its hash', { documentId: sha256(HELLO), variables }],
    ['the hash of a persisted query', { extensions: persisted, variables }],
    ['its very text', { query: HELLO, variables }],
    ['its very text and its hash', { query: HELLO, extensions: persisted, variables }],
  ])('answers one by %s, by POST and by GET', async (_how, parameters) => {
    for (const answer of [await post(parameters), await get(parameters)]) {
      expect(answer).toEqual({ status: 200, body: { data: { __typename: 'Query', node: null } } });
    }
  });

  it.each([
    ['another document', { query: '{ __typename }' }],
    ['an unknown id', { documentId: 'other' }],
    ['an id that every object has', { documentId: 'constructor' }],
    ['a known id for another text', { documentId: 'hello', query: '{ __typename }' }],
    ['a known hash for another text', { extensions: persisted, query: '{ __typename }' }],
    ['nothing', { variables }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
  ])('refuses %s and says what to do', async (_what, parameters) => {
    for (const { status, body } of [await post(parameters), await get(parameters)]) {
      expect([status, body.data, body.errors[0].extensions]).toEqual([
        400,
        undefined,
        { code: 'DOCUMENT_NOT_TRUSTED' },
      ]);
      expect(body.errors[0].message).toContain('Send `documentId`');
    }
  });

  it('refuses a subscription that it does not know, too', async () => {
    const live = await createService(test.db, listenForChanges(test.url), {
      trustedDocuments: manifest({ hello: HELLO }),
    });
    const { body } = await live.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { accept: 'text/event-stream' },
      payload: { query: 'subscription { articleChanged { cursor } }' },
    });
    await live.http.close();
    expect(body).toContain('DOCUMENT_NOT_TRUSTED');
    expect(body).toContain('event: complete');
  });

  it.each([
    ['is not there', () => path.join(folder, 'nowhere.json'), 'cannot be read'],
    ['is no JSON', () => manifest('{'), 'cannot be read'],
    ['is a list', () => manifest([HELLO]), 'is no object of documents by their ids'],
    ['holds what is no text', () => manifest({ hello: 1 }), 'is no object of documents by their ids'],
    ['holds what is no document', () => manifest({ hello: '{' }), 'The document hello of'],
    ['holds what the graph does not know', () => manifest({ old: '{ gone }' }), 'Cannot query field "gone"'],
  ])('does not start with a manifest that %s', async (_what, file, message) => {
    const starting = createService(test.db, null, { trustedDocuments: file() });
    await expect(starting).rejects.toMatchObject({
      code: 'CONFIG',
      message: expect.stringContaining(message),
    });
  });
});
