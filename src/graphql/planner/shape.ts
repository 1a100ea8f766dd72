import { sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import type { List } from '../read-page.js';
import type { Args } from './args.js';
import type { Json } from './json-text.js';
import type { Reading } from './reading.js';
import { type ColumnOf, columnsOf, keyOf, type Row, type Sql, type TableType, type TypeName } from './row.js';

/**
 * The words of this room.
 *
 * - shape: how the fields of one GraphQL type are read; one file each in shapes/.
 * - field: a column by its name, a value computed from the row, or an edge.
 * - edge: the way from an object to others: which rows of the other type belong to this one.
 * - plan: the one statement that answers an operation, written once and run for many requests.
 * - question: something about a request that decides how its statement is written.
 *
 * How a value is printed as JSON, and whether it may be null, is read from the GraphQL schema.
 */
export interface Shape<Type extends TypeName = TypeName> {
  readonly type: Type;
  /** Whether a viewer may find the object by its id; left out for what everybody may. */
  readonly visible?: (row: Row<Type>, args: Args) => Sql;
  readonly fields: Readonly<Record<string, Field<Type>>>;
}

export type Field<Type extends TypeName> =
  | ColumnOf<Type>
  | ((row: Row<Type>, args: Args) => Sql | JsonText)
  | Edge<Type>;

/** A value that is printed as it is. */
export class JsonText {
  constructor(readonly text: Sql) {}
}

export type Edge<From extends TypeName> =
  | OneEdge<From>
  | ManyEdge<From>
  | PageEdge<From>
  | ChoiceEdge<From>
  | NodeEdge
  | NodesEdge
  | SlotEdge<From>;

/** To one object or none. */
export interface OneEdge<From extends TypeName> {
  readonly edge: 'one';
  readonly to: TypeName;
  readonly rows: Rows<From>;
  readonly rest?: OneRest<From>;
}

export interface OneRest<From extends TypeName> {
  /** Of a field of Query: the id of the one article on which the answer depends; left out it depends on all. */
  readonly article?: (args: Args) => Sql;
  /** When only the resolvers can tell; null for never. */
  readonly unless?: (from: Row<From>, args: Args) => Sql | null;
}

/** To all objects of a short list. */
export interface ManyEdge<From extends TypeName> {
  readonly edge: 'many';
  readonly to: TypeName;
  readonly rows: Rows<From>;
  /** Column that orders them; rows of JSON or a query keep their own order. */
  readonly by?: string;
  readonly columns?: Columns<From>;
}

/**
 * Where all items of a list, or those of its first page, also stand in one row, column by column; the items are
 * numbered by `index` from 0. See sql/007-columns.sql.
 */
export interface Columns<From extends TypeName> {
  readonly table: keyof Tables;
  /** The key of the table, each column with the one of the parent that gives it. */
  readonly key: Readonly<Record<string, ColumnOf<From>>>;
  /** The column of each field of an item, save `index` and `id`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** To a page of a list. */
export interface PageEdge<From extends TypeName> {
  readonly edge: 'page';
  readonly to: TypeName;
  /** The list, or where arguments decide its order, which one it is. */
  readonly list: List | ((args: Args) => List);
  readonly rows: Rows<From>;
  /** Length of the whole list. */
  readonly total?: (from: Row<From>, args: Args) => Sql;
  /** Whether the viewer may see the list at all: null for others. */
  readonly allowed?: (from: Row<From>, args: Args) => Sql;
  /** Of a list of which the total is known. */
  readonly columns?: Columns<From>;
  /** Whether all items are asked for, as columns hold them; left out for always. */
  readonly whole?: (args: Args) => boolean;
  /** Leaves the article, so that the answer depends on all of them. */
  readonly beyond?: boolean;
}

/** To a page of a list that is known. */
export type ListEdge<From extends TypeName> = PageEdge<From> & { readonly list: List };

/** To an object of one type or another: the first edge whose condition holds. */
export interface ChoiceEdge<From extends TypeName> {
  readonly edge: 'choice';
  readonly of: readonly { readonly when: (from: Row<From>) => Sql; readonly edge: OneEdge<From> }[];
}

/** To whatever object a global id names. */
export interface NodeEdge {
  readonly edge: 'node';
}

/** To the objects that global ids name, in their order. */
export interface NodesEdge {
  readonly edge: 'nodes';
}

/** To what is worked out when the statement has given what it takes. */
export interface SlotEdge<From extends TypeName> {
  readonly edge: 'slot';
  /** Writes a slot of the answer: see fill-slots.ts. */
  readonly write: (reading: Reading, from: Row<From>) => Json;
}

/** Which rows an edge leads to: a condition on them, and for rows of JSON or a query what they are made from. */
export interface Rows<From extends TypeName> {
  // biome-ignore lint/suspicious/noExplicitAny: one(), many() and page() give the row its type.
  readonly where?: (to: any, from: Row<From>, args: Args) => Sql;
  readonly made?: (from: Row<From>) => Sql;
}

type Where<From extends TypeName, To extends TypeName> = (to: Row<To>, from: Row<From>, args: Args) => Sql;

export function shape<Type extends TypeName>(type: Type, rest: Omit<Shape<Type>, 'type'>): Shape<Type> {
  return { type, ...rest };
}

export function one<From extends TypeName, To extends TypeName>(
  to: To,
  where: Where<From, To>,
  rest: OneRest<From> = {},
): OneEdge<From> {
  return { edge: 'one', to, rows: { where }, rest };
}

/** To the object whose key stands in some columns of this one; none where one of them is null. */
export function keyed<From extends TypeName>(
  to: TableType,
  ...columns: readonly ColumnOf<From>[]
): OneEdge<From> {
  return {
    edge: 'one',
    to,
    rows: {
      where: (row, from) =>
        sql.join(
          keyOf(to).map((column, nth) => sql`${row[column]} = ${columnsOf(from, columns)[nth]}`),
          sql` and `,
        ),
    },
  };
}

/** To the rows of a query, in its order. */
export function manyOfQuery<From extends TypeName>(to: TypeName, made: Sql): ManyEdge<From> {
  return { edge: 'many', to, rows: { made: () => made } };
}

/** To whatever object a global id names. */
export function anyNode(): NodeEdge {
  return { edge: 'node' };
}

/** To the objects that global ids name, in their order. */
export function anyNodes(): NodesEdge {
  return { edge: 'nodes' };
}

/** To what is worked out when the statement has given what it takes. */
export function workedOut<From extends TypeName>(write: SlotEdge<From>['write']): SlotEdge<From> {
  return { edge: 'slot', write };
}

export function many<From extends TypeName, To extends TypeName>(
  to: To,
  by: ColumnOf<To>,
  where: Where<From, To>,
  columns?: Columns<From>,
): ManyEdge<From> {
  return { edge: 'many', to, by, rows: { where }, ...(columns && { columns }) };
}

export function page<From extends TypeName, To extends TypeName>(
  to: To,
  list: PageEdge<From>['list'],
  where: Where<From, To>,
  rest: Pick<PageEdge<From>, 'total' | 'columns' | 'whole' | 'allowed' | 'beyond'> = {},
): PageEdge<From> {
  return { edge: 'page', to, list, rows: { where }, ...rest };
}

/** To an object kept in a column of JSON. */
export function oneOfJson<From extends TypeName>(to: TypeName, column: ColumnOf<From>): OneEdge<From> {
  return {
    edge: 'one',
    to,
    rows: {
      made: (from) => sql`jsonb_to_record(${from[column]})`,
      where: (_, from) => sql`${from[column]} is not null`,
    },
  };
}

/** To the objects of a list kept in a column of JSON. */
export function manyOfJson<From extends TypeName>(to: TypeName, column: ColumnOf<From>): ManyEdge<From> {
  return { edge: 'many', to, rows: { made: (from) => sql`jsonb_to_recordset(${from[column]})` } };
}
