import { BitextError } from '../errors.js';

/** A cursor names its list and the place in it, as base64url of `list:1.2`. */
export function encodeCursor(list: string, ...place: readonly number[]): string {
  return Buffer.from(`${list}:${place.join('.')}`).toString('base64url');
}

/** @throws BitextError `BAD_CURSOR` for anything that encodeCursor did not write for this very list */
export function decodeCursor(list: string, size: number, cursor: string): readonly number[] {
  const text = cursor.length <= 100 ? Buffer.from(cursor, 'base64url').toString('latin1') : '';
  const [name, rest = ''] = text.split(':');
  const place = /^-?\d{1,16}(\.\d{1,16})*$/.test(rest) ? rest.split('.').map(Number) : [];
  if (name !== list || place.length !== size || encodeCursor(list, ...place) !== cursor) {
    throw new BitextError(
      'BAD_CURSOR',
      `This is no cursor of ${list}. Use an \`endCursor\` or \`cursor\` of the same list, or leave \`after\` out.`,
    );
  }
  return place;
}
