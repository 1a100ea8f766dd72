import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { Unplannable } from './plan.js';

/** A field of an answer: all selections of its key, which validation has found to be the same field. */
export interface Selected {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

/** The document around a selection, and what `@skip` and `@include` want to know. */
export interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Value of a variable of type Boolean!. */
  condition(variable: string): boolean;
}

/** Merges selections on one object in the order in which GraphQL answers them: https://spec.graphql.org/October2021/#CollectFields() */
export function collectFields(
  scope: Scope,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): readonly Selected[] {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const visit = (selection: SelectionNode): void => {
    if (!isIncluded(scope, selection.directives ?? [])) return;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const nodes = fields.get(key);
      if (nodes === undefined) fields.set(key, [selection]);
      else nodes.push(selection);
      return;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value;
      if (spread.has(name)) return;
      spread.add(name);
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments.get(selection.name.value) : selection;
    if (fragment !== undefined && applies(scope.schema, fragment.typeCondition?.name.value, type)) {
      fragment.selectionSet.selections.forEach(visit);
    }
  };
  for (const { selections } of sets) selections.forEach(visit);
  return [...fields].map(([key, nodes]) => ({ key, name: nodes[0]!.name.value, nodes }));
}

function isIncluded(scope: Scope, directives: readonly DirectiveNode[]): boolean {
  return directives.every(({ name, arguments: given }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given?.[0]?.value;
    if (value?.kind === Kind.BOOLEAN) return value.value === (name.value === 'include');
    if (value?.kind !== Kind.VARIABLE) throw new Unplannable('a condition is no boolean');
    return scope.condition(value.name.value) === (name.value === 'include');
  });
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
