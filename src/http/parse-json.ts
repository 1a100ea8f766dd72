import type { FastifyRequest } from 'fastify';

/**
 * Reads a JSON body. Bytes that are no UTF-8 are refused: decoding them loosely would store other text than
 * was sent.
 */
export async function parseJson(_request: FastifyRequest, body: Buffer): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'no JSON' : 'no valid UTF-8';
    throw Object.assign(new Error(`The body is ${what}. Send JSON in UTF-8.`), { statusCode: 400 });
  }
}
