import { type GraphQLSchema, getIntrospectionQuery, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { operationCost } from '../../src/graphql/limits/operation-cost.js';
import { LONGEST_DOCUMENT, MOST_VALUES } from '../../src/graphql/limits.js';
import { createSchema } from '../../src/graphql/schema.js';
import { FIRST_QUERY } from '../../src/web/first-query.js';
import { useService } from '../support/service.js';

describe('the cost of an operation', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await createSchema();
  });
  const cost = (query: string, variables: Record<string, unknown> = {}) => {
    const document = parse(query);
    const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition')!;
    return operationCost({ schema, document, operation, variables });
  };

  it.each([
    ['{ article(slug: "a") { slug } }', {}, 2],
    ['{ articles { nodes { slug } } }', {}, 1 + 20 * 2],
    ['{ articles(first: 3) { nodes { slug } } }', {}, 1 + 3 * 2],
    ['query ($n: Int) { articles(first: $n) { nodes { slug } } }', { n: 7 }, 1 + 7 * 2],
    ['query ($n: Int = 9) { articles(first: $n) { nodes { slug } } }', {}, 1 + 9 * 2],
    ['query ($n: Int) { articles(first: $n) { nodes { slug } } }', {}, 1 + 20 * 2],
    ['{ article(slug: "a") { text { sentences { nodes { text } } } } }', {}, 2 + 1 + 100 * 2],
    ['{ article(slug: "a") { text { blocks { kind } } } }', {}, 2 + 1 + 5],
    [
      '{ a: article(slug: "a") { ...f } b: article(slug: "b") { ...f } } fragment f on Article { slug id }',
      {},
      6,
    ],
    ['{ node(id: "x") { ... on Article { slug } } }', {}, 2],
  ])('of %s is counted with full pages', (query, variables, values) => {
    expect(cost(query, variables).values).toBe(values);
  });

  it('of the first query and of introspection is far below the limit', () => {
    expect(cost(FIRST_QUERY).values).toBeLessThan(MOST_VALUES / 100);
    expect(cost(getIntrospectionQuery()).depth).toBe(1);
  });

  it('names the dearest fields', () => {
    expect(
      cost('{ viewer { login } articles { nodes { slug translations { nodes { id } } } } }')
        .dearest.slice(0, 3)
        .map(({ node }) => node.name.value),
    ).toEqual(['articles', 'nodes', 'translations']);
  });
});

describe('operations over the limits', () => {
  const test = useService();
  const cycle = (times: number) =>
    `{ article(slug: "a") { ${'translations(first: 1) { nodes { article { '.repeat(times)}id${' } } }'.repeat(times)} } }`;
  const bomb = `{ article(slug: "a") { ...f0 } } ${Array.from({ length: 16 }, (_, n) => `fragment f${n} on Article { translations { nodes { article { ...f${n + 1} } } } other: translations { nodes { article { ...f${n + 1} } } } }`).join(' ')} fragment f16 on Article { id }`;

  it.each([
    ['too deep', cycle(20)],
    [
      'too dear',
      '{ articles(first: 100) { nodes { translations(first: 100) { nodes { alignment { beads { nodes { id } } } } } } } }',
    ],
    ['a bomb of fragments', bomb],
    ['too long', `{ viewer { login } } #${'x'.repeat(LONGEST_DOCUMENT)}`],
  ])('are refused before anything is read: %s', async (_what, query) => {
    const { status, errors } = await test.ask(query);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'TOO_LARGE']);
  });
});
