import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { type FormattedExecutionResult, type GraphQLFormattedError, getVariableValues } from 'graphql';
import type { Context } from '../context.js';
import { answerQuery, Planner } from './planner.js';
import { Request } from './request.js';

type FormatError = (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;

/**
 * Answers every query that can be planned by one statement, before any resolver runs. The answer is left as text
 * in the context; the body that Apollo writes in its place is empty.
 */
export function answerByPlan(formatError: FormatError): ApolloServerPlugin<Context> {
  let planner: Planner | null = null;
  return {
    serverWillStart: async ({ schema }) => {
      planner = new Planner(schema);
    },
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, operation, request, contextValue }) => {
        // Apollo asks also where a request does not say which of several operations it means.
        if (planner === null || operation?.operation !== 'query') return null;
        const { coerced } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
        );
        if (coerced === undefined) return null;
        const query = planner.plan(document, operation, new Request(coerced, contextValue.actor));
        if (query === null) return null;
        try {
          const answer = await answerQuery(contextValue, query);
          if (answer === null) return null;
          contextValue.answer = answer;
          return body({ data: {} });
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          return body({ data: null, errors: [formatError({ message }, error)] });
        }
      },
    }),
  };
}

function body(singleResult: FormattedExecutionResult): GraphQLResponse {
  return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}
