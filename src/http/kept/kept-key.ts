import type { IncomingMessage } from 'node:http';
import { mayBeForged } from '../cross-site.js';
import { negotiateEncoding } from '../negotiate.js';

/** Bytes of a body, or characters of an address, beyond which nothing is kept. */
export const LONGEST_KEY = 65_536;

/**
 * Names the answer to a request by the very bytes that ask for it and by what the answer differs by: two requests
 * of one key get the same answer. Null for requests whose answers are never kept: those with a token, and those
 * that may be refused before anything is answered.
 */
export function keptKey(request: IncomingMessage, body: Buffer | null): string | null {
  const { headers, method, url = '' } = request;
  if (headers.authorization !== undefined || headers['content-encoding'] !== undefined) return null;
  const encoding = headers['accept-encoding'];
  const variant = `${headers.accept ?? ''}\n${encoding === undefined ? '' : negotiateEncoding(encoding)}\n`;
  if (method === 'POST') {
    if (body === null || body.length > LONGEST_KEY || !isJson(headers['content-type'])) return null;
    return `${variant}${body.toString('latin1')}`;
  }
  if ((method !== 'GET' && method !== 'HEAD') || url.length > LONGEST_KEY || mayBeForged(headers))
    return null;
  return headers['content-type'] === undefined ? `${variant}${url}` : null;
}

/** Whether a body is JSON in UTF-8 and says so in the usual words. */
export function isJson(type: string | undefined): boolean {
  return type === 'application/json' || type === 'application/json; charset=utf-8';
}
