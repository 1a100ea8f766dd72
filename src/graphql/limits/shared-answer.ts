import {
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Fields whose answer differs with who asks, or changes without an event. */
export const OWN_FIELDS: ReadonlySet<string> = new Set([
  'Query.viewer',
  'Query.rateLimit',
  'Query.reviewQueue',
  'User.feedback',
  'User.roles',
  'User.pairs',
  'Alignment.presence',
  'Query.tokens',
]);

const known = new WeakMap<DocumentNode, boolean>();

/**
 * Whether a document asks for nothing but what is the same for everybody and changes with events only. A field
 * with the extension `own` is no such thing either.
 */
export function isSharedAnswer(schema: GraphQLSchema, document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let shared = true;
  const types = new TypeInfo(schema);
  const visitor: ASTVisitor = {
    Field: () => {
      const field = types.getFieldDef();
      const coordinate = `${types.getParentType()?.name}.${field?.name}`;
      if (OWN_FIELDS.has(coordinate) || field?.extensions.own === true) shared = false;
    },
  };
  visit(document, visitWithTypeInfo(types, visitor));
  known.set(document, shared);
  return shared;
}
