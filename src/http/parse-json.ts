import type { IncomingMessage } from 'node:http';
import { readBody } from './read-body.js';

/**
 * Reads a JSON body. Bytes that are no UTF-8 are refused: decoding them loosely would store other text than
 * was sent.
 */
export async function parseJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const body = await readBody(request, limit);
  try {
    return jsonOf(body);
  } catch (error) {
    const what = error instanceof SyntaxError ? 'no JSON' : 'no valid UTF-8';
    throw Object.assign(new Error(`The body is ${what}. Send JSON in UTF-8.`), { statusCode: 400 });
  }
}

/** The JSON value in a body, or undefined where it holds none. */
export function readJson(body: Buffer): unknown {
  try {
    return jsonOf(body);
  } catch {
    return undefined;
  }
}

function jsonOf(body: Buffer): unknown {
  return JSON.parse(utf8.decode(body));
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
