import { type GraphQLSchema, getIntrospectionQuery, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { operationCost } from '../../src/graphql/limits/operation-cost.js';
import { LONGEST_DOCUMENT, MOST_ALIASES, MOST_VALUES } from '../../src/graphql/limits.js';
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
  const aliases = (times: number) =>
    `{ ${Array.from({ length: times }, (_, nth) => `a${nth}: __typename`).join(' ')} }`;
  const mutations = (times: number) =>
    `mutation { ${Array.from({ length: times }, (_, nth) => `a${nth}: articleIngest(input: {}) { __typename }`).join(' ')} }`;

  it.each([
    ['too deep', cycle(20)],
    [
      'too dear',
      '{ articles(first: 100) { nodes { translations(first: 100) { nodes { alignment { beads { nodes { id } } } } } } } }',
    ],
    ['a bomb of fragments', bomb],
    ['too long', `{ viewer { login } } #${'x'.repeat(LONGEST_DOCUMENT)}`],
    ['too many aliases', aliases(MOST_ALIASES + 1)],
    ['too many writes', mutations(100)],
  ])('are refused before anything is read: %s', async (_what, query) => {
    const { status, errors } = await test.ask(query);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'TOO_LARGE']);
  });

  it.each([
    ['{ article(slug: "nowhere") { translations(first: 101) { nodes { id } } } }', {}],
    ['{ articles(last: 1000) { nodes { id } } }', {}],
    ['query ($n: Int) { articles(first: $n) { nodes { id } } }', { n: 2_147_483_647 }],
  ])(
    'are refused with a page over a hundred, even where nothing would be read: %s',
    async (query, variables) => {
      const { status, errors } = await test.ask(query, variables);
      expect([status, errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
        400,
        'VALIDATION',
        expect.stringMatching(/^A page of \d+ is asked for; give a number from 1 to 100\.$/),
      ]);
    },
  );

  it('are refused only over the limit', async () => {
    expect((await test.ask(aliases(MOST_ALIASES))).status).toBe(200);
    expect((await test.ask(cycle(6))).errors).toBeUndefined();
  });

  const texts = '{ nodes { translations { nodes { text { sentences { nodes { text } } } } } } }';

  it('name the dearest field, and what would fit', async () => {
    const { errors } = await test.ask(`{ viewer { login } all: articles(first: 100) ${texts} }`);
    expect(errors?.[0]?.message).toBe(
      'The answer could hold 406203 values; at most 100000 are given at once. The dearest field is all.nodes.translations.nodes.text.sentences.nodes.text; first: 24 on all would fit.',
    );
  });

  it.each([
    ['one smaller page', `{ articles(first: 100) ${texts} }`, {}],
    [
      'a smaller page than the default',
      '{ articles(first: 4) { nodes { translations(first: 90) { nodes { alignment { beads { nodes { id index shape } } } } } } } }',
      {},
    ],
    ['a page by a variable', `query ($n: Int!) { articles(first: $n) ${texts} }`, { n: 100 }],
    [
      'several smaller pages',
      '{ articles(first: 100) { nodes { translations(first: 100) { nodes { article { translations(first: 100) { nodes { alignment { beads { nodes { id } } } } } } } } } } }',
      {},
    ],
  ])('are told what would fit, and it fits: %s', async (_what, query, variables: Record<string, number>) => {
    const message = (await test.ask(query, variables)).errors?.[0]?.message ?? '';
    const [, size = '', fields = ''] = /first: (\d+) on (?:each of )?(.+) would fit\.$/.exec(message) ?? [];
    const names = new Set(fields.split(', ').map((field) => field.split('.').at(-1) ?? ''));
    expect([...names]).not.toEqual(['']);
    const withPages = (first: number) =>
      [...names].reduce<string>(
        (text, name) =>
          text.replace(new RegExp(`${name}(\\(first: [^)]*\\))?`, 'g'), `${name}(first: ${first})`),
        query.replace('query ($n: Int!)', ''),
      );
    expect((await test.ask(withPages(Number(size)))).errors).toBeUndefined();
    expect((await test.ask(withPages(Number(size) + 1))).errors?.[0]?.extensions.code).toBe('TOO_LARGE');
  });

  it('show what they cost when they are asked to, whether they are answered or not', async () => {
    const send = async (query: string, extensions: object | undefined) =>
      (
        await test.service.http.inject({
          method: 'POST',
          url: '/graphql',
          payload: { query, extensions },
        })
      ).json();
    const query = '{ articles(first: 3) { nodes { slug } } }';
    expect(await send(query, { cost: true })).toEqual({
      data: { articles: { nodes: [] } },
      extensions: { cost: { values: 7, limit: MOST_VALUES, depth: 3 } },
    });
    expect(await send(query, undefined)).toEqual({ data: { articles: { nodes: [] } } });
    expect((await send(cycle(20), { cost: true })).extensions.cost.depth).toBeGreaterThan(20);
  });
});
