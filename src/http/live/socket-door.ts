import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance } from 'fastify';
import type { ExecutionArgs } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context as SocketContext } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { BitextError } from '../../errors.js';
import type { Actor } from '../../flows/actor.js';
import { formatErrors, runSubscription } from '../../graphql/run-subscription.js';
import { closeReason } from './close-reason.js';
import type { LiveDoor } from './live-door.js';
import { tooMany } from './too-many.js';

/** RFC 6455 and its registry: clients come back by themselves after these. */
const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;

/** A socket with what is known of its client. */
interface Client {
  readonly socket: WebSocket;
  authorization: string | undefined;
  actor: Actor | null;
}

/** Lets `/graphql` be upgraded to a web socket that speaks `graphql-transport-ws`. */
export function openSocketDoor(http: FastifyInstance, door: LiveDoor): void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: door.limits.largestMessage,
    handleProtocols,
  });
  http.server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    connection.on('error', () => connection.destroy());
    if (request.url?.split('?', 1)[0] !== '/graphql') return refuse(connection, '404 Not Found');
    if (!door.hasRoom()) return refuse(connection, '503 Service Unavailable');
    sockets.handleUpgrade(request, connection, head, (socket) => serveSocket(socket, door));
  });
}

function refuse(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function serveSocket(socket: WebSocket, door: LiveDoor): void {
  const client: Client = { socket, authorization: undefined, actor: null };
  const connection = {
    leave: () => socket.close(GOING_AWAY, 'restart: connect again and subscribe with your last cursor'),
    destroy: () => socket.terminate(),
  };
  door.open.add(connection);
  const heart = keepAlive(client, door);
  const closed = protocolOf(client, door).opened(
    {
      protocol: socket.protocol,
      // Settled when the kernel has taken it, so that a slow reader holds up its own stream only.
      send: (data) =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) resolve();
          else socket.send(data, (error) => (error ? reject(error) : resolve()));
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (hear) => {
        socket.on('message', (data) => {
          hear(String(data)).catch((error) => fail(client, door, error));
        });
      },
    },
    client,
  );
  socket.on('error', () => socket.terminate());
  socket.once('close', (code, reason) => {
    clearInterval(heart);
    door.open.delete(connection);
    Promise.resolve(closed(code, String(reason))).catch((error) => door.log.error(error));
  });
}

/** Pings, ends what does not answer, and looks whether the token is still good. */
function keepAlive(client: Client, door: LiveDoor): NodeJS.Timeout {
  const { socket } = client;
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  return setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
    door.authenticate(client.authorization).then(
      (actor) => {
        // Its streams were opened for what the token allowed before.
        if (!isDeepStrictEqual(actor, client.actor))
          socket.close(GOING_AWAY, 'the token allows something else now: connect again');
      },
      (error) => {
        // A database that is away proves nothing against the token.
        if (isRefused(error)) socket.close(CloseCode.Forbidden, closeReason(error.message));
      },
    );
  }, door.limits.pingEvery);
}

/** The protocol for one socket. */
function protocolOf(client: Client, door: LiveDoor) {
  const { limits, schema, log } = door;
  const own = {
    lastEventId: null,
    onSlow: () => leaveSlowly(client, door, 'too slow: connect again and subscribe with your last cursor'),
  };
  const context = () => door.context(client.actor, own);
  const onDefect = (error: Error) => log.error(error);
  return makeServer<Record<string, unknown>, Client>({
    connectionInitWaitTimeout: limits.initTimeout,
    onConnect: async ({ connectionParams }: SocketContext<Record<string, unknown>, Client>) => {
      // Named as a header would be, in whichever case the client writes it.
      const named = Object.entries(connectionParams ?? {});
      const given = named.find(([name]) => name.toLowerCase() === 'authorization')?.[1];
      const authorization = given === undefined || given === null ? undefined : String(given);
      try {
        Object.assign(client, { actor: await door.authenticate(authorization), authorization });
        return true;
      } catch (error) {
        if (isRefused(error)) client.socket.close(CloseCode.Forbidden, closeReason(error.message));
        else client.socket.close(TRY_AGAIN_LATER, 'the database is not reachable just now');
        return false;
      }
    },
    onSubscribe: ({ subscriptions }, _id, payload) => {
      if (Object.keys(subscriptions).length > limits.mostSubscriptions)
        return [tooMany(limits.mostSubscriptions)];
      const read = door.read(payload);
      return 'document' in read ? { schema, ...read, contextValue: context() } : [...read];
    },
    subscribe: (args) => runSubscription(args as ExecutionArgs, context),
    onNext: (_context, _id, _payload, _args, result) =>
      result.errors === undefined
        ? undefined
        : ({ ...result, errors: formatErrors(result.errors, onDefect) } as never),
    onError: (_context, _id, _payload, errors) => formatErrors(errors as never, onDefect),
  });
}

function isRefused(error: unknown): error is BitextError {
  return error instanceof BitextError && error.code === 'UNAUTHENTICATED';
}

/** A client that does not read does not read the farewell either, so it is not waited for long. */
function leaveSlowly({ socket }: Client, { limits }: LiveDoor, reason: string): void {
  socket.close(TRY_AGAIN_LATER, reason);
  setTimeout(() => socket.terminate(), limits.farewell).unref();
}

function fail({ socket }: Client, { log }: LiveDoor, error: unknown): void {
  log.error(error);
  socket.close(CloseCode.InternalServerError, 'Something went wrong here; it has been logged.');
}
