import {
  type GraphQLArgument,
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
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/errors.js';
import { createSchema } from '../../src/graphql/schema.js';
import { badValues } from '../support/bad-values.js';
import { useService } from '../support/service.js';
import { type Story, tellStory } from '../support/story.js';

type Field = GraphQLField<unknown, unknown>;

/** Codes that a client can rely on: ours, and those of GraphQL itself. */
const STABLE = new Set<string>([
  ...ERROR_CODES,
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
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
  beforeAll(async () => {
    story = await tellStory(test, 'bridge');
    token = await test.token('ADMIN');
  });

  it.each(fieldsWithArguments())(
    '%s answers whatever it is given with its result or a stable code',
    async (_name, way) => {
      const field = way.at(-1)!;
      const wrong: unknown[] = [];
      let asked = 0;
      for (const argument of field.args) {
        for (const bad of badValues(argument.type, good)) {
          const { status, errors } = await test.ask(document(way, argument), { bad }, token);
          asked += 1;
          const unstable = (errors ?? []).filter(
            ({ message, extensions }) => !STABLE.has(extensions.code) || LEAK.test(message),
          );
          if (status >= 500 || unstable.length > 0) {
            wrong.push({
              argument: argument.name,
              bad: JSON.stringify(bad)?.slice(0, 200),
              status,
              unstable,
            });
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

  function document(way: readonly Field[], argument: GraphQLArgument): string {
    const target = way.at(-1)!;
    const inner = way.reduceRight<string>((inside, field) => {
      const given = field.args
        .filter((one) => (field === target && one === argument) || isRequiredArgument(one))
        .map((one) =>
          field === target && one === argument
            ? `${one.name}: $bad`
            : `${one.name}: ${literal(good(one.type, one.name), one.type)}`,
        );
      const selection = isCompositeType(getNamedType(field.type)) ? ` { ${inside || '__typename'} }` : '';
      return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${selection}`;
    }, '');
    const kind = Object.values(schema.getMutationType()?.getFields() ?? {}).includes(way[0]!)
      ? 'mutation'
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
