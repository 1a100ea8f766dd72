import {
  type GraphQLArgument,
  GraphQLError,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenForChanges } from '../../src/app.js';
import { ERROR_CODES } from '../../src/errors.js';
import type { Actor } from '../../src/flows/actor.js';
import { findActor } from '../../src/flows/find-actor.js';
import { createContext } from '../../src/graphql/context.js';
import { readSubscription } from '../../src/graphql/read-subscription.js';
import { formatErrors, runSubscription } from '../../src/graphql/run-subscription.js';
import { createSchema } from '../../src/graphql/schema.js';
import type { EventListener } from '../../src/store/event-listener.js';
import { type PresenceWatch, watchPresences } from '../../src/store/presence-watch.js';
import { badValues } from '../support/bad-values.js';
import { type Answer, useService } from '../support/service.js';
import { type Story, tellStory } from '../support/story.js';

type Field = GraphQLField<unknown, unknown>;

/** Codes that a client can rely on: ours, and those of GraphQL itself. */
const STABLE = new Set<string>([
  ...ERROR_CODES,
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_REQUEST',
]);
/** What only Postgres or a defect would say. */
const LEAK =
  /invalid input syntax|byte sequence|out of range for type|relation "|column "|violates|operator does not|syntax error at|duplicate key|Something went wrong|node_modules|\.[jt]s:\d+/i;

const schema: GraphQLSchema = await createSchema();

