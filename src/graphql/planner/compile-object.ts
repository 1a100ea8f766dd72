import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isNonNullType,
  type SelectionSetNode,
} from 'graphql';
import { sql } from 'kysely';
import { mayDo } from '../../flows/actor.js';
import { decodeId } from '../global-id.js';
import { isPermission, ruleOf } from '../rules.js';
import type { Args } from './args.js';
import { globalId } from './base64url.js';
import { collectFields, type Selected } from './collect-fields.js';
import { compileColumns } from './compile-columns.js';
import { compileNode, compileNodes } from './compile-node.js';
import { compilePage } from './compile-page.js';
import type { Draft } from './draft.js';
import { FieldArgs } from './field-args.js';
import { nodeText } from './item-text.js';
import { concat, type Json, jsonObject, orNull } from './json-text.js';
import { objectType } from './object-type.js';
import { LEFT, Unplannable } from './plan.js';
import { print } from './print.js';
import type { Reading } from './reading.js';
import { columnsOf, keyOf, type Row, rowOf, type Sql, sourceOf, type TypeName } from './row.js';
import { type ChoiceEdge, type Edge, JsonText, type ManyEdge, type OneEdge } from './shape.js';
import { SHAPES } from './shapes/shapes.js';

/** Writes the JSON of one object, read from the row that `row` names. */
export function compileObject(
  draft: Draft,
  type: GraphQLObjectType,
  row: Row<TypeName>,
  sets: readonly SelectionSetNode[],
): Json {
  return jsonObject(
    collectFields(draft, type, sets).map((field) => [field.key, compileField(draft, type, row, field)]),
  );
}

function compileField(
  draft: Draft,
  parent: GraphQLObjectType,
  row: Row<TypeName>,
  { name, nodes }: Selected,
): Json {
  if (name === '__typename') return [`"${parent.name}"`];
  const field: GraphQLField<unknown, unknown> | undefined = parent.getFields()[name];
  if (field === undefined) throw new Unplannable(`${name} is introspection`);
  requireAllowed(draft, parent, field);
  const shape = SHAPES[parent.name as TypeName];
  const how = shape.fields[name] ?? (name === 'id' ? (of: Row<TypeName>) => idOf(shape.type, of) : undefined);
  if (how === undefined) throw new Unplannable(`${parent.name}.${name} has no shape`);
  if (typeof how === 'string') return print(field.type, columnsOf(row, [how])[0]!);
  const args = new FieldArgs(draft, field, nodes[0]!);
  if (typeof how === 'function') {
    const value = how(row, args);
    return value instanceof JsonText ? [value.text] : print(field.type, value);
  }
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (parent === draft.schema.getQueryType()) dependOn(draft, how, args);
  return compileEdge({ draft, type: field.type, sets, args }, how, row);
}

/** Fields that are not for whoever asks are left to the resolvers, which say so. */
function requireAllowed(
  draft: Draft,
  parent: GraphQLObjectType,
  { name, type }: GraphQLField<unknown, unknown>,
): void {
  const rule = ruleOf(parent.name, name, isCompositeType(getNamedType(type)));
  if (rule === 'everybody' || rule === 'visible') return;
  const allowed = rule !== null && isPermission(rule) && draft.ask(({ actor }) => mayDo(actor, rule));
  if (!allowed) throw new Unplannable(`${parent.name}.${name} is not for everybody`);
}

function dependOn(draft: Draft, edge: Edge<TypeName>, args: Args): void {
  if (edge.edge === 'node') {
    const ofArticle = args.ask(({ id }) => decodeId(id).type !== 'User');
    draft.dependsOn(ofArticle ? sql`${args.value(({ id }) => decodeId(id).numbers[0])}::bigint` : 'all');
  } else {
    draft.dependsOn((edge.edge === 'one' && edge.rest?.article?.(args)) || 'all');
  }
}

function compileEdge(reading: Reading, edge: Edge<TypeName>, from: Row<TypeName>): Json {
  switch (edge.edge) {
    case 'one':
      return compileOne(reading, edge, from);
    case 'many':
      return compileMany(reading, edge, from);
    case 'page':
      return compilePage(reading, edge, from, compileObject);
    case 'choice':
      return compileChoice(reading, edge, from);
    case 'node':
      return compileNode(reading, compileObject);
    case 'nodes':
      return compileNodes(reading, compileObject);
    case 'slot':
      return edge.write(reading, from);
  }
}

function compileOne(reading: Reading, { to, rows, rest }: OneEdge<TypeName>, from: Row<TypeName>): Json {
  const { draft, args } = reading;
  const alias = draft.alias(to);
  const where = rows.where?.(rowOf(alias), from, args) ?? sql`true`;
  const found = select(reading, to, alias, sql`${sourceOf(to, alias, rows.made?.(from))} where ${where}`);
  const unless = rest?.unless?.(from, args) ?? null;
  if (unless === null) return found;
  draft.mayBeLeft = true;
  return [sql`case when ${unless} then ${sql.lit(LEFT)} else ${concat(found)} end`];
}

function compileMany(
  { draft, sets, args }: Reading,
  { to, rows, by, columns }: ManyEdge<TypeName>,
  from: Row<TypeName>,
): Json {
  const type = objectType(draft.schema, to);
  const ready =
    columns &&
    compileColumns(draft, columns, from, (names) => nodeText(draft, type, sets, columns.fields, names));
  if (ready) return ready;
  const alias = draft.alias(to);
  const row = rowOf<TypeName>(alias);
  const source = sourceOf(to, alias, rows.made?.(from));
  const ordered =
    by === undefined
      ? source
      : sql`(select * from ${source} where ${rows.where?.(row, from, args)} order by ${columnsOf(row, [by])[0]}) as ${sql.ref(alias)}`;
  const object = concat(compileObject(draft, type, row, sets));
  return ['[', sql`(select string_agg(${object}, ',') from ${ordered})`, ']'];
}

function compileChoice(reading: Reading, { of }: ChoiceEdge<TypeName>, from: Row<TypeName>): Json {
  const branches = of.map(
    ({ when, edge }) => sql`when ${when(from)} then ${concat(compileOne(reading, edge, from))}`,
  );
  return [sql`case ${sql.join(branches, sql` `)} else 'null' end`];
}

/** The one object that `source` leads to; null where there is none and the schema allows for it. */
function select({ draft, type, sets }: Reading, to: TypeName, alias: string, source: Sql): Json {
  const object = compileObject(draft, objectType(draft.schema, to), rowOf(alias), sets);
  const found: Json = [sql`(select ${concat(object)} from ${source})`];
  return isNonNullType(type) ? found : orNull(found);
}

function idOf(type: TypeName, row: Row<TypeName>): Sql {
  return globalId(type, columnsOf(row, keyOf(type)));
}
