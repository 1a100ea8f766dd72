import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { argumentGiven } from './argument-given.js';
import type { CountedOperation } from './operation-cost.js';

/** Arguments that name immutable content by its hash. */
const PINS = ['revision', 'contentHash'];
/** What a revision consists of: nothing in these can ever change. */
const IMMUTABLE = /^(TextRevision|Sentence|Block|SentenceConnection|SentenceEdge|PageInfo)$/;

/**
 * Whether every value of an answer lies inside a revision that is named by its content hash, so that the answer
 * can never be another one. `text(revision: "sha256:…") { title article { slug } }` does not: the article lies
 * outside again.
 */
export function pinsRevision({ schema, document, operation, variables }: CountedOperation): boolean {
  if (!mentionsPin(document)) return false;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let pinned = false;

  const holds = (set: SelectionSetNode, type: GraphQLNamedType, inside: boolean): boolean =>
    set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return holdsField(selection, type, inside);
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (fragment === undefined) return false;
      const condition = fragment.typeCondition?.name.value;
      return holds(fragment.selectionSet, (condition && schema.getType(condition)) || type, inside);
    });

  const holdsField = (node: FieldNode, parent: GraphQLNamedType, inside: boolean): boolean => {
    if (node.name.value === '__typename') return true;
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const field = fields[node.name.value];
    if (field === undefined) return false;
    const type = getNamedType(field.type);
    if (node.selectionSet === undefined || !isCompositeType(type)) return inside;
    const pins = PINS.some((name) => argumentGiven(node, name, operation, variables).value !== undefined);
    if (pins) pinned = true;
    return holds(node.selectionSet, type, (inside || pins) && IMMUTABLE.test(type.name));
  };

  const root = schema.getRootType(operation.operation);
  return root ? holds(operation.selectionSet, root, false) && pinned : false;
}

const mentioned = new WeakMap<DocumentNode, boolean>();

/** Most documents name no revision, whatever their variables. */
function mentionsPin(document: DocumentNode): boolean {
  const known = mentioned.get(document);
  if (known !== undefined) return known;
  let found = false;
  visit(document, {
    Argument: ({ name }) => {
      found ||= PINS.includes(name.value);
    },
  });
  mentioned.set(document, found);
  return found;
}
