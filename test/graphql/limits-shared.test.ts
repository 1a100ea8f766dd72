import { type GraphQLSchema, isObjectType, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSharedAnswer, OWN_FIELDS } from '../../src/graphql/limits/shared-answer.js';
import { createSchema } from '../../src/graphql/schema.js';

describe('whether an answer is the same for everybody until an event', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await createSchema();
  });

  it.each([
    '{ article(slug: "a") { text { title author { login } } } }',
    '{ articles { nodes { translations { nodes { status } } } } }',
    '{ __schema { types { name } } }',
  ])('it is, for %s', (query) => {
    expect(isSharedAnswer(schema, parse(query))).toBe(true);
  });

  it.each([
    '{ viewer { login } }',
    '{ rateLimit { remaining } }',
    '{ me: viewer { login } articles { nodes { id } } }',
    '{ article(slug: "a") { text { author { ...f } } } } fragment f on User { roles }',
    '{ node(id: "x") { ... on User { feedback { nodes { id } } } } }',
    '{ article(slug: "a") { alignment(target: "en") { presence { user { login } } } } }',
  ])('it is not, for %s', (query) => {
    expect(isSharedAnswer(schema, parse(query))).toBe(false);
  });

  it('is said of fields that there are', () => {
    const missing = [...OWN_FIELDS].filter((coordinate) => {
      const [type = '', field = ''] = coordinate.split('.');
      const found = schema.getType(type);
      return !isObjectType(found) || found.getFields()[field] === undefined;
    });
    expect(missing).toEqual([]);
  });
});
