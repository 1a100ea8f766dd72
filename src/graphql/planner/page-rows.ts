import { sql } from 'kysely';
import { typed } from '../../store/keyset.js';
import type { PageArgs } from '../page-args.js';
import { LARGEST_PAGE, type List, readPage } from '../read-page.js';
import type { Args } from './args.js';
import type { Reading } from './reading.js';
import { columnsOf, type Row, rowOf, type Sql, sourceOf, type TypeName } from './row.js';
import type { ListEdge } from './shape.js';

/** The rows of a page in the order of the list. */
export interface PageRows {
  readonly row: Row<TypeName>;
  /** What stands after `from`. */
  readonly rows: Sql;
  /** Limits a sum to the rows that are shown: one more is read where there is to be said whether there is more. */
  readonly shown: Sql;
  /** How many rows are shown, and whether there are more in the direction of the walk. */
  readonly count: Sql;
  readonly more: Sql;
}

/** How a page is asked for. */
export interface Walk {
  readonly backward: boolean;
  /** Whether it is to begin after a cursor, to end before one. */
  readonly after: boolean;
  readonly before: boolean;
}

export function walkOf(args: Args<PageArgs>, list: List): Walk {
  const slice = (given: PageArgs) => readPage(given, list);
  return {
    backward: args.ask((given) => slice(given).backward),
    after: args.ask((given) => slice(given).after !== null),
    before: args.ask((given) => slice(given).before !== null),
  };
}

/** @param counted whether it is to be known if there are more */
export function rowsOfPage(
  { draft, args }: Reading,
  { to, list, rows }: ListEdge<TypeName>,
  from: Row<TypeName>,
  walk: Walk,
  counted: boolean,
): PageRows {
  const { by, descending } = list.order;
  const slice = (given: PageArgs) => readPage(given, list);
  const { backward, after, before } = walk;
  const alias = draft.alias(to);
  const row = rowOf<TypeName>(alias);
  const columns = columnsOf(
    row,
    by.map(({ column }) => column),
  );
  const beyond = (side: 'after' | 'before') => {
    const place = by.map((_, nth) => args.value((given) => slice(given)[side]?.[nth]));
    const sign = sql.raw((side === 'after') === descending ? '<' : '>');
    return sql`(${sql.join(columns)}) ${sign} (${sql.join(typed(by, place))})`;
  };
  const where = [
    rows.where?.(row, from, args) ?? sql`true`,
    ...(after ? [beyond('after')] : []),
    ...(before ? [beyond('before')] : []),
  ];
  const direction = sql.raw(descending === backward ? 'asc' : 'desc');
  const order = columns.map((column) => sql`${column} ${direction}`);
  const limit = args.value((given) => slice(given).limit + (counted ? 1 : 0));

  let read = sql`select * from ${sourceOf(to, alias)} where ${sql.join(where, sql` and `)} order by ${sql.join(order)}`;
  // A limit that Postgres sees keeps it on the index; it guesses badly about one that comes with the request.
  if (!args.fixed) read = nested(sql`${read} limit ${sql.lit(LARGEST_PAGE + 1)}`, alias);
  read = sql`${read} limit ${limit}`;
  if (counted || backward)
    read = sql`select *, row_number() over () as nth from (${read}) as ${sql.ref(alias)}`;
  if (backward) read = sql`${nested(read, alias)} order by nth desc`;

  const size = args.value((given) => slice(given).limit);
  return {
    row,
    rows: sql`(${read}) as ${sql.ref(alias)}`,
    shown: counted ? sql` filter (where ${sql.ref(`${alias}.nth`)} <= ${size})` : sql``,
    count: sql`least(count(*), ${size})`,
    more: sql`count(*) > ${size}`,
  };
}

function nested(query: Sql, alias: string): Sql {
  return sql`select * from (${query}) as ${sql.ref(alias)}`;
}
