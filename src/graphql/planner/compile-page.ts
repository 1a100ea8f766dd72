import { type GraphQLObjectType, getNamedType, type SelectionSetNode } from 'graphql';
import { sql } from 'kysely';
import { cursorOf } from './base64url.js';
import { collectFields } from './collect-fields.js';
import { concat, type Json, jsonObject } from './json-text.js';
import { type PageRows, rowsOfPage } from './page-rows.js';
import { Unplannable } from './plan.js';
import type { Reading, WriteObject } from './reading.js';
import { columnsOf, type Row, type Sql, type TypeName } from './row.js';
import type { PageEdge } from './shape.js';

/** Writes the JSON of a connection: one pass over the rows of its page. */
export function compilePage(
  reading: Reading,
  edge: PageEdge<TypeName>,
  from: Row<TypeName>,
  writeObject: WriteObject,
): Json {
  const { draft, type, sets, args } = reading;
  if (edge.beyond) draft.dependsOn('all');
  const connection = namedType(type);
  const selected = collectFields(draft, connection, sets);
  const ofRows = selected.filter(({ name }) => ['edges', 'nodes', 'pageInfo'].includes(name));
  const page = rowsOfPage(
    reading,
    edge,
    from,
    ofRows.some(({ name }) => name === 'pageInfo'),
  );
  const json = jsonObject(
    selected.map(({ key, name, nodes }) => {
      const inside = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const next = namedType(connection.getFields()[name]?.type);
      switch (name) {
        case '__typename':
          return [key, [`"${connection.name}"`]];
        case 'nodes':
          return [key, listOf(writeObject(draft, next, page.row, inside), page)];
        case 'edges':
          return [key, listOf(edgeOf(reading, edge, page, next, inside, writeObject), page)];
        case 'pageInfo':
          return [key, pageInfoOf(reading, edge, page, next, inside)];
        case 'totalCount':
          if (edge.total !== undefined) return [key, [edge.total(from, args)]];
      }
      throw new Unplannable(`${connection.name}.${name} has no shape`);
    }),
  );
  // `group by ()` makes it one row, be there any rows, and any sum over them, or not.
  const whole =
    ofRows.length > 0 ? sql`(select ${concat(json)} from ${page.rows} group by ())` : concat(json);
  if (edge.allowed === undefined) return [whole];
  return [sql`case when ${edge.allowed(from, args)} then ${whole} else 'null' end`];
}

/** A list with an item for each row that is shown. */
function listOf(item: Json, { shown }: PageRows): Json {
  return ['[', sql`string_agg(${concat(item)}, ',')${shown}`, ']'];
}

function edgeOf(
  { draft }: Reading,
  { list }: PageEdge<TypeName>,
  { row }: PageRows,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  writeObject: WriteObject,
): Json {
  return jsonObject(
    collectFields(draft, type, sets).map(({ key, name, nodes }) => {
      if (name === '__typename') return [key, [`"${type.name}"`]];
      if (name === 'cursor') return [key, ['"', cursorAt(row, list), '"']];
      const inside = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      return [key, writeObject(draft, namedType(type.getFields()[name]?.type), row, inside)];
    }),
  );
}

function pageInfoOf(
  { draft }: Reading,
  { list }: PageEdge<TypeName>,
  { row, shown, count, more, backward, after, before }: PageRows,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Json {
  const isMore: Json = [sql`to_json(${more})`];
  const cursors = sql`(array_agg(${cursorAt(row, list)})${shown})`;
  const nullable = (cursor: Sql): Json => [sql`coalesce('"' || ${cursor} || '"', 'null')`];
  const values: Readonly<Record<string, Json>> = {
    __typename: [`"${type.name}"`],
    hasNextPage: backward ? [String(before)] : isMore,
    hasPreviousPage: backward ? isMore : [String(after)],
    startCursor: nullable(sql`${cursors}[1]`),
    endCursor: nullable(sql`${cursors}[${count}]`),
  };
  return jsonObject(
    collectFields(draft, type, sets).map(({ key, name }) => {
      const value = values[name];
      if (value === undefined) throw new Unplannable(`PageInfo.${name} has no shape`);
      return [key, value];
    }),
  );
}

function cursorAt(row: Row<TypeName>, { name, order: { by } }: PageEdge<TypeName>['list']): Sql {
  const columns = columnsOf(
    row,
    by.map(({ column }) => column),
  );
  return cursorOf(name, by, columns);
}

function namedType(type: Parameters<typeof getNamedType>[0]): GraphQLObjectType {
  return getNamedType(type) as GraphQLObjectType;
}
