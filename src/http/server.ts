import type { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { sql } from 'kysely';
import { type Context, createContext } from '../graphql/context.js';
import type { Database } from '../store/database.js';
import { registerPlayground } from '../web/playground.js';
import { type Authenticate, createAuthenticate } from './authenticate.js';
import { parseJson } from './parse-json.js';

/** Largest request body in bytes: a page of 5 million code units is refused by its flow, this only bounds memory. */
const LARGEST_BODY = 16 * 1024 * 1024;

/** The HTTP face: `/graphql` (the graph, and the playground in a browser), `/health`, `/ready`. */
export async function createHttpServer(
  apollo: ApolloServer<Context>,
  db: Database,
  authenticate: Authenticate = createAuthenticate(db),
): Promise<FastifyInstance> {
  const http = Fastify({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    logger: { level: 'error', base: null },
  });
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, parseJson);
  http.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
  });
  http.setErrorHandler(answerError);
  http.setNotFoundHandler((request, reply) => {
    reply
      .code(404)
      .send(
        errorBody('NOT_FOUND', `There is nothing at ${request.url.slice(0, 200)}. The graph is at /graphql.`),
      );
  });

  apollo.addPlugin(fastifyApolloDrainPlugin(http));
  await apollo.start();
  registerPlayground(http);
  http.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) => contextOf(db, authenticate, request, reply),
    }),
  });
  http.get('/', (_request, reply) => reply.redirect('/graphql'));
  http.get('/health', async () => ({ status: 'ok' }));
  http.get('/ready', async (_request, reply) => {
    try {
      await sql`select 1`.execute(db);
      return { status: 'ok' };
    } catch {
      return reply.code(503).send(errorBody('UNAVAILABLE', 'The database is not reachable just now.'));
    }
  });
  return http;
}

async function contextOf(
  db: Database,
  authenticate: Authenticate,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  const client = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) client.abort();
  });
  return createContext(db, await authenticate(request.headers.authorization), client.signal);
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error(error);
  // A body that was refused half-way leaves the connection in no state to be used again.
  if (status === 413) reply.header('connection', 'close');
  const code = status === 413 ? 'TOO_LARGE' : status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'VALIDATION';
  const message = status >= 500 ? 'Something went wrong here; it has been logged.' : error.message;
  reply.code(status).send(errorBody(code, message));
}

/** The shape of a GraphQL answer that holds nothing but an error. */
function errorBody(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}
