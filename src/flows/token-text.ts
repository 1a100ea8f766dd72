import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { BitextError } from '../errors.js';

/**
 * A token is `bitext_`, a public id of 13 characters, `_`, a secret of 43 (256 bits) and a checksum of 6, all in
 * base 62. The prefix lets a scanner find one that leaked; the checksum, CRC-32 of all before it, tells a token
 * from noise and a slip of the hand from a wrong token without asking anybody. The public id may be shown.
 */
export interface TokenText {
  readonly publicId: string;
  /** SHA-256 of the secret: all that is stored of it. */
  readonly secretHash: Buffer;
}

const PREFIX = 'bitext_';
const SHAPE = /^bitext_([0-9A-Za-z]{13})_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/;
/** How tokens looked before they had an id. */
const EARLIER_SHAPE = /^bitext_[\w-]{43}$/;
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Makes a token at random. Its `text` is to be shown once and never stored. */
export function newTokenText(): TokenText & { readonly text: string } {
  // Modulo 62^13 the 96 bits leave a bias below one in a hundred thousand, of no matter to an id.
  const publicId = base62(randomBytes(12), 17).slice(-13);
  const secret = base62(randomBytes(32), 43);
  const body = `${PREFIX}${publicId}_${secret}`;
  return { text: `${body}${checksum(body)}`, publicId, secretHash: hashOf(secret) };
}

/** @throws BitextError `UNAUTHENTICATED` for anything that newTokenText does not make */
export function readTokenText(text: string): TokenText {
  const [, publicId = '', secret = '', check] = SHAPE.exec(text) ?? [];
  if (check === undefined) throw new BitextError('UNAUTHENTICATED', whyNoToken(text));
  if (check !== checksum(text.slice(0, -check.length))) {
    throw new BitextError(
      'UNAUTHENTICATED',
      'The token was not copied as it is: its checksum does not fit. Copy it again.',
    );
  }
  return { publicId, secretHash: hashOf(secret) };
}

function whyNoToken(text: string): string {
  if (EARLIER_SHAPE.test(text)) {
    return 'The token is of an earlier form that is not taken any more. Ask an admin for a new one (`bitext token create`).';
  }
  return text.startsWith(PREFIX)
    ? 'The token was not copied whole. Copy it again.'
    : 'This is no token of this service: those begin with bitext_. Send one as "Authorization: Bearer …", or leave the header out to read what everybody may.';
}

/** A number of bytes in base 62, padded to `length` digits. */
function base62(bytes: Buffer, length: number): string {
  let number = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 62n) text = DIGITS[Number(number % 62n)] + text;
  return text.padStart(length, '0');
}

function checksum(text: string): string {
  return base62(Buffer.from(crc32(text).toString(16).padStart(8, '0'), 'hex'), 6);
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
