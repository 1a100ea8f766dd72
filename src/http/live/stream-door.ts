import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { BitextError } from '../../errors.js';
import type { SubscriptionRequest } from '../../graphql/read-subscription.js';
import { formatErrors, runSubscription } from '../../graphql/run-subscription.js';
import type { LiveDoor } from './live-door.js';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * Answers subscriptions on `/graphql` with server-sent events to whoever accepts nothing else: one stream a
 * subscription, the "distinct connections mode" of https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md.
 * Written here because the queue of graphql-sse's handler has no bound. Each event carries its cursor as `id`, so
 * that a browser's EventSource comes back by itself without losing any.
 */
export function openStreamDoor(http: FastifyInstance, door: LiveDoor): void {
  http.addHook('preHandler', async (request, reply) => {
    const isAsked =
      request.url.split('?', 1)[0] === '/graphql' && request.headers.accept === 'text/event-stream';
    if (!isAsked) return;
    if (!door.hasRoom()) {
      const error = { message: 'There are too many connections just now. Come back in a moment.' };
      return reply
        .code(503)
        .header('retry-after', '1')
        .send({ errors: [{ ...error, extensions: { code: 'UNAVAILABLE' } }] });
    }
    reply.hijack();
    await serveStream(request, reply, door);
  });
}

async function serveStream(request: FastifyRequest, reply: FastifyReply, door: LiveDoor): Promise<void> {
  const stream = reply.raw;
  const onDefect = (error: Error) => door.log.error(error);
  const say = (result: ExecutionResult) => {
    const { errors, ...rest } = result;
    return write(
      stream,
      printEvent(
        'next',
        errors ? { ...rest, errors: formatErrors(errors, onDefect) } : rest,
        cursorIn(result),
      ),
    );
  };
  let answers: AsyncIterableIterator<ExecutionResult> | null = null;
  const connection = {
    // Without `complete`, so that the client knows that there is more and comes back.
    leave: () => stream.end(),
    destroy: () => stream.destroy(),
  };
  const onSlow = () => {
    say({ errors: [asGraphQLError(new BitextError('UNAVAILABLE', TOO_SLOW))] });
    stream.end();
    setTimeout(() => stream.destroy(), door.limits.farewell).unref();
  };
  door.open.add(connection);
  stream.on('error', () => {});
  stream.once('close', () => {
    clearInterval(heart);
    door.open.delete(connection);
    answers?.return?.().catch(onDefect);
  });
  stream.writeHead(200, HEADERS);
  // Some browsers take a stream for open only when something comes.
  stream.write(':\n\n');
  const heart = keepAlive(request, stream, door);

  try {
    const run = await openAnswers(request, door, onSlow);
    if (!(Symbol.asyncIterator in run)) await say(run);
    else {
      answers = run;
      if (stream.destroyed) await answers.return?.();
      for await (const answer of answers) await say(answer);
    }
  } catch (error) {
    await say({ errors: [asGraphQLError(error)] });
  }
  if (!stream.writableEnded) stream.end(printEvent('complete', null, null));
}

const TOO_SLOW =
  'Events came in faster than they were read. Subscribe again with the last cursor that you have as `sinceCursor`.';

/** The subscription's answers, or the one that says why there are none. */
async function openAnswers(request: FastifyRequest, door: LiveDoor, onSlow: () => void) {
  const actor = await door.authenticate(request.headers.authorization);
  const read = door.read(requestOf(request));
  if (!('document' in read)) return { errors: read };
  const header = request.headers['last-event-id'];
  const own = { onSlow, lastEventId: typeof header === 'string' && header !== '' ? header : null };
  const context = () => door.context(actor, own);
  return runSubscription({ schema: door.schema, ...read, contextValue: context() }, context);
}

/** The subscription in the body, or for a browser's EventSource in the address. */
function requestOf({ method, body, query }: FastifyRequest): SubscriptionRequest {
  if (method !== 'GET') return (body ?? {}) as SubscriptionRequest;
  const { variables, ...rest } = query as Record<string, unknown>;
  if (typeof variables !== 'string') return rest;
  try {
    return { ...rest, variables: JSON.parse(variables) };
  } catch {
    return { ...rest, variables };
  }
}

/** Writes, and waits until the client has taken what was written before. */
async function write(stream: ServerResponse, text: string): Promise<void> {
  if (stream.writableEnded || stream.destroyed || stream.write(text)) return;
  await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
}

function printEvent(event: string, data: unknown, id: string | null): string {
  return `event: ${event}\n${id === null ? '' : `id: ${id}\n`}data: ${data === null ? '' : JSON.stringify(data)}\n\n`;
}

/** The cursor of the answer's one field, where the client asked for it by its name. */
function cursorIn({ data }: ExecutionResult): string | null {
  const [edge] = Object.values(data ?? {});
  const cursor = (edge as { cursor?: unknown } | null | undefined)?.cursor;
  return typeof cursor === 'string' && /^[\w-]+$/.test(cursor) ? cursor : null;
}

/** Keeps proxies from ending a quiet stream, ends one that is not read, and looks whether the token is still good. */
function keepAlive(request: FastifyRequest, stream: ServerResponse, door: LiveDoor): NodeJS.Timeout {
  let stuck = 0;
  return setInterval(() => {
    stuck = stream.writableNeedDrain ? stuck + 1 : 0;
    if (stuck > 1) return stream.destroy();
    if (stuck === 0) stream.write(':\n\n');
    door.authenticate(request.headers.authorization).catch((error) => {
      if (error instanceof BitextError && error.code === 'UNAUTHENTICATED') stream.end();
    });
  }, door.limits.pingEvery);
}

function asGraphQLError(error: unknown): GraphQLError {
  const cause = error instanceof Error ? error : new Error(String(error));
  // Only an error with a place in the answer is looked into by formatError.
  return new GraphQLError(cause.message, { path: [], originalError: cause });
}
