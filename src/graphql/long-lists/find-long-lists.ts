import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

/** A list in the variables of an operation that is too long to be converted in one turn of the event loop. */
export interface LongList {
  readonly definition: VariableDefinitionNode;
  /** Where it stands: the variable's name, and the fields and indexes below it. */
  readonly path: readonly (string | number)[];
  readonly items: readonly unknown[];
  /** Type of the list. */
  readonly type: GraphQLInputType;
}

/** Items that take graphql-js several milliseconds, where each is an object with lists of its own. */
const LONG = 1_000;

/** The long lists of an operation's variables, as they were sent; what does not fit its type is passed over. */
export function findLongLists(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): LongList[] {
  const found: LongList[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as Parameters<typeof typeFromAST>[1]);
    if (isInputType(type) && Object.hasOwn(variables, name)) {
      collect(found, { definition, path: [name], type }, variables[name]);
    }
  }
  return found;
}

function collect(found: LongList[], place: Omit<LongList, 'items'>, value: unknown): void {
  const type = getNullableType(place.type);
  if (isListType(type) && Array.isArray(value)) {
    if (value.length > LONG) found.push({ ...place, items: value });
    else for (const [index, item] of value.entries()) collect(found, below(place, index, type.ofType), item);
  } else if (isInputObjectType(type) && isObject(value)) {
    for (const field of Object.values(type.getFields())) {
      if (Object.hasOwn(value, field.name)) {
        collect(found, below(place, field.name, field.type), value[field.name]);
      }
    }
  }
}

function below(
  { definition, path }: Omit<LongList, 'items'>,
  step: string | number,
  type: GraphQLInputType,
): Omit<LongList, 'items'> {
  return { definition, path: [...path, step], type };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
