import { sql } from 'kysely';
import type { Sql } from './row.js';

/** JSON in pieces: constant text, and SQL that gives the rest. A piece that is null in SQL prints nothing. */
export type Json = readonly (string | Sql)[];

/** Postgres takes 100 arguments a call. */
const MOST_ARGUMENTS = 90;

/** The pieces as one SQL expression of type text. */
export function concat(json: Json): Sql {
  const pieces = merged(json);
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'string') return sql.lit(only);
  if (pieces.length <= MOST_ARGUMENTS) return sql`concat(${sql.join(pieces.map(toSql))})`;
  const groups = [];
  for (let start = 0; start < pieces.length; start += MOST_ARGUMENTS) {
    groups.push(concat(pieces.slice(start, start + MOST_ARGUMENTS)));
  }
  return concat(groups);
}

/** The same, `null` where any piece is null in SQL. */
export function orNull(json: Json): Json {
  const pieces = merged(json).map((piece) =>
    typeof piece === 'string' ? sql.lit(piece) : sql`${piece}::text`,
  );
  return [sql`coalesce(${sql.join(pieces, sql` || `)}, 'null')`];
}

/** An object of fields in their order. */
export function jsonObject(fields: Iterable<readonly [key: string, value: Json]>): Json {
  const pieces: (string | Sql)[] = [];
  for (const [key, value] of fields) {
    pieces.push(`${pieces.length === 0 ? '' : ','}"${key}":`, ...value);
  }
  return merged(['{', ...pieces, '}']);
}

function merged(json: Json): (string | Sql)[] {
  const pieces: (string | Sql)[] = [];
  for (const piece of json) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

function toSql(piece: string | Sql): Sql {
  return typeof piece === 'string' ? sql.lit(piece) : piece;
}
