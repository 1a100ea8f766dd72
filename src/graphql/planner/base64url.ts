import { sql } from 'kysely';
import type { KeyColumn } from '../../store/keyset.js';
import { concat, type Json } from './json-text.js';
import type { Sql } from './row.js';

/** What encodeId() of ../global-id.ts gives. */
export function globalId(type: string, numbers: readonly Sql[]): Sql {
  return base64url([`${type}:`, ...dotted(numbers)], longestOf(type, numbers));
}

/** What encodeCursor() of ../cursor.ts gives. */
export function cursorOf(list: string, by: readonly KeyColumn[], place: readonly Sql[]): Sql {
  const numbers = by.flatMap(({ kind }, nth) => {
    const value = place[nth] as Sql;
    if (kind === 'integer') return [value];
    if (kind === 'time') return [sql`floor(extract(epoch from ${value}) * 1000)::bigint`];
    return [halfOf(value, 1), halfOf(value, 5)];
  });
  return base64url([`${list}:`, ...dotted(numbers)], longestOf(list, numbers));
}

function halfOf(float: Sql, from: number): Sql {
  return sql`('x' || encode(substr(float8send(${float}), ${sql.lit(from)}, 4), 'hex'))::bit(32)::bigint`;
}

function dotted(numbers: readonly Sql[]): Json {
  return numbers.flatMap((number, nth) => (nth === 0 ? [number] : ['.', number]));
}

/** Characters at most: a number that is taken back has 16 digits. */
function longestOf(name: string, numbers: readonly Sql[]): number {
  return name.length + 17 * numbers.length;
}

/** Letters, digits, colons, dots and hyphens give no + and no / in base64. */
function base64url(text: Json, longest: number): Sql {
  const encoded = sql`rtrim(encode(convert_to(${concat(text)}, 'UTF8'), 'base64'), '=')`;
  // Postgres breaks the line after 76 characters.
  return longest <= 57 ? encoded : sql`replace(${encoded}, E'\\n', '')`;
}
