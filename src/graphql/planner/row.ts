import { type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';

/** A piece of SQL. */
export type Sql = RawBuilder<unknown>;

/** Which table holds the objects of a type, and the columns that find one again: the numbers of its global id. */
export const TABLES = {
  Article: { table: 'article', key: ['id'] },
  TextRevision: { table: 'revision', key: ['article_id', 'id'] },
  Block: { table: 'block', key: ['article_id', 'revision_id', 'index'] },
  Sentence: { table: 'sentence', key: ['article_id', 'revision_id', 'index'] },
  Translation: { table: 'translation', key: ['article_id', 'id'] },
  Alignment: { table: 'alignment', key: ['article_id', 'id'] },
  Bead: { table: 'bead', key: ['article_id', 'alignment_id', 'index'] },
  Review: { table: 'review', key: ['article_id', 'id'] },
  Reason: { table: 'review_reason', key: ['article_id', 'review_id', 'index'] },
  Event: { table: 'event', key: ['article_id', 'id'] },
  Suspicion: { table: 'suspicion', key: ['article_id', 'translation_id', 'bead_index'] },
  User: { table: 'user', key: ['id'] },
} as const satisfies Record<string, { table: keyof Tables; key: readonly string[] }>;

/** Types whose objects are kept as JSON in a column of another one: their properties with the types in SQL. */
export const JSON_ROWS = {
  Signal: { name: 'text', value: 'float8', weight: 'float8', note: 'text' },
  Alternative: { kind: 'text', beads: 'jsonb', confidence: 'float8' },
  BeadRanges: { source: 'jsonb', target: 'jsonb' },
} as const satisfies Record<string, Record<string, string>>;

/** A type whose objects are the rows of a table. */
export type TableType = keyof typeof TABLES;
/** Types whose objects are the rows of a query of their own: its columns. */
export const QUERY_ROWS = {
  Query: [],
  Catalogue: [],
  CatalogueLanguage: ['language', 'articles', 'originals'],
  CataloguePair: ['source', 'target', 'articles', 'beads', 'confirmed', 'coverage'],
} as const satisfies Record<string, readonly string[]>;

type JsonType = keyof typeof JSON_ROWS;
type QueryType = keyof typeof QUERY_ROWS;

/** A type of which objects are read. */
export type TypeName = TableType | JsonType | QueryType;

export type ColumnOf<Type extends TypeName> = Type extends TableType
  ? keyof Tables[(typeof TABLES)[Type]['table']] & string
  : Type extends JsonType
    ? keyof (typeof JSON_ROWS)[Type] & string
    : Type extends QueryType
      ? (typeof QUERY_ROWS)[Type][number]
      : never;

/** A row of a statement: `row.slug` is that column in SQL. */
export type Row<Type extends TypeName> = { readonly [Column in ColumnOf<Type>]: Sql };

/** The row that a statement calls `alias`. */
export function rowOf<Type extends TypeName>(alias: string): Row<Type> {
  const row = new Proxy({} as Row<Type>, { get: (_, column) => sql.ref(`${alias}.${String(column)}`) });
  aliases.set(row, alias);
  return row;
}

const aliases = new WeakMap<object, string>();

/** What the statement calls a row. */
export function aliasOf(row: Row<TypeName>): string {
  return aliases.get(row)!;
}

/** What stands after `from` for the rows of a type; rows of JSON or of a query need what they are made from. */
export function sourceOf(type: TypeName, alias: string, made?: Sql): Sql {
  const name = sql.ref(alias);
  if (isTableType(type)) return sql`${sql.table(TABLES[type].table)} as ${name}`;
  if (type in QUERY_ROWS) return sql`(${made ?? sql`select`}) as ${name}`;
  const columns = Object.entries(JSON_ROWS[type as JsonType]).map(
    ([column, kind]) => sql`${sql.ref(column)} ${sql.raw(kind)}`,
  );
  return sql`${made} as ${name}(${sql.join(columns)})`;
}

/** The columns that find an object again. */
export function keyOf(type: TypeName): readonly string[] {
  if (isTableType(type)) return TABLES[type].key;
  throw new Error(`a ${type} is no row of a table`);
}

function isTableType(type: TypeName): type is TableType {
  return type in TABLES;
}

/** Some columns of a row by name. */
export function columnsOf(row: Row<TypeName>, names: readonly string[]): Sql[] {
  return names.map((name) => (row as Readonly<Record<string, Sql>>)[name]!);
}
