import { BitextError } from '../errors.js';
import type { KeyColumn, Place } from '../store/keyset.js';

/** A cursor names its list and the place in it, as base64url of `list:1.2`. */
export function encodeCursor(list: string, by: readonly KeyColumn[], place: Place): string {
  const numbers = by.flatMap(({ kind }, nth) => {
    const value = Number(place[nth]);
    return kind === 'float' ? halvesOf(value) : [value];
  });
  return Buffer.from(`${list}:${numbers.join('.')}`).toString('base64url');
}

/** @throws BitextError `BAD_CURSOR` for anything that encodeCursor did not write for this very list */
export function decodeCursor(list: string, by: readonly KeyColumn[], cursor: string): Place {
  const text = cursor.length <= 150 ? Buffer.from(cursor, 'base64url').toString('latin1') : '';
  const [name, rest = ''] = text.split(':');
  const place = name === list ? readPlace(rest, by) : null;
  if (place === null || encodeCursor(list, by, place) !== cursor) {
    throw new BitextError(
      'BAD_CURSOR',
      `This is no cursor of ${list}. Use a \`cursor\`, \`startCursor\` or \`endCursor\` of the same list, or leave it out.`,
    );
  }
  return place;
}

function readPlace(text: string, by: readonly KeyColumn[]): Place | null {
  if (!/^-?\d{1,16}(\.\d{1,16})*$/.test(text)) return null;
  const numbers = text.split('.').map(Number);
  const place = by.map(({ kind }) => {
    const number = numbers.shift() ?? Number.NaN;
    if (kind === 'time') return new Date(number);
    return kind === 'integer' ? number : ofHalves(number, numbers.shift() ?? Number.NaN);
  });
  // A time beyond those of Date and a confidence made up of other bits are no numbers either.
  return numbers.length === 0 && place.every((value) => Number.isFinite(Number(value))) ? place : null;
}

/** Cursors hold whole numbers, so a float stands in one as the two halves of its 64 bits. */
function halvesOf(value: number): number[] {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  return [bits.getUint32(0), bits.getUint32(4)];
}

function ofHalves(high: number, low: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setUint32(0, high);
  bits.setUint32(4, low);
  return Number.isNaN(high + low) ? Number.NaN : bits.getFloat64(0);
}
