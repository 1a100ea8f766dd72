import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import { encodeCursor } from '../cursor.js';
import { encodeId, type NodeType } from '../global-id.js';
import type { List } from '../read-page.js';
import { collectFields } from './collect-fields.js';
import type { Draft } from './draft.js';
import type { Item, ItemText } from './item.js';

/**
 * Plans the text of a node, or null where something is selected that does not stand in a column.
 * @param columns names of the columns that are needed, to which those of this node are added
 */
export function nodeText(
  draft: Draft,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  fields: Readonly<Record<string, string>>,
  columns: string[],
): ItemText | null {
  const pieces: ItemText[number][] = [];
  for (const { key, name } of collectFields(draft, type, sets)) {
    const column = fields[name];
    pieces.push(`${pieces.length === 0 ? '{' : ','}"${key}":`);
    if (name === '__typename') pieces.push(`"${type.name}"`);
    else if (name === 'index') pieces.push(({ index }) => String(index));
    else if (name === 'id') pieces.push('"', idOf(type.name as NodeType), '"');
    else if (column === undefined) return null;
    else pieces.push(valueIn(columns, column));
  }
  return pieces.length === 0 ? ['{}'] : [...pieces, '}'];
}

/** Plans the text of an edge around a node. */
export function edgeText(
  draft: Draft,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  { name: list, order }: List,
  node: (sets: readonly SelectionSetNode[]) => ItemText | null,
): ItemText | null {
  const pieces: ItemText[number][] = [];
  for (const { key, name, nodes } of collectFields(draft, type, sets)) {
    pieces.push(`${pieces.length === 0 ? '{' : ','}"${key}":`);
    if (name === '__typename') pieces.push(`"${type.name}"`);
    else if (name === 'cursor') pieces.push('"', ({ index }) => encodeCursor(list, order.by, [index]), '"');
    else {
      const inside = node(nodes.flatMap(({ selectionSet }) => selectionSet ?? []));
      if (inside === null) return null;
      pieces.push(...inside);
    }
  }
  return pieces.length === 0 ? ['{}'] : [...pieces, '}'];
}

function idOf(type: NodeType) {
  return ({ key, index }: Item) => encodeId(type, ...key, index);
}

function valueIn(names: string[], column: string) {
  if (!names.includes(column)) names.push(column);
  const place = names.indexOf(column);
  return ({ columns, index }: Item) => columns[place]![index]!;
}
