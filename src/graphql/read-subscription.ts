import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { MOST_TOKENS, requireAffordable } from './limits.js';

/** A subscription as a client sends it; nothing of it has been checked. */
export interface SubscriptionRequest {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** A subscription that may be run. */
export interface ReadSubscription {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** Checks a subscription by the same rules and limits as every operation. @returns it, or what is wrong with it */
export function readSubscription(
  schema: GraphQLSchema,
  request: SubscriptionRequest,
): ReadSubscription | readonly GraphQLError[] {
  const { query, operationName = null, variables = null } = request;
  if (typeof query !== 'string') return [refusal('`query` is missing: the text of a subscription.')];
  if (operationName !== null && typeof operationName !== 'string')
    return [refusal('`operationName` is given as a string.')];
  if (variables !== null && (typeof variables !== 'object' || Array.isArray(variables)))
    return [refusal('`variables` are given as an object.')];
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS });
    const faults = validate(schema, document);
    if (faults.length > 0)
      return faults.map((fault) => withCode(fault, fault.message, 'GRAPHQL_VALIDATION_FAILED'));
    const operation = getOperationAST(document, operationName);
    if (operation === null || operation === undefined)
      return [refusal('`operationName` does not say which operation of the document is meant.')];
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [
        refusal(`A ${operation.operation} does not go here: send it by POST to /graphql, and ask for JSON.`),
      ];
    }
    const variableValues = (variables ?? {}) as Record<string, unknown>;
    requireAffordable(schema, query, document, operation, variableValues);
    return { document, operationName: operationName ?? undefined, variableValues };
  } catch (thrown) {
    if (!(thrown instanceof GraphQLError)) throw thrown;
    return [thrown.extensions.code ? thrown : withCode(thrown, thrown.message, 'GRAPHQL_PARSE_FAILED')];
  }
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'VALIDATION' } });
}

function withCode({ nodes, source, positions }: GraphQLError, message: string, code: string): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });
}
