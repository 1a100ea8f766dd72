import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
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
import { LARGEST_PAGE } from '../read-page.js';
import { argumentGiven } from './argument-given.js';

/** Items that a list without pages is taken to have. */
const USUAL_LIST = 5;
/** Values that a mutation counts for besides its answer: it writes, and may align two texts. */
const MUTATION = 1_000;

/** A field on the way to the dearest values; `page` is how many items it gives where it has pages. */
export interface Step {
  readonly node: FieldNode;
  readonly page?: number;
}

/** What a part of an operation can cost at most. */
export interface Cost {
  /** Values that the answer may hold. */
  readonly values: number;
  /** Fields inside fields. */
  readonly depth: number;
  /** The way to the dearest values, from the outside in. */
  readonly dearest: readonly Step[];
  /** The largest page that is asked for by its size. */
  readonly largestPage: number;
  /** Whether it depends on the variables, because they size a page or a list. */
  readonly varies: boolean;
}

const NOTHING: Cost = { values: 0, depth: 0, dearest: [], largestPage: 0, varies: false };

/** An operation that has been validated, with its variables as they were sent. */
export interface CountedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Counts an operation from the inside out: a field is one value (or as many as its extension `cost` says), a
 * page as many times its content as it is long, its default size included. A fragment is counted once, however
 * often it is spread.
 *
 * @param pages other sizes for some pages, for finding out what would fit
 */
export function operationCost(
  { schema, document, operation, variables }: CountedOperation,
  pages: ReadonlyMap<FieldNode, number> = new Map(),
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const counted = new Map<string, Cost>();

  const ofSelections = (set: SelectionSetNode, type: GraphQLNamedType): Cost =>
    set.selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return ofField(selection, type);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
        const condition = selection.typeCondition;
        return ofSelections(selection.selectionSet, condition ? schema.getType(condition.name.value)! : type);
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
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (field === undefined) return { ...NOTHING, values: 1, depth: 1, dearest: [{ node }] };
    const own = ownCost(field, parent);
    const type = getNamedType(field.type);
    if (node.selectionSet === undefined || !isCompositeType(type))
      return { ...NOTHING, values: own, depth: 1, dearest: [{ node }] };
    const inside = ofSelections(node.selectionSet, type);
    const { size, page, varies } = sizeOf(field, node, parent);
    return {
      values: own + size * inside.values,
      depth: 1 + inside.depth,
      dearest: [page === null ? { node } : { node, page: size }, ...inside.dearest],
      largestPage: Math.max(page ?? 0, inside.largestPage),
      varies: varies || inside.varies,
    };
  };

  const ownCost = (field: GraphQLField<unknown, unknown>, parent: GraphQLNamedType): number =>
    parent === schema.getMutationType() ? MUTATION : Number(field.extensions.cost ?? 1);

  const sizeOf = (field: GraphQLField<unknown, unknown>, node: FieldNode, parent: GraphQLNamedType) => {
    if (getNamedType(field.type).name.endsWith('Connection')) return pageOf(field, node);
    // The items of a page are counted by the page.
    if (parent.name.endsWith('Connection') || !isListType(getNullableType(field.type)))
      return { size: 1, page: null, varies: false };
    const ids = argumentGiven(node, 'ids', operation, variables);
    const size = Array.isArray(ids.value) ? ids.value.length : USUAL_LIST;
    return { size, page: null, varies: ids.varies };
  };

  const pageOf = (field: GraphQLField<unknown, unknown>, node: FieldNode) => {
    const first = argumentGiven(node, 'first', operation, variables);
    const last = argumentGiven(node, 'last', operation, variables);
    const usual = Number(field.extensions.usualPage ?? LARGEST_PAGE);
    const given = pages.get(node) ?? first.value ?? last.value ?? usual;
    const page = typeof given === 'number' && given >= 0 ? given : LARGEST_PAGE;
    return { size: Math.min(page, LARGEST_PAGE), page, varies: first.varies || last.varies };
  };

  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation)!);
}

function sum(a: Cost, b: Cost): Cost {
  return {
    values: a.values + b.values,
    depth: Math.max(a.depth, b.depth),
    dearest: a.values >= b.values ? a.dearest : b.dearest,
    largestPage: Math.max(a.largestPage, b.largestPage),
    varies: a.varies || b.varies,
  };
}
