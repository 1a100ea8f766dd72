import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Context, createContext } from '../graphql/context.js';
import type { Database } from '../store/database.js';
import { askGraph } from './ask-graph.js';
import { type Authenticate, refuseAsGraph } from './authenticate.js';
import { Deadline, type Deadlines } from './deadline.js';
import { hasAlready } from './entity-tag.js';
import { GraphDoor } from './graph-door.js';
import type { Keeping } from './kept/keeping.js';
import { keptKey } from './kept/kept-key.js';
import { negotiateEncoding } from './negotiate.js';
import { clientOf, type RateLimiter } from './rate-limit.js';
import { bodyRead } from './read-body.js';
import { refusal } from './refusal.js';
import type { TrustedDocuments } from './trusted-documents.js';
import { type AnswerText, type Asker, headersWhenKnown, type WireAnswer, wireAnswer } from './wire-answer.js';

export interface GraphOptions {
  readonly apollo: ApolloServer<Context>;
  readonly db: Database;
  readonly authenticate: Authenticate;
  readonly deadlines: Deadlines;
  /** Null where no answers are kept. */
  readonly keeping: Keeping | null;
  readonly limiter: RateLimiter | null;
  /** Null where every valid document is answered. */
  readonly trusted: TrustedDocuments | null;
}

/** Serves the graph at /graphql, by GET and by POST. */
export function registerGraph(http: FastifyInstance, options: GraphOptions): void {
  http.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: async (request, reply) => {
      const answer = await answerOf(options, request, reply);
      if (answer.tag !== null && hasAlready(request.headers['if-none-match'], answer.tag)) {
        return reply.code(304).headers(headersWhenKnown(answer)).send();
      }
      return reply.code(answer.status).headers(answer.headers).send(answer.body);
    },
  });
}

async function answerOf(
  options: GraphOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<WireAnswer> {
  const { keeping, limiter } = options;
  const asker = askerOf(request);
  const key = keeping && keptKey(request.raw, bodyRead(request.raw) ?? null);
  const kept = key === null ? null : (keeping?.find(key) ?? null);
  if (kept !== null) {
    const refused = await limiter?.charge(clientOf(null, request.ip), kept.cost).then(() => null, refusal);
    return refused ? wireAnswer(refused, asker) : kept;
  }
  const mark = key === null ? null : (keeping?.mark() ?? null);
  const { text, door } = await ask(options, request, reply);
  const { admission, outcome } = door;
  // A write that is done is done, whether or not the others can be waited for.
  if (admission?.kind === 'mutation') await keeping?.settled().catch(() => {});
  const answer = await wireAnswer(text, asker);
  if (key !== null && mark !== null && admission?.keepable && !outcome.failed && answer.status === 200) {
    keeping?.keep(mark, key, answer, admission.cost, outcome.ready?.articles ?? 'all');
  }
  return answer;
}

async function ask(
  { apollo, db, authenticate, deadlines, limiter, trusted }: GraphOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ text: AnswerText; door: GraphDoor }> {
  const deadline = new Deadline(reply.raw, deadlines);
  const door = new GraphDoor(deadline, limiter, clientOf(null, request.ip));
  const context = async () => {
    const actor = await authenticate(request.headers.authorization).catch(refuseAsGraph);
    if (actor !== null) door.client = clientOf(actor.userId, request.ip);
    return createContext(db, actor, deadline.signal, null, door);
  };
  const welcome = reply.hasHeader('access-control-allow-origin');
  try {
    const text = await deadline.within(askGraph(apollo, trusted, { request, door, welcome, context }));
    return { text, door };
  } catch (error) {
    return { text: refusal(error), door };
  } finally {
    deadline.settle();
  }
}

function askerOf({ method, headers }: FastifyRequest): Asker {
  const encodings = headers['accept-encoding'];
  return {
    method: method === 'POST' ? 'POST' : 'GET',
    encoding: encodings === undefined ? null : negotiateEncoding(encodings),
    token: headers.authorization !== undefined,
  };
}
