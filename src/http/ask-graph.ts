import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Context } from '../graphql/context.js';
import { type Bytes, toBytes } from '../store/bytes.js';
import { mayBeForged } from './cross-site.js';
import type { GraphDoor } from './graph-door.js';
import type { GraphRequest } from './graph-request.js';
import type { Parameters, TrustedDocuments } from './trusted-documents.js';
import type { Answer } from './wire-answer.js';

/** What Apollo looks at; the rest of the headers is of no interest to it. */
const PASSED = ['content-type', 'accept', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

export interface Putting {
  readonly request: GraphRequest;
  readonly door: GraphDoor;
  readonly context: () => Promise<Context>;
}

/** Puts a request to the graph through Apollo's pipeline. */
export async function askGraph(
  apollo: ApolloServer<Context>,
  trusted: TrustedDocuments | null,
  { request, door, context }: Putting,
): Promise<Answer> {
  const { raw, welcome } = request;
  const { url = '', headers: given } = raw;
  const method = raw.method === 'HEAD' ? 'GET' : (raw.method ?? '');
  const headers = new HeaderMap();
  for (const name of PASSED) {
    const value = given[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  if (welcome || !mayBeForged(given)) headers.set('apollo-require-preflight', 'unforged');
  const at = url.indexOf('?');
  let search = at === -1 ? '' : url.slice(at);
  let body = request.body;
  if (trusted !== null && method === 'GET') search = trustedSearch(trusted, search);
  else if (trusted !== null) body = trusted.find(isParameters(body) ? body : {});

  const httpGraphQLRequest = { method, headers, search, body };
  const response = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
  if (response.body.kind !== 'complete') throw new Error('an answer in parts is none that was asked for');
  const { failed, ready, extensions } = door.outcome;
  return {
    status: response.status ?? 200,
    json: ready === null ? toBytes(response.body.string) : withExtensions(ready.json, extensions),
    headers: response.headers,
    failed,
    pinned: door.admission?.pinned ?? false,
  };
}

function withExtensions(answer: Bytes, extensions: unknown): Bytes {
  if (extensions === undefined) return answer;
  return `${answer.slice(0, -1)},"extensions":${toBytes(JSON.stringify(extensions))}}` as Bytes;
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
