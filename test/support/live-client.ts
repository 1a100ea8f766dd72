import { once } from 'node:events';
import http from 'node:http';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

// biome-ignore lint/suspicious/noExplicitAny: a test asks for whatever its subscription names.
type Answer = any;

export interface Subscriber {
  /** Every answer so far: `data` with `errors`, as they came. */
  readonly answers: Answer[];
  /** How it ended: the socket's code and reason, or for a stream whether `complete` was said. */
  readonly ended: Promise<{ readonly code: number; readonly reason: string }>;
  /** Cuts the connection without a farewell. */
  cut(): void;
}

export interface SubscribeOptions {
  readonly address: string;
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly token?: string | undefined;
}

/** Subscribes over a web socket of its own with the client of graphql-ws. */
export function subscribeBySocket({ address, query, variables = {}, token }: SubscribeOptions): Subscriber {
  const answers: Answer[] = [];
  let socket: WebSocket | null = null;
  class Socket extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols);
      socket = this;
    }
  }
  const client = createClient({
    url: address.replace(/^http/, 'ws').concat('/graphql'),
    webSocketImpl: Socket,
    retryAttempts: 0,
    ...(token === undefined ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
  });
  const ended = new Promise<{ code: number; reason: string }>((resolve) => {
    client.on('closed', (event) => resolve(event as { code: number; reason: string }));
  });
  client.subscribe(
    { query, variables },
    {
      next: (answer) => answers.push(answer),
      error: (error) => {
        if (Array.isArray(error)) answers.push({ errors: error });
      },
      complete: () => {},
    },
  );
  return { answers, ended, cut: () => socket?.terminate() };
}

/** Subscribes by server-sent events over plain HTTP, `lastEventId` as a browser's EventSource sends it. */
export function subscribeByStream(options: SubscribeOptions & { readonly lastEventId?: string }): Subscriber {
  const { address, query, variables = {}, token, lastEventId } = options;
  const answers: Answer[] = [];
  const request = http.request(`${address}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
  });
  const read = async () => {
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    response.setEncoding('utf8');
    let text = '';
    let reason = '';
    for await (const chunk of response) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        const [, id] = /^id: (.*)$/m.exec(event) ?? [];
        if (event.startsWith('event: next'))
          answers.push({ ...JSON.parse(/^data: (.*)$/m.exec(event)![1]!), ...(id ? { id } : {}) });
        if (event.startsWith('event: complete')) reason = 'complete';
      }
    }
    return { code: response.statusCode ?? 0, reason };
  };
  request.on('error', () => {});
  request.end(JSON.stringify({ query, variables }));
  return {
    answers,
    ended: read().catch(({ message }: Error) => ({ code: 0, reason: message })),
    cut: () => request.destroy(),
  };
}
