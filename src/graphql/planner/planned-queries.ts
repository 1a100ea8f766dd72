import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import {
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getVariableValues,
} from 'graphql';
import type { Context } from '../context.js';
import type { KnownQuery, ReadyAnswer } from '../door.js';
import { admitOperation } from '../limits.js';
import { answerQuery, type PlannedQuery, Planner } from './planner.js';
import { Request } from './request.js';

type ShowError = (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;

/** What became of a planned query. */
export type PlannedAnswer = { readonly ready: ReadyAnswer } | { readonly error: GraphQLFormattedError };

/** Answers every query that can be planned by one statement, before any resolver runs. */
export class PlannedQueries {
  private readonly planner: Planner;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly showError: ShowError,
  ) {
    this.planner = new Planner(schema);
  }

  /** Leaves the answer as text in the context; the body that Apollo writes in its place is empty. */
  plugin(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async () => ({
        responseForOperation: async ({ document, operation, request, contextValue }) => {
          // Apollo asks also where a request does not say which of several operations it means.
          if (operation?.operation !== 'query') return null;
          const known = { document, operation };
          const query = this.plan(known, request.variables ?? {}, contextValue);
          const answer = query && (await this.run(query, known, contextValue));
          if (answer === null) return null;
          if ('error' in answer) return body({ data: null, errors: [answer.error] });
          contextValue.answer = answer.ready;
          return body({ data: {} });
        },
      }),
    };
  }

  /**
   * Answers a query that has been through the whole pipeline before, so that it is valid and short enough; what
   * depends on this request is asked again. Null where the pipeline has to answer after all.
   * @throws BitextError `RATE_LIMITED` as the door does
   */
  async answerAgain(
    known: KnownQuery,
    variables: Readonly<Record<string, unknown>>,
    context: Context,
  ): Promise<PlannedAnswer | null> {
    const query = this.plan(known, variables, context);
    if (query === null) return null;
    const admitted = admitOperation({ schema: this.schema, ...known, variables }, context.door);
    if (admitted === null) return null;
    await admitted;
    return this.run(query, known, context);
  }

  private plan(
    { document, operation }: KnownQuery,
    variables: Readonly<Record<string, unknown>>,
    { actor }: Context,
  ): PlannedQuery | null {
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    return coerced === undefined ? null : this.planner.plan(document, operation, new Request(coerced, actor));
  }

  private async run(query: PlannedQuery, known: KnownQuery, context: Context): Promise<PlannedAnswer | null> {
    try {
      const ready = await answerQuery(context, query);
      return ready && { ready: { ...ready, query: known } };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { error: this.showError({ message }, error) };
    }
  }
}

function body(singleResult: FormattedExecutionResult): GraphQLResponse {
  return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}
