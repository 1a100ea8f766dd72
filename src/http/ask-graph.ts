import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../graphql/context.js';
import { mayBeForged } from './cross-site.js';
import type { GraphDoor } from './graph-door.js';
import type { Parameters, TrustedDocuments } from './trusted-documents.js';
import type { AnswerText } from './wire-answer.js';

/** What Apollo looks at; the rest of the headers is of no interest to it. */
const PASSED = ['content-type', 'accept', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

export interface GraphRequest {
  readonly request: FastifyRequest;
  readonly door: GraphDoor;
  /** Whether another site's page was allowed to ask by this service's own settings. */
  readonly welcome: boolean;
  readonly context: () => Promise<Context>;
}

/** Puts a request to the graph through Apollo's pipeline and gives its answer as text. */
export async function askGraph(
  apollo: ApolloServer<Context>,
  trusted: TrustedDocuments | null,
  { request, door, welcome, context }: GraphRequest,
): Promise<AnswerText> {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const headers = new HeaderMap();
  for (const name of PASSED) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  if (welcome || !mayBeForged(request.headers)) headers.set('apollo-require-preflight', 'unforged');
  const at = request.url.indexOf('?');
  let search = at === -1 ? '' : request.url.slice(at);
  let body = request.body;
  if (trusted !== null && method === 'GET') search = trustedSearch(trusted, search);
  else if (trusted !== null) body = trusted.find(isParameters(body) ? body : {});

  const httpGraphQLRequest = { method, headers, search, body };
  const response = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
  if (response.body.kind !== 'complete') throw new Error('an answer in parts is none that was asked for');
  const { failed, ready, extensions } = door.outcome;
  const shown = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return {
    status: response.status ?? 200,
    text: ready === null ? response.body.string : `{"data":${ready.text}${shown}}`,
    headers: response.headers,
    failed,
    pinned: door.admission?.pinned ?? false,
  };
}

function trustedSearch(trusted: TrustedDocuments, search: string): string {
  const given = Object.fromEntries(new URLSearchParams(search));
  const found = trusted.find({ ...given, extensions: jsonOf(given.extensions) });
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(found)) {
    parameters.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return `?${parameters}`;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isParameters(body: unknown): body is Parameters {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}
