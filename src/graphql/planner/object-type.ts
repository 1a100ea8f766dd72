import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';

/** The object type of a name that the schema is known to have. */
export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
}
