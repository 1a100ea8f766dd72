/**
 * A string that holds UTF-8, one byte a character. Text that is only passed on from Postgres to a client needs no
 * decoding, no counting of its bytes and no encoding, and letters beyond Latin-1 take no second byte in memory.
 */
export type Bytes = string & { readonly bytes: unique symbol };

export function toBytes(text: string): Bytes {
  return Buffer.from(text).toString('latin1') as Bytes;
}

export function fromBytes(bytes: Bytes): string {
  return Buffer.from(bytes, 'latin1').toString();
}
