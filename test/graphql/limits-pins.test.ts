import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { pinsRevision } from '../../src/graphql/limits/pins-revision.js';

const schema = buildSchema(`
  scalar ContentHash
  type Query { article(slug: String!): Article }
  type Article { slug: String! text(language: String, revision: ContentHash): TextRevision }
  type TextRevision {
    title: String! article: Article! parent: TextRevision
    sentences: SentenceConnection! diff(against: ContentHash!): [Change!]!
  }
  type SentenceConnection { nodes: [Sentence!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  type Sentence { text: String! }
  type Change { kind: String! }
`);

describe('whether an answer can never be another one', () => {
  const pins = (query: string, variables: Record<string, unknown> = {}) => {
    const document = parse(query);
    const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition')!;
    return pinsRevision({ schema, document, operation, variables });
  };

  it.each([
    ['{ article(slug: "a") { text(revision: "h") { title sentences { nodes { text } } } } }', {}],
    ['query ($h: ContentHash) { article(slug: "a") { text(revision: $h) { title } } }', { h: 'h' }],
    ['query ($h: ContentHash = "h") { article(slug: "a") { text(revision: $h) { title } } }', {}],
    [
      '{ __typename article(slug: "a") { text(revision: "h") { ...f } } } fragment f on TextRevision { title }',
      {},
    ],
  ])('it can not, in %s', (query, variables) => {
    expect(pins(query, variables)).toBe(true);
  });

  it.each([
    ['{ __typename }', {}],
    ['{ article(slug: "a") { text { title } } }', {}],
    ['{ article(slug: "a") { text(revision: null) { title } } }', {}],
    ['query ($h: ContentHash) { article(slug: "a") { text(revision: $h) { title } } }', {}],
    ['{ article(slug: "a") { slug text(revision: "h") { title } } }', {}],
    ['{ article(slug: "a") { text(revision: "h") { title article { slug } } } }', {}],
    ['{ article(slug: "a") { text { diff(against: "h") { kind } } } }', {}],
    ['{ article(slug: "a") { old: text(revision: "h") { title } text { title } } }', {}],
  ])('it can, in %s', (query, variables) => {
    expect(pins(query, variables)).toBe(false);
  });
});
