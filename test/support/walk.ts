import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { TestService } from './service.js';

/**
 * Ways to call a field, as its arguments are written: `(language: "en")`. A field that is not named is called bare,
 * together with all others of its object; one that is named is asked for on its own, so that it does not
 * decide how the others are answered.
 */
export type Calls = Readonly<Record<string, readonly string[]>>;

/** More in one document would be too long for the graph. */
const EDGES_AT_ONCE = 30;

/**
 * Follows every edge of the graph from some objects on, as the bearer of a token, until nothing new turns up.
 * @returns the ids of all objects that were met, with their types
 */
export async function walk(
  test: TestService,
  schema: GraphQLSchema,
  calls: Calls,
  token: string | undefined,
): Promise<Map<string, string>> {
  const met = new Map<string, string>();
  const waiting: string[] = [];
  const meet = (answer: unknown): void => {
    if (Array.isArray(answer)) answer.forEach(meet);
    if (typeof answer !== 'object' || answer === null) return;
    const { id, __typename } = answer as { id?: string; __typename?: string };
    if (id !== undefined && __typename !== undefined && !met.has(id)) {
      met.set(id, __typename);
      waiting.push(id);
    }
    Object.values(answer).forEach(meet);
  };
  const ask = async (query: string, variables = {}) => {
    const { data, errors } = await test.ask(query, variables, token);
    if (errors !== undefined) throw new Error(`${query.slice(0, 200)}\n${JSON.stringify(errors)}`);
    meet(data);
  };
  for (const query of selectionsOf(schema, schema.getQueryType()!, calls).flat()) await ask(`{ ${query} }`);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const type = schema.getType(met.get(id)!) as GraphQLObjectType;
    for (const edges of selectionsOf(schema, type, calls)) {
      for (let start = 0; start < edges.length; start += EDGES_AT_ONCE) {
        const some = edges.slice(start, start + EDGES_AT_ONCE).join(' ');
        await ask(`query ($id: ID!) { node(id: $id) { ... on ${type.name} { ${some} } } }`, { id });
      }
    }
  }
  return met;
}

/** One selection for each edge of a type, each under a name of its own: those asked for together, then the others. */
function selectionsOf(schema: GraphQLSchema, type: GraphQLObjectType, calls: Calls): string[][] {
  const edges = Object.values(type.getFields()).filter((field) => isCompositeType(getNamedType(field.type)));
  const select = (field: (typeof edges)[number]) =>
    callsOf(type, field, calls).map(
      (call, nth) =>
        `${field.name}${nth}: ${field.name}${call} { ${inside(schema, getNamedType(field.type), 4)} }`,
    );
  const apart = edges.filter(({ name }) => calls[`${type.name}.${name}`] !== undefined);
  return [edges.filter((field) => !apart.includes(field)).flatMap(select), ...apart.map(select)];
}

/** An edge that cannot be called without arguments has to be named: a walk that left it out would prove nothing. */
function callsOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  calls: Calls,
): readonly string[] {
  const name = `${type.name}.${field.name}`;
  if (calls[name] !== undefined) return calls[name];
  if (field.args.some(isRequiredArgument)) throw new Error(`say how ${name} is to be called`);
  return [''];
}

/** Ids where there are some; else whatever leads to them. */
function inside(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isAbstractType(type))
    return isInterfaceType(type) && type.name === 'Node' ? '__typename id' : '__typename';
  if (!isObjectType(type)) return '';
  if (type.getInterfaces().some(({ name }) => name === 'Node')) return '__typename id';
  const edges = Object.values(type.getFields())
    .filter((field) => isCompositeType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
    .map((field) => ({
      name: field.name,
      selection: depth > 0 ? inside(schema, getNamedType(field.type), depth - 1) : '',
    }))
    .filter(({ selection }) => selection !== '')
    .map(({ name, selection }) => `${name} { ${selection} }`);
  return ['__typename', ...edges].join(' ');
}
