import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import {
  execute,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  OperationTypeNode,
} from 'graphql';
import type { Context } from '../context.js';
import type { formatError } from '../format-error.js';
import { coerceInTurns } from './coerce-in-turns.js';
import { findLongLists } from './find-long-lists.js';
import { variablesAsTheyAre } from './variables-as-they-are.js';

/**
 * Executes mutations that are given long lists, such as all beads of a book: graphql-js converts the variables of an
 * operation in one turn, in which nobody else is answered. Every other operation is left to Apollo.
 */
export function takeLongLists(showError: typeof formatError): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, operation, operationName, request, contextValue }) => {
        if (operation?.operation !== OperationTypeNode.MUTATION) return null;
        const variables = request.variables ?? {};
        const lists = findLongLists(schema, operation, variables);
        if (lists.length === 0) return null;
        const { coerced, errors } = await coerceInTurns(schema, operation, variables, lists);
        if (errors !== undefined) return answer(400, { errors: errors.map(asUserInput) });
        const { errors: failures, ...result } = await execute({
          schema: variablesAsTheyAre(schema),
          document,
          operationName,
          variableValues: coerced,
          contextValue,
        });
        return answer(200, {
          ...result,
          ...(failures && { errors: failures.map((error) => showError(error.toJSON(), error)) }),
        });
      },
    }),
  };
}

/** Apollo's code for variables that do not fit. */
function asUserInput(error: GraphQLError): GraphQLFormattedError {
  return { ...error.toJSON(), extensions: { code: 'BAD_USER_INPUT' } };
}

function answer(status: number, singleResult: FormattedExecutionResult): GraphQLResponse {
  return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}
