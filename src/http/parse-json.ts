import type { IncomingMessage } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readBody } from './read-body.js';

/**
 * Reads a JSON body. Bytes that are no UTF-8 are refused: decoding them loosely would store other text than
 * was sent.
 */
export async function parseJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const body = await readBody(request, limit);
  try {
    const text = utf8.decode(body);
    if (text.length < LONG) return JSON.parse(text);
    // Reading, parsing and what comes next are a turn of the event loop each.
    await nextTurn();
    const parsed: unknown = JSON.parse(text);
    await nextTurn();
    return parsed;
  } catch (error) {
    const what = error instanceof SyntaxError ? 'no JSON' : 'no valid UTF-8';
    throw Object.assign(new Error(`The body is ${what}. Send JSON in UTF-8.`), { statusCode: 400 });
  }
}

/** The JSON value of a short body at once, or undefined where it holds none. */
export function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return undefined;
  }
}

/** A body of so many UTF-16 code units takes some milliseconds to be parsed. */
const LONG = 500_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
