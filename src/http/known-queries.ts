import { LRUCache } from 'lru-cache';
import type { Context } from '../graphql/context.js';
import type { KnownQuery } from '../graphql/door.js';
import type { PlannedQueries } from '../graphql/planner/planned-queries.js';
import { toBytes } from '../store/bytes.js';
import type { GraphDoor } from './graph-door.js';
import type { GraphRequest } from './graph-request.js';
import { isJson } from './kept/kept-key.js';
import type { Answer } from './wire-answer.js';

/** Characters of the documents that are known at once. */
const MOST_CHARACTERS = 4_000_000;

interface Known {
  readonly query: KnownQuery;
  /** What Apollo said of the answer. */
  readonly headers: Answer['headers'];
}

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Empty where none is named. */
  readonly operationName: string;
}

/** Queries that Apollo has let pass once. From then on they are answered without its pipeline. */
export class KnownQueries {
  private readonly known = new LRUCache<string, Known>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, key) => key.length,
  });

  constructor(private readonly planned: PlannedQueries) {}

  /** Null for everything that is not such a query, or not asked for in the plainest way. */
  answer(
    request: GraphRequest,
    door: GraphDoor,
    context: () => Promise<Context>,
  ): Promise<Answer | null> | null {
    const asked = askedPlainly(request);
    const known = asked && this.known.get(keyOf(request, asked));
    return known ? this.again(known, asked.variables, door, context) : null;
  }

  private async again(
    known: Known,
    variables: Asked['variables'],
    door: GraphDoor,
    context: () => Promise<Context>,
  ): Promise<Answer | null> {
    const answer = await this.planned.answerAgain(known.query, variables, await context());
    if (answer === null) return null;
    const ready = 'ready' in answer ? answer.ready : null;
    door.answered({ failed: ready === null, ready, extensions: undefined });
    return {
      status: 200,
      json:
        'ready' in answer
          ? answer.ready.json
          : toBytes(JSON.stringify({ errors: [answer.error], data: null })),
      headers: known.headers,
      failed: ready === null,
      pinned: door.admission?.pinned ?? false,
    };
  }

  /** Remembers a query that Apollo has answered. */
  learn(request: GraphRequest, { outcome }: GraphDoor, { headers, status }: Answer): void {
    const asked = askedPlainly(request);
    const query = outcome.ready?.query;
    if (asked === null || query === undefined || status !== 200) return;
    this.known.set(keyOf(request, asked), { query, headers: [...headers] });
  }
}

/** A POST of JSON that wants nothing of the pipeline but an answer. */
function askedPlainly({ raw: { method, headers }, body }: GraphRequest): Asked | null {
  if (method !== 'POST' || !isJson(headers['content-type']) || !isObject(body)) return null;
  const { query, variables, operationName, extensions } = body;
  if (typeof query !== 'string' || !(isObject(variables) || isNothing(variables))) return null;
  if (typeof operationName !== 'string' && !isNothing(operationName)) return null;
  if (!isNothing(extensions) && (!isObject(extensions) || EXTENSIONS.some((name) => name in extensions)))
    return null;
  return { query, variables: variables ?? {}, operationName: operationName ?? '' };
}

/** Extensions of a request that the pipeline heeds. */
const EXTENSIONS = ['persistedQuery', 'cost'];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** The type of the answer differs by what is accepted. */
function keyOf({ raw: { headers } }: GraphRequest, { query, operationName }: Asked): string {
  return `${headers.accept ?? ''}\n${operationName}\n${query}`;
}
