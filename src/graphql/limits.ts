import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LARGEST_PAGE } from './read-page.js';

/** Values that an answer may hold, counted with full pages: more than any screen can show. */
export const MOST_VALUES = 100_000;
/** Fields inside fields. The introspection query of the playground is not counted. */
export const DEEPEST = 20;
/** Characters of a document. */
export const LONGEST_DOCUMENT = 100_000;
/** Items that a list without pages is taken to have. */
const USUAL_LIST = 5;

/** What a part of an operation can cost at most, and the path of its dearest fields. */
interface Cost {
  readonly values: number;
  readonly depth: number;
  readonly dearest: readonly string[];
}

const NOTHING: Cost = { values: 0, depth: 0, dearest: [] };

/** Refuses operations that are too long, too deep or too dear before anything is read. */
export function limitOperations(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, source, document, operation, request }) => {
        if (operation === undefined) return;
        if (source.length > LONGEST_DOCUMENT) {
          throw tooLarge(
            `The document has ${source.length} characters; at most ${LONGEST_DOCUMENT} are taken.`,
          );
        }
        const { values, depth, dearest } = costOf(schema, document, operation, request.variables ?? {});
        if (depth > DEEPEST) {
          throw tooLarge(`The operation is ${depth} fields deep; at most ${DEEPEST} are taken.`);
        }
        if (values > MOST_VALUES) {
          throw tooLarge(
            `The answer could hold ${values} values; at most ${MOST_VALUES} are given at once. The dearest field is ${dearest.join('.')}: ask for less of it with \`first\`.`,
          );
        }
      },
    }),
  };
}

/**
 * Counts an operation from the inside out: a field is one value, a page as many times its content as it is
 * long. A fragment is counted once, however often it is spread.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const counted = new Map<string, Cost>();
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]),
  );

  const ofSelections = (set: SelectionSetNode, type: GraphQLNamedType): Cost =>
    set.selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return ofField(selection, type);
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition;
          return ofSelections(
            selection.selectionSet,
            condition ? schema.getType(condition.name.value)! : type,
          );
        }
        return ofFragment(selection.name.value);
      })
      .reduce(sum, NOTHING);

  const ofFragment = (name: string): Cost => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const cost = fragment
      ? ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value)!)
      : NOTHING;
    counted.set(name, cost);
    return cost;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType): Cost => {
    const name = node.name.value;
    if (name.startsWith('__')) return { values: 1, depth: 1, dearest: [name] };
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (field === undefined) return NOTHING;
    const type = getNamedType(field.type);
    if (node.selectionSet === undefined || !isCompositeType(type))
      return { values: 1, depth: 1, dearest: [name] };
    const inside = ofSelections(node.selectionSet, type);
    return {
      values: 1 + sizeOf(field, node, parent) * inside.values,
      depth: 1 + inside.depth,
      dearest: [name, ...inside.dearest],
    };
  };

  const sizeOf = (
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    parent: GraphQLNamedType,
  ): number => {
    if (getNamedType(field.type).name.endsWith('Connection')) return pageOf(field, node);
    // The items of a page are counted by the page.
    if (parent.name.endsWith('Connection')) return 1;
    return isListType(getNullableType(field.type)) ? USUAL_LIST : 1;
  };

  const pageOf = (field: GraphQLField<unknown, unknown>, node: FieldNode): number => {
    const usual = Number(field.extensions.usualPage ?? LARGEST_PAGE);
    const sizes = ['first', 'last'].map((name) => {
      const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
      if (value === undefined || value.kind === Kind.NULL) return null;
      const given =
        value.kind === Kind.VARIABLE
          ? (variables[value.name.value] ?? defaults[value.name.value] ?? null)
          : value.kind === Kind.INT && Number(value.value);
      // A page that is too large is refused where it is read.
      return given === null || (typeof given === 'number' && given >= 0) ? given : LARGEST_PAGE;
    });
    return Math.min(LARGEST_PAGE, sizes.find((size) => size !== null) ?? usual);
  };

  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation)!);
}

function sum(a: Cost, b: Cost): Cost {
  return {
    values: a.values + b.values,
    depth: Math.max(a.depth, b.depth),
    dearest: a.values >= b.values ? a.dearest : b.dearest,
  };
}

function tooLarge(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'TOO_LARGE', http: { status: 400 } } });
}
