import {
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import { sql } from 'kysely';
import { type Json, orNull } from './json-text.js';
import type { Sql } from './row.js';

/** How a value that is not null is printed, by its scalar. */
const PRINTERS: Readonly<Record<string, (value: Sql) => Json>> = {
  Int: (value) => [value],
  Float: (value) => [value],
  Boolean: (value) => [sql`to_json(${value})`],
  String: (value) => [sql`to_json(${value})`],
  // Neither holds a character that JSON would escape.
  ID: quoted,
  LanguageTag: quoted,
  ContentHash: (value) => ['"sha256:', sql`encode(${value}, 'hex')`, '"'],
  JSONObject: (value) => [value],
  DateTimeISO: (value) => quoted(sql`to_char(${value} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`),
};

/** The JSON of a column or computed value: what the schema says of the field decides how it looks. */
export function print(type: GraphQLOutputType, value: Sql): Json {
  const named = getNamedType(type);
  const printer = isListType(getNullableType(type))
    ? PRINTERS.String
    : isEnumType(named)
      ? quoted
      : PRINTERS[named.name];
  if (printer === undefined) throw new Error(`nothing says how a ${named.name} is printed`);
  return isNonNullType(type) ? printer(value) : orNull(printer(value));
}

function quoted(value: Sql): Json {
  return ['"', value, '"'];
}
