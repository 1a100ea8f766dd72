import { sql } from 'kysely';
import { decodeId } from '../global-id.js';
import { requireFewIds } from '../require-few-ids.js';
import type { Args } from './args.js';
import { concat, type Json, orNull } from './json-text.js';
import { objectType } from './object-type.js';
import { Unplannable } from './plan.js';
import type { Reading, WriteObject } from './reading.js';
import { columnsOf, keyOf, rowOf, type Sql, sourceOf, type TableType, type TypeName } from './row.js';
import { SHAPES } from './shapes/shapes.js';

interface NodeArgs {
  readonly id: string;
}

interface NodesArgs {
  readonly ids: readonly string[];
}

/** Writes the JSON of the object that a global id names, or null. Requests for one type share a plan. */
export function compileNode(reading: Reading, writeObject: WriteObject): Json {
  const args: Args<NodeArgs> = reading.args;
  const type = shaped(args.ask(({ id }) => decodeId(id).type));
  const numbers = keyOf(type).map(
    (_, nth) => sql`${args.value(({ id }) => decodeId(id).numbers[nth])}::bigint`,
  );
  return found(reading, type, numbers, writeObject);
}

/** The numbers of an id, as a row of ids has them. */
const NUMBERS = ['a', 'b', 'c'] as const;

/** Writes the JSON of several objects in the order of their ids. Requests for the same types share a plan. */
export function compileNodes(reading: Reading, writeObject: WriteObject): Json {
  const { draft } = reading;
  const args: Args<NodesArgs> = reading.args;
  const types = args.ask(({ ids }) => typesOf(ids).join(' ')).split(' ');
  if (types[0] === '') return ['[]'];
  const alias = draft.alias('id');
  const id = (column: string) => sql.ref(`${alias}.${column}`);
  const cases = types.map((name) => {
    const type = shaped(name);
    const numbers = keyOf(type).map((_, nth) => id(NUMBERS[nth]!));
    return sql`when ${sql.lit(type)} then ${concat(found(reading, type, numbers, writeObject))}`;
  });
  const columns = [
    sql`${args.value(({ ids }) => ids.map((each) => decodeId(each).type))}::text[]`,
    ...NUMBERS.map(
      (_, nth) =>
        sql`${args.value(({ ids }) => ids.map((each) => decodeId(each).numbers[nth] ?? null))}::bigint[]`,
    ),
  ];
  const names = ['type', ...NUMBERS, 'nth'].map((name) => sql.ref(name));
  return [
    '[',
    sql`(select string_agg(case ${id('type')} ${sql.join(cases, sql` `)} end, ',' order by ${id('nth')})
      from unnest(${sql.join(columns)}) with ordinality as ${sql.ref(alias)} (${sql.join(names)}))`,
    ']',
  ];
}

/** The types that ids name, each once. */
function typesOf(ids: readonly string[]): string[] {
  requireFewIds(ids);
  return [...new Set(ids.map((id) => decodeId(id).type))].sort();
}

function found(
  { draft, args, sets }: Reading,
  type: TableType,
  numbers: readonly Sql[],
  writeObject: WriteObject,
): Json {
  const alias = draft.alias(type);
  const row = rowOf<TypeName>(alias);
  const { visible } = SHAPES[type];
  const named = sql`(${sql.join(columnsOf(row, keyOf(type)))}) = (${sql.join(numbers)})`;
  const where = visible === undefined ? named : sql`${named} and ${visible(row as never, args)}`;
  const object = concat(writeObject(draft, objectType(draft.schema, type), row, sets));
  return orNull([sql`(select ${object} from ${sourceOf(type, alias)} where ${where})`]);
}

function shaped(type: string): TableType {
  if (type in SHAPES) return type as TableType;
  throw new Unplannable(`no ${type} is stored`);
}
