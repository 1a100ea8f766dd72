import { type GraphQLObjectType, type GraphQLOutputType, getNamedType, type SelectionSetNode } from 'graphql';
import { collectFields } from './collect-fields.js';
import { type Json, jsonObject } from './json-text.js';
import { Unplannable } from './plan.js';
import type { Reading } from './reading.js';
import type { Row, TypeName } from './row.js';
import type { PageEdge } from './shape.js';

/** What a connection is made of, wherever it comes from. */
export interface PageParts {
  /** The list of nodes or edges; null where something is selected that it cannot give. */
  list(name: 'nodes' | 'edges', item: GraphQLObjectType, sets: readonly SelectionSetNode[]): Json | null;
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor', Json>>;
}

/** Writes the fields of a connection; null where one of its lists is. */
export function compileConnection(
  { draft, type, sets, args }: Reading,
  { total }: PageEdge<TypeName>,
  from: Row<TypeName>,
  parts: PageParts,
): Json | null {
  const connection = namedType(type);
  const fields = new Map<string, Json>();
  for (const { key, name, nodes } of collectFields(draft, connection, sets)) {
    const inside = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const field = connection.getFields()[name];
    if (field === undefined) fields.set(key, [`"${connection.name}"`]);
    else if (name === 'nodes' || name === 'edges') {
      const list = parts.list(name, namedType(field.type), inside);
      if (list === null) return null;
      fields.set(key, list);
    } else if (name === 'pageInfo') {
      fields.set(key, pageInfo(draft, namedType(field.type), inside, parts));
    } else if (name === 'totalCount' && total !== undefined) fields.set(key, [total(from, args)]);
    else throw new Unplannable(`${connection.name}.${name} has no shape`);
  }
  return jsonObject(fields);
}

function pageInfo(
  draft: Reading['draft'],
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  parts: PageParts,
): Json {
  const values: Readonly<Record<string, Json>> = { ...parts.pageInfo, __typename: [`"${type.name}"`] };
  return jsonObject(
    collectFields(draft, type, sets).map(({ key, name }) => {
      const value = values[name];
      if (value === undefined) throw new Unplannable(`${type.name}.${name} has no shape`);
      return [key, value];
    }),
  );
}

/** The object type of a field that leads to one. */
export function namedType(type: GraphQLOutputType): GraphQLObjectType {
  return getNamedType(type) as GraphQLObjectType;
}
