import { GraphQLScalarType, type GraphQLSchema, isInputType } from 'graphql';

const known = new WeakMap<GraphQLSchema, GraphQLSchema>();

/**
 * The same schema for executing an operation whose variables were converted before: graphql-js looks their types up by
 * name, and is given one that takes any value as it is. Everything else is looked up in the schema itself.
 */
export function variablesAsTheyAre(schema: GraphQLSchema): GraphQLSchema {
  const made =
    known.get(schema) ?? (Object.create(schema, { getType: { value: lookUp(schema) } }) as GraphQLSchema);
  known.set(schema, made);
  return made;
}

function lookUp(schema: GraphQLSchema): GraphQLSchema['getType'] {
  const taken = new Map<string, GraphQLScalarType>();
  return (name) => {
    const type = schema.getType(name);
    if (!isInputType(type)) return type;
    const asItIs = taken.get(name) ?? new GraphQLScalarType({ name, parseValue: (value) => value });
    taken.set(name, asItIs);
    return asItIs;
  };
}
