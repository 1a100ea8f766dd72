import type { ApolloServerPlugin } from '@apollo/server';
import { asksForPlainJson } from './negotiate.js';

/** Failures of a request that is well-formed HTTP and well-formed JSON, but no operation of this graph. */
const OF_THE_OPERATION = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/**
 * Answers 200 where a client asks for `application/json` by name: an older client takes any other status for a
 * failure of something between. https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export function answerPlainJson(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response: { http, body } }) => {
        const accept = request.http?.headers.get('accept');
        if (http.status !== 400 || accept === undefined || !asksForPlainJson(accept)) return;
        const code = body.kind === 'single' ? body.singleResult.errors?.[0]?.extensions?.code : undefined;
        if (OF_THE_OPERATION.includes(String(code))) http.status = 200;
      },
    }),
  };
}
