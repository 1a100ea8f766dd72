import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHAPES } from '../../src/graphql/planner/shapes/shapes.js';
import { createSchema } from '../../src/graphql/schema.js';

/** Fields whose operations are left to the resolvers, and why. */
const LEFT_TO_RESOLVERS = {
  'Alignment.presence': 'runs out by the clock',
  'Bead.wordHints': 'is found by the aligner',
  'Query.rateLimit': 'is known to the door alone',
  'Query.tokens': 'is for admins alone',
  'Translation.staleness': 'is carried over by the aligner',
  'User.pairs': 'is the token that asks',
  'User.roles': 'is the token that asks',
};

describe('the shapes', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await createSchema();
  });

  it('cover every field that can be read, save those that are computed outside SQL', () => {
    const uncovered = readingTypes(schema).flatMap((type) =>
      Object.keys(type.getFields())
        .filter((field) => !covers(type.name, field))
        .map((field) => `${type.name}.${field}`),
    );
    expect(uncovered.sort()).toEqual(Object.keys(LEFT_TO_RESOLVERS));
  });

  it('name no field that the schema does not have', () => {
    const unknown = Object.values(SHAPES).flatMap(({ type, fields }) => {
      const known = (schema.getType(type) as GraphQLObjectType).getFields();
      return Object.keys(fields)
        .filter((field) => !(field in known))
        .map((field) => `${type}.${field}`);
    });
    expect(unknown).toEqual([]);
  });
});

function covers(type: string, field: string): boolean {
  if (type.endsWith('Connection')) return ['edges', 'nodes', 'pageInfo', 'totalCount'].includes(field);
  if (type.endsWith('Edge')) return ['cursor', 'node'].includes(field);
  if (type === 'PageInfo') return /^(hasNextPage|hasPreviousPage|startCursor|endCursor)$/.test(field);
  const shape = (SHAPES as Record<string, { fields: object } | undefined>)[type];
  return shape !== undefined && (field === 'id' || field in shape.fields);
}

/** Whether a field is printed by its slot, with all that is selected on it. */
function isWorkedOut(type: string, field: string): boolean {
  const { fields } = (SHAPES as Record<string, { fields: Record<string, unknown> } | undefined>)[type] ?? {};
  return (fields?.[field] as { edge?: string } | undefined)?.edge === 'slot';
}

/** Every object type that a query comes to without the fields that are left out. */
function readingTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const found = new Set<GraphQLObjectType>();
  const visit = (type: GraphQLObjectType): void => {
    // Tokens are for admins alone, who can wait for the resolvers.
    if (found.has(type) || type.name === 'Token') return;
    found.add(type);
    for (const field of Object.values(type.getFields())) {
      if (`${type.name}.${field.name}` in LEFT_TO_RESOLVERS) continue;
      if (isWorkedOut(type.name, field.name)) continue;
      const next = getNamedType(field.type);
      if (isObjectType(next)) visit(next);
      if (isAbstractType(next)) schema.getPossibleTypes(next).forEach(visit);
    }
  };
  visit(schema.getQueryType()!);
  return [...found];
}
