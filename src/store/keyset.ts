import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';

/** A column that orders a list, and what it holds: `time` counts in milliseconds. */
export interface KeyColumn {
  readonly column: string;
  readonly kind: 'integer' | 'time' | 'float';
}

/** The order of a list. Its columns together are unique, so that a place in it can be found again. */
export interface Order {
  readonly by: readonly KeyColumn[];
  readonly descending: boolean;
}

/** A place in an ordered list: the values of its order's columns. */
export type Place = readonly (number | Date)[];

/** A part of an ordered list between two places, which themselves are left out. */
export interface Slice {
  /** Largest number of rows. */
  readonly limit: number;
  /** Counted from the end instead of from the beginning. */
  readonly backward: boolean;
  readonly after: Place | null;
  readonly before: Place | null;
}

const SQL_TYPES = { integer: 'bigint', time: 'timestamptz', float: 'double precision' } as const;

/**
 * Reads one row more than a slice holds, so that a reader learns whether there is more; the rows come in the
 * direction of the walk, the last one first where it goes backward.
 */
export async function readSlice<DB, Table extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, Table, Row>,
  table: Table & string,
  { by, descending }: Order,
  { limit, backward, after, before }: Slice,
): Promise<Row[]> {
  const columns = sql.join(by.map(({ column }) => sql.ref(`${table}.${column}`)));
  const beyond = (place: Place, larger: boolean) =>
    sql<boolean>`(${columns}) ${sql.raw(larger ? '>' : '<')} (${sql.join(typed(by, place))})`;
  let sliced = query.limit(limit + 1);
  if (after !== null) sliced = sliced.where(beyond(after, !descending));
  if (before !== null) sliced = sliced.where(beyond(before, descending));
  for (const { column } of by) {
    sliced = sliced.orderBy(sql.ref(`${table}.${column}`), descending === backward ? 'asc' : 'desc');
  }
  return sliced.execute();
}

/** What readSlice() would read of rows that stand in memory, each at the place of its index. */
export function cutSlice<Row>(rows: readonly Row[], { limit, backward, after, before }: Slice): Row[] {
  const from = after === null ? 0 : Number(after[0]) + 1;
  const past = before === null ? rows.length : Math.max(0, Number(before[0]));
  const between = rows.slice(Math.max(0, from), past);
  return (backward ? between.reverse() : between).slice(0, limit + 1);
}

/** The values of a place as SQL of their columns' types. */
export function typed(by: readonly KeyColumn[], place: readonly unknown[]): RawBuilder<unknown>[] {
  return by.map(({ kind }, nth) => sql`${place[nth]}::${sql.raw(SQL_TYPES[kind])}`);
}
