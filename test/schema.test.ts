import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSchema, emitSchema } from '../src/graphql/schema.js';

describe('the graph', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await createSchema();
  });

  it('is what schema.graphql says (npm run schema writes it again)', () => {
    expect(emitSchema(schema)).toBe(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));
  });

  it('describes every type, field, argument and enum value', () => {
    const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation', 'Subscription']);
    const mute = own.flatMap((type) => [
      ...(type.description || builtIn.has(type.name) ? [] : [type.name]),
      ...muteMembers(type),
    ]);
    expect(mute).toEqual([]);
  });
});

function muteMembers(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) {
    return type.getValues().flatMap(({ name, description }) => (description ? [] : [`${type.name}.${name}`]));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap(({ name, description }) =>
      description ? [] : [`${type.name}.${name}`],
    );
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    ...(field.description ? [] : [`${type.name}.${field.name}`]),
    ...field.args.flatMap(({ name, description }) =>
      description ? [] : [`${type.name}.${field.name}(${name})`],
    ),
  ]);
}
