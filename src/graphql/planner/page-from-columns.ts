import { sql } from 'kysely';
import type { PageArgs } from '../page-args.js';
import { readPage } from '../read-page.js';
import { cursorOf } from './base64url.js';
import { compileColumns } from './compile-columns.js';
import { compileConnection, namedType } from './compile-connection.js';
import { edgeText, nodeText } from './item-text.js';
import type { Json } from './json-text.js';
import type { Walk } from './page-rows.js';
import type { Reading } from './reading.js';
import type { Row, Sql, TypeName } from './row.js';
import type { PageEdge } from './shape.js';

/** Writes a connection without its rows; null where they are needed. Columns hold the first page of a list. */
export function pageFromColumns(
  reading: Reading,
  edge: PageEdge<TypeName>,
  from: Row<TypeName>,
  { backward, after, before }: Walk,
): Json | null {
  const { columns, total, list } = edge;
  if (columns === undefined || total === undefined || backward || after || before) return null;
  const { draft, args } = reading;
  const size = total(from, args);
  const limit = sql`${args.value((given: PageArgs) => readPage(given, list).limit)}::int`;
  const cursorAt = (index: Sql): Json => ['"', cursorOf(list.name, list.order.by, [index]), '"'];
  return compileConnection(reading, edge, from, {
    list: (name, item, sets) => {
      const node = (inside: typeof sets, names: string[]) =>
        nodeText(
          draft,
          name === 'nodes' ? item : namedType(item.getFields().node!.type),
          inside,
          columns.fields,
          names,
        );
      const text = (names: string[]) =>
        name === 'nodes'
          ? node(sets, names)
          : edgeText(draft, item, sets, list, (inside) => node(inside, names));
      return compileColumns(draft, columns, from, text, limit);
    },
    pageInfo: {
      hasNextPage: [sql`to_json(${size} > ${limit})`],
      hasPreviousPage: ['false'],
      // A text has a sentence and an alignment a bead at least.
      startCursor: cursorAt(sql`0`),
      endCursor: cursorAt(sql`(least(${size}, ${limit}) - 1)`),
    },
  });
}
