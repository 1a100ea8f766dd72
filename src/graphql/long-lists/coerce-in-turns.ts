import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  coerceInputValue,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { LongList } from './find-long-lists.js';

/** Variables as resolvers get them, or what is wrong with those that were sent. */
export type Coerced =
  | { readonly coerced: Record<string, unknown>; readonly errors?: never }
  | { readonly coerced?: never; readonly errors: readonly GraphQLError[] };

/** As many errors as graphql-js tells of one request. */
const MOST_ERRORS = 50;
/** Items that are converted in one turn: about a millisecond. */
const SLICE = 500;

type Values = Record<string | number, unknown>;

/**
 * Converts the variables of an operation as graphql-js does, which is for each value by the rules of its type, but
 * the long lists among them a slice in each turn of the event loop.
 */
export async function coerceInTurns(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  lists: readonly LongList[],
): Promise<Coerced> {
  const short = lists.reduce((values, { path }) => withEmptyList(values, path), variables as Values);
  const limits = { maxErrors: MOST_ERRORS };
  const rest = getVariableValues(schema, operation.variableDefinitions ?? [], short, limits);
  if (rest.errors !== undefined) return { errors: rest.errors };
  for (const list of lists) {
    const errors: GraphQLError[] = [];
    const items = await coerceList(list, errors);
    if (errors.length > 0) return { errors: errors.slice(0, MOST_ERRORS) };
    place(rest.coerced, list.path, items);
  }
  return { coerced: rest.coerced };
}

/** The same values with an empty list in one place; nothing is written into what was sent. */
function withEmptyList(value: unknown, [step, ...path]: LongList['path']): Values {
  if (step === undefined) return [] as unknown as Values;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Values) }) as Values;
  copy[step] = withEmptyList(copy[step], path);
  return copy;
}

async function coerceList(list: LongList, errors: GraphQLError[]): Promise<unknown[]> {
  const coerced: unknown[] = [];
  for (let start = 0; start < list.items.length && errors.length < MOST_ERRORS; start += SLICE) {
    await nextTurn();
    const slice = list.items.slice(start, start + SLICE);
    const values = coerceInputValue(slice, list.type, ([index, ...path], _value, error) => {
      errors.push(invalidValue(list, [...list.path, start + Number(index), ...path], error));
    });
    for (const value of values as unknown[]) coerced.push(value);
  }
  return coerced;
}

function invalidValue(
  { definition }: LongList,
  path: LongList['path'],
  { message }: GraphQLError,
): GraphQLError {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  const name = definition.variable.name.value;
  return new GraphQLError(`Variable "$${name}" got invalid value at "${place.slice(1)}"; ${message}`, {
    nodes: definition,
  });
}

function place(values: Values, path: LongList['path'], list: readonly unknown[]): void {
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<Values>((value, step) => value[step] as Values, values);
  parent[last] = list;
}
