import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { type Context, createContext } from '../graphql/context.js';
import type { Database } from '../store/database.js';
import { askGraph } from './ask-graph.js';
import { type Authenticate, refuseAsGraph } from './authenticate.js';
import { Deadline, type Deadlines } from './deadline.js';
import { GraphDoor } from './graph-door.js';
import type { GraphRequest } from './graph-request.js';
import type { Keeping } from './kept/keeping.js';
import { keptKey } from './kept/kept-key.js';
import type { KnownQueries } from './known-queries.js';
import type { Metrics, Way } from './metrics.js';
import { negotiateEncoding } from './negotiate.js';
import { clientOf, type RateLimiter } from './rate-limit.js';
import { refusal } from './refusal.js';
import type { TrustedDocuments } from './trusted-documents.js';
import { type Answer, type Asker, type WireAnswer, wireAnswer } from './wire-answer.js';

export interface GraphOptions {
  readonly apollo: ApolloServer<Context>;
  readonly db: Database;
  readonly authenticate: Authenticate;
  readonly deadlines: Deadlines;
  /** Null where no answers are kept. */
  readonly keeping: Keeping | null;
  /** Null where the documents are known by other means. */
  readonly known: KnownQueries | null;
  readonly limiter: RateLimiter | null;
  readonly metrics: Metrics;
  /** Null where every valid document is answered. */
  readonly trusted: TrustedDocuments | null;
}

/** Answers one request: with what is kept, by a query that is known, or through the whole pipeline. */
export async function answerGraph(options: GraphOptions, request: GraphRequest): Promise<WireAnswer> {
  const { keeping, limiter, metrics } = options;
  const asker = askerOf(request.raw);
  const key = keeping && keptKey(request.raw, request.bytes);
  const kept = key === null ? null : (keeping?.find(key) ?? null);
  if (kept !== null) {
    const refused = await limiter?.charge(clientOf(null, request.ip), kept.cost).then(() => null, refusal);
    if (refused) return wireAnswer(refused, asker);
    metrics.kept();
    return kept;
  }
  const mark = key === null ? null : (keeping?.mark() ?? null);
  const began = performance.now();
  const { told, door, way } = await ask(options, request);
  const { admission, outcome } = door;
  // A write that is done is done, whether or not the others can be waited for.
  if (admission?.kind === 'mutation') await keeping?.settled().catch(() => {});
  const answer = await wireAnswer(told, asker);
  if (key !== null && mark !== null && admission?.keepable && !outcome.failed && answer.status === 200) {
    keeping?.keep(mark, key, answer, admission.cost, outcome.ready?.articles ?? 'all');
  }
  metrics.made(way, outcome.failed, performance.now() - began);
  return answer;
}

async function ask(
  { apollo, db, authenticate, deadlines, known, limiter, trusted }: GraphOptions,
  request: GraphRequest,
): Promise<{ told: Answer; door: GraphDoor; way: Exclude<Way, 'kept'> }> {
  const deadline = new Deadline(request.response, deadlines);
  const door = new GraphDoor(deadline, limiter, clientOf(null, request.ip));
  const makeContext = async () => {
    const actor = await authenticate(request.raw.headers.authorization).catch(refuseAsGraph);
    if (actor !== null) door.client = clientOf(actor.userId, request.ip);
    return createContext(db, actor, deadline.signal, null, door);
  };
  let made: Promise<Context> | undefined;
  const context = () => {
    made ??= makeContext();
    return made;
  };
  try {
    const again = known?.answer(request, door, context) ?? null;
    const told = again && (await deadline.within(again));
    if (told !== null) return { told, door, way: 'known' };
    const first = await deadline.within(askGraph(apollo, trusted, { request, door, context }));
    known?.learn(request, door, first);
    return { told: first, door, way: 'pipeline' };
  } catch (error) {
    return { told: refusal(error), door, way: 'pipeline' };
  } finally {
    deadline.settle();
  }
}

function askerOf({ method, headers }: IncomingMessage): Asker {
  const encodings = headers['accept-encoding'];
  return {
    method: method === 'POST' ? 'POST' : 'GET',
    encoding: encodings === undefined ? null : negotiateEncoding(encodings),
    token: headers.authorization !== undefined,
  };
}
