import { sql } from 'kysely';
import type { Draft } from './draft.js';
import type { ItemText } from './item.js';
import { concat, type Json } from './json-text.js';
import { columnsOf, type Row, type Sql, type TypeName } from './row.js';
import type { Columns } from './shape.js';
import { PART, SLOT } from './slots/fill-slots.js';
import { listSlot } from './slots/list-slot.js';

/**
 * Writes a list as a slot of the answer, to be filled in from its columns, or null where they do not hold all
 * that is selected.
 *
 * @param item plans the text of an item and names the columns that it needs
 * @param limit how many items are shown at most
 */
export function compileColumns(
  draft: Draft,
  { table, key, fields }: Columns<TypeName>,
  from: Row<TypeName>,
  item: (columns: string[]) => ItemText | null,
  limit?: Sql,
): Json | null {
  const names: string[] = [];
  const text = item(names);
  if (text === null) return null;
  // Some column is needed to know how many there are.
  if (names.length === 0) names.push(...Object.values(fields).slice(0, 1));
  const keys = columnsOf(from, Object.values(key));
  const head: Json = [
    draft.slot(listSlot(text)),
    limit ?? '',
    PART,
    ...keys.flatMap((number, nth) => (nth === 0 ? [number] : ['.', number])),
  ];
  const columns: Json = names.flatMap((name) => [PART, sql.ref(name)]);
  const found = Object.keys(key).map((name, nth) => sql`${sql.ref(name)} = ${keys[nth]}`);
  return [
    '[',
    sql`(select ${concat([...head, ...columns, SLOT])} from ${sql.table(table)} where ${sql.join(found, sql` and `)})`,
    ']',
  ];
}
