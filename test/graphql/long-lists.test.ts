import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { coerceInTurns } from '../../src/graphql/long-lists/coerce-in-turns.js';
import { findLongLists } from '../../src/graphql/long-lists/find-long-lists.js';
import { storeAligned } from '../support/aligned.js';
import { ALIGN, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';

const schema = buildSchema(`
  input Bead { source: [Int!]! target: [Int!]! note: String = "none" kind: Kind }
  input Part { beads: [Bead!] rows: [[Int]] name: String! }
  input Text { parts: [Part!]! language: ID more: [Bead] = [] }
  enum Kind { GOOD BAD }
  type Query { a: Int }
  type Mutation { store(text: Text!, beads: [Bead!], kinds: [Kind]): Int }
`);
const document = parse(
  'mutation ($text: Text!, $beads: [Bead!] = [], $kinds: [Kind], $most: Int = 3) { store(text: $text, beads: $beads, kinds: $kinds) }',
);
const operation = getOperationAST(document)!;

const LONG = 1_700;
const listOf = <T>(item: (index: number) => T): T[] =>
  Array.from({ length: LONG }, (_, index) => item(index));
const bead = (index: number) => ({ source: [index], target: index % 3 === 0 ? index : [index, index + 1] });
const text = (more: object = {}) => ({ parts: [{ name: 'first' }, { name: 'second', ...more }] });

const coerce = async (variables: Record<string, unknown>) => {
  const lists = findLongLists(schema, operation, variables);
  return { lists, ...(await coerceInTurns(schema, operation, variables, lists)) };
};
const coerceAtOnce = (variables: Record<string, unknown>) =>
  getVariableValues(schema, operation.variableDefinitions ?? [], variables);

describe('long lists in the variables of a mutation', () => {
  it.each<{ case: string; variables: Record<string, unknown>; places: string[] }>([
    {
      case: 'a variable',
      variables: { text: text(), beads: listOf(bead) },
      places: ['beads'],
    },
    {
      case: 'a field of an item of a field',
      variables: { text: text({ beads: listOf(bead) }), kinds: ['GOOD', null] },
      places: ['text.parts.1.beads'],
    },
    {
      case: 'several places at once',
      variables: {
        text: { ...text({ rows: listOf((index) => [index, null]) }), more: listOf(() => null) },
        kinds: listOf((index) => (index % 2 === 0 ? 'GOOD' : 'BAD')),
      },
      places: ['text.parts.1.rows', 'text.more', 'kinds'],
    },
    { case: 'no place', variables: { text: text({ beads: [bead(0)] }), beads: null }, places: [] },
  ])('are converted as graphql-js does it, in $case', async ({ variables, places }) => {
    const sent = structuredClone(variables);
    const { lists, coerced } = await coerce(variables);
    expect(lists.map(({ path }) => path.join('.'))).toEqual(places);
    expect(coerced).toEqual(coerceAtOnce(variables).coerced);
    expect(variables).toEqual(sent);
  });

  it.each<{ case: string; variables: Record<string, unknown>; where: string; what: string }>([
    {
      case: 'an item',
      variables: { text: text(), beads: listOf(bead).with(1_234, { source: [1] } as never) },
      where: 'beads[1234]',
      what: 'Field "target" of required type "[Int!]!" was not provided.',
    },
    {
      case: 'something inside an item',
      variables: { text: text({ beads: listOf(bead).with(1_699, { source: [1], target: ['x'] as never }) }) },
      where: 'text.parts[1].beads[1699].target[0]',
      what: 'Int cannot represent non-integer value: "x"',
    },
    {
      case: 'an empty item',
      variables: { text: text(), beads: listOf(bead).with(0, null as never) },
      where: 'beads[0]',
      what: 'Expected non-nullable type "Bead!" not to be null.',
    },
  ])('say what is wrong with $case, and where', async ({ variables, where, what }) => {
    const { errors = [] } = await coerce(variables);
    const { errors: usual = [] } = coerceAtOnce(variables);
    expect(errors.map(({ message }) => message)).toHaveLength(usual.length);
    expect(errors[0]?.message).toBe(
      `Variable "$${where.split(/[.[]/)[0]}" got invalid value at "${where}"; ${what}`,
    );
    expect(usual[0]?.message).toContain(where);
    expect(usual[0]?.message).toContain(what);
    expect(errors[0]?.locations).toEqual(usual[0]?.locations);
  });

  it('say what is wrong beside them, and no more than fifty times', async () => {
    const beside = await coerce({ beads: listOf(bead) });
    expect(beside.errors?.map(({ message }) => message)).toEqual([
      'Variable "$text" of required type "Text!" was not provided.',
    ]);
    expect((await coerce({ text: text(), beads: listOf(() => 1) })).errors).toHaveLength(50);
  });

  describe('over HTTP', () => {
    const test = useService();
    const SENTENCES = 1_500;

    it('are stored like short ones, and refused with the place where they do not fit', async () => {
      const anna = await test.token('TRANSLATOR', 'anna');
      const { alignmentId } = await storeAligned(test, anna, SENTENCES);
      const beads = Array.from({ length: SENTENCES }, (_, at) => ({ source: [at], target: [at] }));
      const wrong = await test.ask(
        ALIGN,
        { alignmentId, beads: beads.with(1_200, { source: [1200] } as never) },
        anna,
      );
      expect(wrong).toMatchObject({
        status: 400,
        errors: [{ message: expect.stringContaining('beads[1200]'), extensions: { code: 'BAD_USER_INPUT' } }],
      });
      expect(wrong.data).toBeUndefined();

      const merged = [{ source: [0, 1], target: [0, 1] }, ...beads.slice(2)];
      const { data } = await test.ask(ALIGN, { alignmentId, beads: merged }, anna);
      expect(data.result).toMatchObject({ __typename: 'AlignmentSubmitPayload' });
      expect(data.result.alignment.beads.totalCount).toBe(SENTENCES - 1);
    });

    it('leave every rule and every error in place', async () => {
      const beads = Array.from({ length: SENTENCES }, (_, at) => ({ source: [at], target: [at] }));
      const input = { language: 'de', title: 'A', basedOn: `sha256:${'0'.repeat(64)}`, body: 'A.', beads };
      const { data } = await test.ask(SUBMIT, { articleId: 'QXJ0aWNsZTo5', input }, '');
      expect(data.result).toMatchObject({ __typename: 'ForbiddenError', code: 'UNAUTHENTICATED' });
    });
  });
});
