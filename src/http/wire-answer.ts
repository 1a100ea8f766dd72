import type { Bytes } from '../store/bytes.js';
import { compress } from './compress.js';
import { entityTag } from './entity-tag.js';
import type { Encoding } from './negotiate.js';

/** An answer as it goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A string where it needs no other form: Node writes it, as latin1, in one piece with the headers. */
  readonly body: Buffer | Bytes;
  /** Strong tag, on answers to GET that may be asked for again. */
  readonly tag: string | null;
}

export interface Answer {
  readonly status: number;
  readonly json: Bytes;
  /** What the graph says of it: its type, and whatever an error asks for. */
  readonly headers: Iterable<readonly [string, string]>;
  /** Whether it holds an error. */
  readonly failed: boolean;
  /** Whether it can never be another one, because all of it lies in revisions named by their hashes. */
  readonly pinned: boolean;
}

export interface Asker {
  readonly method: 'GET' | 'POST';
  readonly encoding: Encoding | null;
  /** Whether a token came along, so that the answer is for nobody else. */
  readonly token: boolean;
}

/** What answers differ by, besides their address. */
const VARY = 'Accept, Accept-Encoding, Authorization, Origin';
const YEAR = 31_536_000;

/** Writes an answer out: compressed where the client takes it, with what a cache has to know. */
export async function wireAnswer(answer: Answer, asker: Asker): Promise<WireAnswer> {
  const { json } = answer;
  const lasting = asker.method === 'GET' && !answer.failed && answer.status === 200;
  const { body, encoding } =
    asker.encoding === null
      ? { body: json, encoding: null }
      : await compress(Buffer.from(json, 'latin1'), asker.encoding);
  const tag = lasting ? entityTag(json, encoding) : null;
  const headers: Record<string, string> = {
    ...Object.fromEntries(answer.headers),
    vary: VARY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  const control = cacheControl(answer, asker, lasting);
  if (control !== null) headers['cache-control'] = control;
  if (encoding !== null) headers['content-encoding'] = encoding;
  if (tag !== null) headers.etag = tag;
  headers['content-length'] = String(body.length);
  return { status: answer.status, headers, body, tag };
}

/** The headers of an answer to a client that has it already. */
export function headersWhenKnown({ headers }: WireAnswer): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('content-')));
}

function cacheControl({ pinned, json }: Answer, asker: Asker, lasting: boolean): string | null {
  if (asker.token) return 'private, no-store';
  // Nobody caches what was posted, so there is nothing to say.
  if (asker.method === 'POST') return null;
  if (!lasting) return 'no-store';
  // What is not there today may be there tomorrow. A null inside a text only errs on the safe side.
  return pinned && !json.includes(':null') ? `public, max-age=${YEAR}, immutable` : 'public, no-cache';
}
