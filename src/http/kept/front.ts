import type { RequestListener } from 'node:http';
import { keepBody } from '../read-body.js';
import type { KeptAnswers } from './kept-answers.js';
import { keptKey, LONGEST_KEY } from './kept-key.js';

/**
 * Stands in front of the whole server and gives kept answers before anything is parsed or routed. Every other
 * request goes on to `next`, its body read already.
 *
 * @param open whether the way is short: no limit has to be asked, no header to be added
 */
export function answerInFront(
  kept: Pick<KeptAnswers, 'find'>,
  open: (origin: string | undefined) => boolean,
  next: RequestListener,
): RequestListener {
  return (request, response) => {
    const { headers } = request;
    const short =
      request.method === 'POST' &&
      request.url === '/graphql' &&
      Number(headers['content-length']) <= LONGEST_KEY &&
      open(headers.origin);
    if (!short) return next(request, response);
    let body: Buffer | null = null;
    request.on('data', (chunk: Buffer) => {
      body = body === null ? chunk : Buffer.concat([body, chunk]);
    });
    request.on('end', () => {
      const key = keptKey(request, body);
      const found = key === null ? null : kept.find(key);
      if (found !== null) {
        response.writeHead(found.status, found.flatHeaders as string[]);
        response.end(found.body);
        return;
      }
      keepBody(request, body ?? Buffer.alloc(0));
      next(request, response);
    });
  };
}
