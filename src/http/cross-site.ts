import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether another site's page may have made a browser send this GET without asking: browsers say where a request
 * comes from, other clients say nothing. https://www.w3.org/TR/fetch-metadata/
 */
export function mayBeForged(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
