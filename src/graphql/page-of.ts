import type { Order, Slice } from '../store/keyset.js';
import type { Connection } from './connection.js';
import { encodeCursor } from './cursor.js';
import type { List } from './read-page.js';

/**
 * Turns the rows of readSlice(), one more than the page may hold, into a page in the order of the list.
 * The place of a row is read from the columns of that order.
 */
export function pageOf<Row extends object, T>(
  { name, order }: List,
  { limit, backward, after, before }: Slice,
  rows: readonly Row[],
  make: (row: Row) => T,
): Connection<T> {
  const more = rows.length > limit;
  const inOrder = backward ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const edges = inOrder.map((row) => ({ node: make(row), cursor: cursorOf(name, order, row) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: backward ? before !== null : more,
      hasPreviousPage: backward ? more : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function cursorOf(name: string, { by }: Order, row: object): string {
  const place = by.map(({ column }) => (row as Record<string, number | Date>)[column] ?? Number.NaN);
  return encodeCursor(name, by, place);
}