describe('every argument of the graph', () => {
  const test = useService();
  let story: Story;
  let token = '';
  let admin: Actor | null = null;
  let listener: EventListener;
  let presences: PresenceWatch;
  beforeAll(async () => {
    story = await tellStory(test, 'bridge');
    token = await test.token('ADMIN');
    admin = (await findActor(test.db, token)).actor;
    listener = listenForChanges(test.url);
    presences = watchPresences(test.db, listener);
  });
  afterAll(() => listener.close());

  it.each(fieldsWithArguments())(
    '%s answers whatever it is given with its result or a stable code',
    async (_name, way) => {
      const field = way.at(-1)!;
      const wrong: unknown[] = [];
      let asked = 0;
      for (const argument of field.args) {
        for (const bad of badValues(argument.type, good)) {
          for (const { query, variables } of questions(way, argument, bad)) {
            const { status, data, errors } = await ask(query, variables);
            asked += 1;
            const unstable = (errors ?? []).filter(
              ({ message, extensions }) => !STABLE.has(extensions.code) || LEAK.test(message),
            );
            if (status >= 500 || unstable.length > 0 || LEAK.test(JSON.stringify(data ?? null))) {
              wrong.push({
                argument: argument.name,
                bad: shown(bad),
                query: query.slice(0, 200),
                status,
                unstable,
              });
            }
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(asked).toBeGreaterThan(3);
    },
  );

  it('leaves the service as it was', async () => {
    const { errors } = await test.ask(
      '{ articles { nodes { slug text { title } translations { nodes { language } } } } }',
    );
    expect(errors).toBeUndefined();
  });

  it('is asked for, on every type and on all three roots', () => {
    const all = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(({ args }) => args.length > 0)
          .map(({ name }) => `${type.name}.${name}`),
      );
    expect(
      fieldsWithArguments()
        .map(([name]) => name)
        .sort(),
    ).toEqual(all.sort());
  });

  /** What is wrong with a question, in whatever way its kind is asked. */
  async function ask(query: string, variables: Record<string, unknown>): Promise<Answer> {
    if (!query.startsWith('subscription')) return test.ask(query, variables, token);
    const read = readSubscription(schema, { query, variables });
    const format = (errors: readonly GraphQLError[]) =>
      ({ status: 200, data: null, errors: formatErrors(errors, () => {}) }) as unknown as Answer;
    if (!('document' in read)) return format(read);
    const live = { events: listener, presences, lastEventId: null, mostWaiting: 10, onSlow: () => {} };
    const contextValue = createContext(test.db, admin, undefined, live);
    try {
      const run = await runSubscription({ schema, ...read, contextValue }, () => contextValue);
      if (!(Symbol.asyncIterator in run)) return format(run.errors ?? []);
      await run.return?.();
      return { status: 200, data: null };
    } catch (thrown) {
      return format([new GraphQLError('thrown', { originalError: thrown as Error })]);
    }
  }

  /**
   * The ways to give a field a value: by a variable and, of what can be read, by the document itself, each answered
   * by the planner where that can be and by resolvers.
   */
  function questions(way: readonly Field[], argument: GraphQLArgument, bad: unknown) {
    const byVariable = document(way, argument, '$bad');
    const questions = [{ query: byVariable, variables: { bad } as Record<string, unknown> }];
    if (!byVariable.startsWith('query')) return questions;
    const byDocument = document(way, argument, written(bad)).replace(/^query \(.*?\) /, 'query ');
    return [
      ...questions,
      { query: byDocument, variables: {} },
      { query: byVariable.replace(/\}$/, ' rateLimit { limit } }'), variables: { bad } },
    ];
  }

  /** A value that fits, by the type and the name of what it is for. */
  function good(type: GraphQLInputType, name: string): unknown {
    const bare = getNullableType(type);
    if (isListType(bare)) return [good(bare.ofType, name)];
    if (isEnumType(bare)) return bare.getValues()[0]?.name;
    if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields());
      const needed = bare.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
      return Object.fromEntries(needed.map((field) => [field.name, good(field.type, field.name)]));
    }
    switch (bare.name) {
      case 'Int':
      case 'Float':
        return 1;
      case 'Boolean':
        return true;
      case 'LanguageTag':
        return 'en';
      case 'DateTimeISO':
        return '2026-01-01T00:00:00Z';
      case 'ContentHash':
        return /expected/.test(name) ? story.alignmentHash : story.basedOn;
      default:
        return /translation/i.test(name)
          ? story.translationId
          : /alignment/i.test(name)
            ? story.alignmentId
            : name === 'slug'
              ? story.slug
              : bare.name === 'ID'
                ? story.articleId
                : 'text';
    }
  }

  function document(way: readonly Field[], argument: GraphQLArgument, value: string): string {
    const target = way.at(-1)!;
    const inner = way.reduceRight<string>((inside, field) => {
      const given = field.args
        .filter((one) => (field === target && one === argument) || isRequiredArgument(one))
        .map((one) =>
          field === target && one === argument
            ? `${one.name}: ${value}`
            : `${one.name}: ${literal(good(one.type, one.name), one.type)}`,
        );
      const selection = isCompositeType(getNamedType(field.type)) ? ` { ${inside || anything(field)} }` : '';
      return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${selection}`;
    }, '');
    const isOf = (type: GraphQLObjectType | null | undefined) =>
      type !== null && type !== undefined && Object.values(type.getFields()).includes(way[0]!);
    const kind = isOf(schema.getMutationType())
      ? 'mutation'
      : isOf(schema.getSubscriptionType())
        ? 'subscription'
        : 'query';
    return `${kind} ($bad: ${argument.type}) { ${inner} }`;
  }
});

/** Every field that takes arguments, by its name and the shortest way to it from the outside. */
function fieldsWithArguments(): [name: string, way: readonly Field[]][] {
  const found: [string, readonly Field[]][] = [];
  const seen = new Set<string>();
  let reached: { type: GraphQLObjectType; way: readonly Field[] }[] = [
    { type: schema.getQueryType()!, way: [] },
    { type: schema.getMutationType()!, way: [] },
    { type: schema.getSubscriptionType()!, way: [] },
  ];
  while (reached.length > 0) {
    const next: typeof reached = [];
    for (const { type, way } of reached) {
      if (seen.has(type.name)) continue;
      seen.add(type.name);
      for (const field of Object.values(type.getFields())) {
        if (field.args.length > 0) found.push([`${type.name}.${field.name}`, [...way, field]]);
        const inner = getNamedType(field.type);
        if (isObjectType(inner)) next.push({ type: inner, way: [...way, field] });
      }
    }
    reached = next;
  }
  // Erasing comes last: nothing is left after it.
  return found.sort(([a], [b]) => Number(/Erase/.test(a)) - Number(/Erase/.test(b)));
}

/** What may be asked of whatever a field leads to: of a failure what it says. */
function anything(field: Field): string {
  return isUnionType(getNamedType(field.type))
    ? '__typename ... on UserError { code message }'
    : '__typename';
}

/** A value of any kind as a document would hold it, whatever type is wanted there. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, one]) => `${name}: ${written(one)}`)
    .join(', ')} }`;
}

function shown(bad: unknown): string | undefined {
  return JSON.stringify(bad)?.slice(0, 200);
}

function literal(value: unknown, type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (Array.isArray(value))
    return `[${value.map((one) => literal(one, isListType(bare) ? bare.ofType : bare)).join(', ')}]`;
  if (isEnumType(bare)) return String(value);
  if (isInputObjectType(bare)) {
    const fields = bare.getFields();
    const entries = Object.entries(value as object).map(
      ([name, one]) => `${name}: ${literal(one, fields[name]!.type)}`,
    );
    return `{ ${entries.join(', ')} }`;
  }
  return JSON.stringify(value);
}
