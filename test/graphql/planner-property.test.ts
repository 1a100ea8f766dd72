import fc from 'fast-check';
import {
  execute,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/flows/actor.js';
import { createContext } from '../../src/graphql/context.js';
import { operationCost } from '../../src/graphql/limits/operation-cost.js';
import { MOST_VALUES } from '../../src/graphql/limits.js';
import { answerQuery, Planner } from '../../src/graphql/planner/planner.js';
import { Request } from '../../src/graphql/planner/request.js';
import { createSchema } from '../../src/graphql/schema.js';
import { fromBytes } from '../../src/store/bytes.js';
import { tellLibrary } from '../support/library.js';
import { type RandomOperation, randomOperation } from '../support/random-operation.js';
import { useService } from '../support/service.js';

/** More is for a night: BITEXT_RUNS=20000. */
const RUNS = Number(process.env.BITEXT_RUNS ?? 400);

/** Values of an answer; the resolvers need a statement for nearly each of them. */
const DEAREST = 3_000;

const WITHOUT = new Set([
  'Alignment.presence',
  'Bead.wordHints',
  'Query.rateLimit',
  'Query.tokens',
  'Translation.staleness',
  'User.pairs',
  'User.roles',
]);

describe('the planner and the resolvers', () => {
  const test = useService();
  let schema: GraphQLSchema;
  let planner: Planner;
  let pool: Readonly<Record<string, readonly unknown[]>>;
  let actors: readonly (Actor | null)[];

  beforeAll(async () => {
    schema = await createSchema();
    planner = new Planner(schema);
    ({ pool, actors } = await tellLibrary(test));
  });

  /** What both say to an operation; null where it is none of the planner's. */
  const ask = async (
    { document: text, variables }: RandomOperation,
    actor: Actor | null,
    dearest: number,
  ) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const operation = document.definitions[0] as OperationDefinitionNode;
    if (operationCost({ schema, document, operation, variables }).values > dearest) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (coerced === undefined) return null;
    const query = planner.plan(document, operation, new Request(coerced, actor));
    if (query === null) return null;
    const contextValue = createContext(test.db, actor);
    const answer = await answerQuery(contextValue, query);
    if (answer === null) return null;
    const plain = await execute({ schema, document, variableValues: variables, contextValue });
    return { planned: JSON.stringify(JSON.parse(fromBytes(answer.json))), plain: JSON.stringify(plain) };
  };

  /** @returns how many of the operations were the planner's */
  const compare = async (runs: number, without: ReadonlySet<string>, dearest = DEAREST): Promise<number> => {
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 40, maxLength: 400, size: 'max' }),
        fc.nat(),
        async (tape, who) => {
          const operation = randomOperation({ schema, tape, pool, without });
          const both = await ask(operation, actors[who % actors.length]!, dearest);
          if (both === null) return;
          planned += 1;

          expect(both.planned, JSON.stringify(operation, null, 1)).toBe(both.plain);
        },
      ),
      { numRuns: runs },
    );
    return planned;
  };

  it(
    'give the same answer to any valid operation, to whoever asks',
    // Those with an argument out of range are left to the resolvers.
    async () => expect(await compare(RUNS, WITHOUT)).toBeGreaterThan(RUNS / 3),
    60_000 + RUNS * 200,
  );

  it.each([
    { what: 'rows of an article in several languages', fields: ['Article.parallel'] },
    { what: 'changes between two revisions', fields: ['Article.text', 'TextRevision.diff'] },
  ])(
    'give the same $what',
    async ({ fields }) => {
      const types = ['Query', 'Article', 'TextRevision'].map(
        (name) => schema.getType(name) as GraphQLObjectType,
      );
      const others = types
        .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
        .filter((name) => !['Query.article', ...fields].includes(name));
      // A sentence that is selected with more than its columns is left to the resolvers.
      const without = new Set([...WITHOUT, ...others, 'Sentence.revision', 'Sentence.textHash']);
      // Many have an argument out of range.
      expect(await compare(RUNS, without, MOST_VALUES)).toBeGreaterThan(RUNS / 8);
    },
    60_000 + RUNS * 200,
  );

  it(
    'give the same articles for any filter in any order',
    async () => {
      const others = Object.keys(schema.getQueryType()!.getFields()).filter((name) => name !== 'articles');
      const without = new Set([...WITHOUT, ...others.map((name) => `Query.${name}`)]);
      expect(await compare(RUNS, without)).toBeGreaterThan(RUNS / 5);
    },
    60_000 + RUNS * 200,
  );
});
