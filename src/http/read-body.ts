import type { IncomingMessage } from 'node:http';

/** Bodies that were read before anybody asked for them. */
const read = new WeakMap<IncomingMessage, Buffer>();

/** The whole body, at once where it has been read before. @throws Error with `statusCode` 413 over the limit */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const before = read.get(request);
  if (before !== undefined) return before;
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  read.set(request, body);
  return body;
}

/** Keeps a body that was read from the socket, for whoever asks for it next. */
export function keepBody(request: IncomingMessage, body: Buffer): void {
  read.set(request, body);
}

/** The body, if it has been read. */
export function bodyRead(request: IncomingMessage): Buffer | undefined {
  return read.get(request);
}

function tooLarge(limit: number): Error {
  return Object.assign(new Error(`The body is larger than ${limit} bytes. Send less at once.`), {
    statusCode: 413,
  });
}
