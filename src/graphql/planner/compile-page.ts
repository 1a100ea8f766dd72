import { sql } from 'kysely';
import { concat, type Json } from './json-text.js';
import { pageFromColumns } from './page-from-columns.js';
import { pageFromRows } from './page-from-rows.js';
import { walkOf } from './page-rows.js';
import type { Reading, WriteObject } from './reading.js';
import type { Row, TypeName } from './row.js';
import type { PageEdge } from './shape.js';

/** Writes the JSON of a connection: from columns where they hold all that is selected, else from rows. */
export function compilePage(
  reading: Reading,
  edge: PageEdge<TypeName>,
  from: Row<TypeName>,
  writeObject: WriteObject,
): Json {
  if (edge.beyond) reading.draft.dependsOn('all');
  const walk = walkOf(reading.args, edge.list);
  const page =
    pageFromColumns(reading, edge, from, walk) ?? pageFromRows(reading, edge, from, walk, writeObject);
  if (edge.allowed === undefined) return page;
  return [sql`case when ${edge.allowed(from, reading.args)} then ${concat(page)} else 'null' end`];
}
