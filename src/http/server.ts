import { createServer } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import cors from '@fastify/cors';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../graphql/context.js';
import type { PlannedQueries } from '../graphql/planner/planned-queries.js';
import { cancellable } from '../store/cancellable.js';
import { type Database, poolOf } from '../store/database.js';
import type { EventListener } from '../store/event-listener.js';
import { registerPlayground } from '../web/playground.js';
import { answerGraph, type GraphOptions } from './answer-graph.js';
import { answerInFront } from './answer-in-front.js';
import type { Authenticate } from './authenticate.js';
import { type Deadlines, LONGEST_MUTATION, LONGEST_READ } from './deadline.js';
import { createDrain, type Drain } from './drain.js';
import type { GraphRequest } from './graph-request.js';
import { keepAnswers } from './kept/keeping.js';
import { KnownQueries } from './known-queries.js';
import { createMetrics } from './metrics.js';
import { parseJson } from './parse-json.js';
import { createRateLimiter } from './rate-limit.js';
import { errorBody, unexpected } from './refusal.js';
import { registerGraph } from './register-graph.js';
import { registerMetrics } from './register-metrics.js';
import { readTrustedDocuments, type TrustedDocuments } from './trusted-documents.js';

/** Largest request body in bytes: a page of 5 million code units is refused by its flow, this only bounds memory. */
const LARGEST_BODY = 16 * 1024 * 1024;
/** Milliseconds after which a database that says nothing is taken to be unreachable. */
const READY_WITHIN = 3_000;

export interface HttpOptions {
  /** Bytes of memory for kept answers; 0 keeps none. */
  readonly keptBytes: number;
  /** Values that one client may ask for in a minute; 0 sets no limit. */
  readonly rateLimit: number;
  /** Origins of pages that may use the graph; `*` means all. */
  readonly corsOrigins: readonly string[];
  /** Manifest of the only documents that are answered, or null for all. */
  readonly trustedDocuments: string | null;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly deadlines: Deadlines;
}

export const USUAL_HTTP: HttpOptions = {
  keptBytes: 64 * 1024 * 1024,
  rateLimit: 0,
  corsOrigins: [],
  trustedDocuments: null,
  trustedProxies: [],
  deadlines: { read: LONGEST_READ, mutation: LONGEST_MUTATION },
};

export interface HttpParts {
  readonly apollo: ApolloServer<Context>;
  readonly schema: GraphQLSchema;
  readonly db: Database;
  /** Where changes are heard of; without it no answers are kept. */
  readonly events: EventListener | null;
  readonly planned: PlannedQueries;
  readonly authenticate: Authenticate;
}

/** The HTTP face: `/graphql` (the graph, and the playground in a browser), `/health`, `/ready`, `/metrics`. */
export async function createHttpServer(
  { apollo, schema, db, events, planned, authenticate }: HttpParts,
  options: HttpOptions,
): Promise<{ http: FastifyInstance; drain: Drain; trusted: TrustedDocuments | null }> {
  const { keptBytes, rateLimit, corsOrigins, trustedDocuments, trustedProxies } = options;
  const keeping = events !== null && keptBytes > 0 ? keepAnswers(db, events, keptBytes) : null;
  const limiter = rateLimit > 0 ? createRateLimiter(rateLimit) : null;
  const trusted = trustedDocuments === null ? null : readTrustedDocuments(trustedDocuments, schema);
  const known = trusted === null ? new KnownQueries(planned) : null;
  const { deadlines } = options;
  const metrics = createMetrics({ pool: poolOf(db), keptBytes: () => keeping?.bytes ?? 0 });
  const graph: GraphOptions = {
    metrics,
    apollo,
    db,
    authenticate,
    deadlines,
    keeping,
    known,
    limiter,
    trusted,
  };
  const front = {
    kept: keeping,
    open: (origin: string | undefined) =>
      limiter === null && !drain.begun && (origin === undefined || corsOrigins.length === 0),
    given: () => metrics.kept(),
    answer: (request: GraphRequest) => answerGraph(graph, request),
    failed: (error: unknown) => http.log.error(error),
  };

  const http = Fastify({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    logger: { level: 'error', base: null },
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    serverFactory: (handler) => createServer(answerInFront(front, handler)),
  });
  const drain = createDrain(http);
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/json', (request, _payload, done) => {
    parseJson(request.raw, LARGEST_BODY).then((body) => done(null, body), done);
  });
  http.addHook('onSend', (_request, reply, payload, done) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    done(null, payload);
  });
  http.setErrorHandler(answerError);
  http.setNotFoundHandler((request, reply) => {
    reply
      .code(404)
      .send(
        errorBody('NOT_FOUND', `There is nothing at ${request.url.slice(0, 200)}. The graph is at /graphql.`),
      );
  });
  if (corsOrigins.length > 0) await allowOrigins(http, corsOrigins);
  http.addHook('onClose', async () => {
    keeping?.close();
    await apollo.stop();
  });
  await apollo.start();
  registerPlayground(http);
  registerGraph(http, graph);
  http.get('/', (_request, reply) => reply.redirect('/graphql'));
  registerHealth(http, db, drain);
  registerMetrics(http, metrics, authenticate);
  return { http, drain, trusted };
}

/** Lets pages of other origins use the graph, with tokens and never with cookies. */
async function allowOrigins(http: FastifyInstance, origins: readonly string[]): Promise<void> {
  await http.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ['content-type', 'authorization', 'apollo-require-preflight', 'if-none-match'],
    exposedHeaders: ['etag', 'retry-after'],
    maxAge: 600,
  });
}

function registerHealth(http: FastifyInstance, db: Database, drain: Drain): void {
  http.get('/health', async () => ({ status: 'ok' }));
  http.get('/ready', async (_request, reply) => {
    if (drain.begun) return reply.code(503).send(errorBody('UNAVAILABLE', 'The service is stopping.'));
    try {
      await sql`select 1`.execute(cancellable(db, AbortSignal.timeout(READY_WITHIN)));
      return { status: 'ok' };
    } catch {
      return reply.code(503).send(errorBody('UNAVAILABLE', 'The database is not reachable just now.'));
    }
  });
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error(error);
  // A body that was refused half-way leaves the connection in no state to be used again.
  if (status === 413) reply.header('connection', 'close');
  const code = status === 413 ? 'TOO_LARGE' : 'VALIDATION';
  reply.code(status).send(status >= 500 ? unexpected() : errorBody(code, error.message));
}
