import type { IncomingMessage, RequestListener } from 'node:http';
import type { GraphRequest } from './graph-request.js';
import type { KeptAnswers } from './kept/kept-answers.js';
import { isJson, keptKey, LONGEST_KEY } from './kept/kept-key.js';
import { readJson } from './parse-json.js';
import { keepBody } from './read-body.js';
import { unexpected } from './refusal.js';
import type { WireAnswer } from './wire-answer.js';

export interface Front {
  /** Null where no answers are kept. */
  readonly kept: Pick<KeptAnswers, 'find'> | null;
  /** Whether the way is short: no limit has to be asked, no header to be added. */
  readonly open: (origin: string | undefined) => boolean;
  /** Told of every kept answer that is given. */
  readonly given: () => void;
  readonly answer: (request: GraphRequest) => Promise<WireAnswer>;
  /** Told of what nobody expected. */
  readonly failed: (error: unknown) => void;
}

/**
 * Stands in front of the whole server and takes the plainest requests, a POST of JSON that is not large, without
 * any routing; a kept answer is given before anything is parsed. Every other request goes on to `next`, its body
 * read already.
 */
export function answerInFront(front: Front, next: RequestListener): RequestListener {
  return (request, response) => {
    if (!isPlain(request) || !front.open(request.headers.origin)) return next(request, response);
    let body: Buffer | null = null;
    request.on('data', (chunk: Buffer) => {
      body = body === null ? chunk : Buffer.concat([body, chunk]);
    });
    request.on('end', () => {
      const bytes = body ?? Buffer.alloc(0);
      const key = front.kept && keptKey(request, bytes);
      const found = key === null ? null : front.kept?.find(key);
      if (found) {
        response.writeHead(found.status, found.flatHeaders as string[]);
        response.end(found.body);
        front.given();
        return;
      }
      keepBody(request, bytes);
      const json = readJson(bytes);
      // Whoever sends no JSON is told so further on.
      if (json === undefined) return next(request, response);
      const ip = request.socket.remoteAddress ?? '';
      void answer(front, { raw: request, response, bytes, body: json, ip, welcome: false });
    });
  };
}

function isPlain({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    url === '/graphql' &&
    Number(headers['content-length']) <= LONGEST_KEY &&
    isJson(headers['content-type']) &&
    headers['content-encoding'] === undefined &&
    // A stream of events has no length, and goes its own way.
    headers.accept !== 'text/event-stream'
  );
}

async function answer(front: Front, request: GraphRequest): Promise<void> {
  const { response } = request;
  try {
    const { status, headers, body } = await front.answer(request);
    response.writeHead(status, headers);
    response.end(body, 'latin1');
  } catch (error) {
    front.failed(error);
    response.writeHead(500, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(unexpected()));
  }
}
