import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Encoding } from './negotiate.js';

/** Bytes below which compression costs more than it saves: about one packet. */
const WORTHWHILE = 1_400;

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** A body as it is sent, and its encoding if it has one. */
export interface Encoded {
  readonly body: Buffer;
  readonly encoding: Encoding | null;
}

/** Compresses a large body off the main thread, in the encoding that the client takes. */
export async function compress(body: Buffer, encoding: Encoding | null): Promise<Encoded> {
  if (encoding === null || body.length < WORTHWHILE) return { body, encoding: null };
  // Higher qualities save a few per cent and cost ten times as much.
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 };
  return { body: encoding === 'br' ? await brotli(body, { params }) : await gzip(body), encoding };
}
