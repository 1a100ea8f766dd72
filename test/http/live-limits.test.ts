import { once } from 'node:events';
import net from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { listenForChanges } from '../../src/app.js';
import { createToken } from '../../src/flows/create-token.js';
import { OPERATOR } from '../../src/flows/token-manager.js';
import { eventCursor } from '../../src/graphql/event-cursor.js';
import { createSchema } from '../../src/graphql/schema.js';
import type { LiveLimits } from '../../src/http/live/live-limits.js';
import { registerLive } from '../../src/http/live/register-live.js';
import { type Subscriber, subscribeBySocket, subscribeByStream } from '../support/live-client.js';
import { useDatabase } from '../support/test-database.js';
import { writeEvent } from '../support/write-event.js';

const ALL = `subscription ($sinceCursor: String) { articleChanged(sinceCursor: $sinceCursor) { cursor node { detail } } }`;
const SINCE_EVER = { sinceCursor: eventCursor(0) };

describe('the doors of the subscriptions', () => {
  const test = useDatabase();
  const open: (() => unknown)[] = [];
  beforeAll(async () => {
    await writeEvent(test.db);
  });
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });

  /** A server of nothing but these doors, with limits of its own. */
  async function serve(
    limits: Partial<LiveLimits> = {},
  ): Promise<{ http: FastifyInstance; address: string }> {
    const http = Fastify({ forceCloseConnections: 'idle' });
    http.route({ url: '/graphql', method: ['GET', 'POST'], handler: async () => 'no stream' });
    const events = listenForChanges(test.url);
    registerLive(http, {
      schema: await createSchema(),
      db: test.db,
      events,
      limits: { farewell: 200, ...limits },
    });
    const address = await http.listen({ host: '127.0.0.1', port: 0 });
    open.push(() => http.close());
    return { http, address };
  }

  const keep = (subscriber: Subscriber): Subscriber => {
    open.push(() => subscriber.cut());
    return subscriber;
  };
  const until = (condition: () => unknown) =>
    expect.poll(() => Boolean(condition()), { timeout: 30_000 }).toBe(true);

  /** A socket on which a test speaks for itself. */
  async function speak(
    address: string,
  ): Promise<{ socket: WebSocket; heard: { type: string; id?: string; payload?: unknown }[] }> {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    open.push(() => socket.terminate());
    const heard: { type: string }[] = [];
    socket.on('message', (data) => heard.push(JSON.parse(String(data))));
    await once(socket, 'open');
    return { socket, heard };
  }

  it('send their clients away with the word to come back when the server stops', async () => {
    const { http, address } = await serve();
    const socket = keep(subscribeBySocket({ address, query: ALL, variables: SINCE_EVER }));
    const stream = keep(subscribeByStream({ address, query: ALL, variables: SINCE_EVER }));
    await until(() => socket.answers.length > 0 && stream.answers.length > 0);
    await http.close();
    const { code, reason } = await socket.ended;
    expect([code, reason]).toEqual([1001, 'restart: connect again and subscribe with your last cursor']);
    // No `complete`: there is more, elsewhere or later.
    expect((await stream.ended).reason).not.toBe('complete');
  });

  it('end a socket that does not begin with connection_init', async () => {
    const { address } = await serve({ initTimeout: 50 });
    const { socket } = await speak(address);
    const [code] = await once(socket, 'close');
    expect(code).toBe(4408);
  });

  it('end a socket that does not answer pings, and keep one that does', async () => {
    const { address } = await serve({ pingEvery: 50 });
    const deaf = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      autoPong: false,
    });
    const good = keep(subscribeBySocket({ address, query: ALL, variables: SINCE_EVER }));
    await once(deaf, 'close');
    const before = good.answers.length;
    await writeEvent(test.db);
    await until(() => good.answers.length > before);
  });

  it.each([
    ['socket', subscribeBySocket, 4403],
    ['stream', subscribeByStream, 200],
  ])('end a %s whose token is revoked', async (_door, subscribe, expected) => {
    const { address } = await serve({ pingEvery: 50 });
    const { text } = await createToken(test.db, OPERATOR, { login: 'anna', roles: ['TRANSLATOR'] });
    const token = text!;
    const subscriber = keep(subscribe({ address, query: ALL, variables: SINCE_EVER, token }));
    await until(() => subscriber.answers.length > 0);
    await test.db.updateTable('token').set({ revoked_at: new Date() }).execute();
    expect((await subscriber.ended).code).toBe(expected);
  });

  it('give one socket so many subscriptions and no more', async () => {
    const { address } = await serve({ mostSubscriptions: 2 });
    const { socket, heard } = await speak(address);
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await until(() => heard.some(({ type }) => type === 'connection_ack'));
    for (const id of ['a', 'b', 'c']) {
      socket.send(
        JSON.stringify({
          id,
          type: 'subscribe',
          payload: { query: 'subscription { articleChanged { cursor } }' },
        }),
      );
    }
    await until(() => heard.some(({ type }) => type === 'error'));
    const errors = heard.filter(({ type }) => type === 'error');
    expect(errors).toMatchObject([{ id: 'c', payload: [{ extensions: { code: 'TOO_LARGE' } }] }]);
  });

  it('refuse one connection more than there is room for', async () => {
    const { address } = await serve({ mostConnections: 1 });
    const first = keep(subscribeByStream({ address, query: ALL, variables: SINCE_EVER }));
    await until(() => first.answers.length > 0);
    expect((await keep(subscribeByStream({ address, query: ALL })).ended).code).toBe(503);
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const [error] = await once(socket, 'error');
    expect(error.message).toContain('503');
  });

  it('refuse an upgrade elsewhere, another protocol, and a message that is too long', async () => {
    const { address } = await serve({ largestMessage: 1_000 });
    const elsewhere = new WebSocket(`${address.replace('http', 'ws')}/other`, 'graphql-transport-ws');
    expect((await once(elsewhere, 'error'))[0].message).toContain('404');
    const old = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-ws');
    expect((await once(old, 'error'))[0].message).toContain('no subprotocol');
    const { socket } = await speak(address);
    socket.send(JSON.stringify({ type: 'connection_init', payload: { long: 'x'.repeat(2_000) } }));
    expect((await once(socket, 'close'))[0]).toBe(1009);
  });

  it('end a socket that reads too slowly with the word to come back', async () => {
    const { address } = await serve({ mostWaiting: 20, farewell: 60_000 });
    const { socket, heard } = await speak(address);
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await until(() => heard.some(({ type }) => type === 'connection_ack'));
    const payload = { query: ALL, variables: SINCE_EVER };
    socket.send(JSON.stringify({ id: 'a', type: 'subscribe', payload }));
    await until(() => heard.some(({ type }) => type === 'next'));
    socket.pause();
    await writeMuch();
    socket.resume();
    const [code, reason] = await once(socket, 'close');
    expect([code, String(reason)]).toEqual([
      1013,
      'too slow: connect again and subscribe with your last cursor',
    ]);
  });

  it('end a stream that reads too slowly with the word to come back', async () => {
    const { address } = await serve({ mostWaiting: 20, farewell: 60_000 });
    const body = JSON.stringify({ query: ALL, variables: SINCE_EVER });
    const { port } = new URL(address);
    const socket = net.connect(Number(port), '127.0.0.1');
    open.push(() => socket.destroy());
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    let text = '';
    await once(socket, 'data');
    socket.pause();
    await writeMuch();
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.resume();
    await once(socket, 'end');
    expect(text).toContain('UNAVAILABLE');
    expect(text).not.toContain('event: complete');
  });

  /** More than the kernel keeps for a reader that has stopped, and than may wait in the process. */
  async function writeMuch(): Promise<void> {
    const detail = JSON.stringify({ long: 'x'.repeat(1_000_000) });
    for (let nth = 0; nth < 60; nth += 1)
      await writeEvent(test.db, { kind: 'ARTICLE_ERASED', after_hash: null, detail });
  }
});
