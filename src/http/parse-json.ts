import type { IncomingMessage } from 'node:http';
import { readBody } from './read-body.js';

/**
 * Reads a JSON body. Bytes that are no UTF-8 are refused: decoding them loosely would store other text than
 * was sent.
 */
export async function parseJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const body = await readBody(request, limit);
  try {
    return JSON.parse(utf8.decode(body));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'no JSON' : 'no valid UTF-8';
    throw Object.assign(new Error(`The body is ${what}. Send JSON in UTF-8.`), { statusCode: 400 });
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
