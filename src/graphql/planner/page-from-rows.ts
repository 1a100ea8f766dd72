import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import { sql } from 'kysely';
import type { List } from '../read-page.js';
import { cursorOf } from './base64url.js';
import { collectFields } from './collect-fields.js';
import { compileConnection, namedType } from './compile-connection.js';
import { concat, type Json, jsonObject } from './json-text.js';
import { rowsOfPage, type Walk } from './page-rows.js';
import type { Reading, WriteObject } from './reading.js';
import { columnsOf, type Row, type Sql, type TypeName } from './row.js';
import type { PageEdge } from './shape.js';

/** Writes a connection in one pass over the rows of its page. */
export function pageFromRows(
  reading: Reading,
  edge: PageEdge<TypeName>,
  from: Row<TypeName>,
  walk: Walk,
  writeObject: WriteObject,
): Json {
  const { draft, type, sets } = reading;
  const selected = new Set(collectFields(draft, namedType(type), sets).map(({ name }) => name));
  const page = rowsOfPage(reading, edge, from, walk, selected.has('pageInfo'));
  const cursor = cursorAt(page.row, edge.list);
  const cursors = sql`(array_agg(${cursor})${page.shown})`;
  const more: Json = [sql`to_json(${page.more})`];
  const json = compileConnection(reading, edge, from, {
    list: (name, item, inside) => {
      const text =
        name === 'nodes'
          ? writeObject(draft, item, page.row, inside)
          : edgeOf(reading, item, inside, cursor, (node, deeper) =>
              writeObject(draft, node, page.row, deeper),
            );
      return ['[', sql`string_agg(${concat(text)}, ',')${page.shown}`, ']'];
    },
    pageInfo: {
      hasNextPage: walk.backward ? [String(walk.before)] : more,
      hasPreviousPage: walk.backward ? more : [String(walk.after)],
      startCursor: [quotedOrNull(sql`${cursors}[1]`)],
      endCursor: [quotedOrNull(sql`${cursors}[${page.count}]`)],
    },
  });
  if (json === null) throw new Error('rows hold whatever is selected');
  if (!['nodes', 'edges', 'pageInfo'].some((name) => selected.has(name))) return json;
  // `group by ()` makes it one row, be there any rows, and any sum over them, or not.
  return [sql`(select ${concat(json)} from ${page.rows} group by ())`];
}

function edgeOf(
  { draft }: Reading,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  cursor: Sql,
  writeNode: (type: GraphQLObjectType, sets: readonly SelectionSetNode[]) => Json,
): Json {
  return jsonObject(
    collectFields(draft, type, sets).map(({ key, name, nodes }) => {
      const field = type.getFields()[name];
      if (field === undefined) return [key, [`"${type.name}"`]];
      if (name === 'cursor') return [key, ['"', cursor, '"']];
      return [
        key,
        writeNode(
          namedType(field.type),
          nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        ),
      ];
    }),
  );
}

function quotedOrNull(cursor: Sql): Sql {
  return sql`coalesce('"' || ${cursor} || '"', 'null')`;
}

function cursorAt(row: Row<TypeName>, { name, order: { by } }: List): Sql {
  const names = by.map(({ column }) => column);
  return cursorOf(name, by, columnsOf(row, names));
}
