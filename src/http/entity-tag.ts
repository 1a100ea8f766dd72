import { createHash } from 'node:crypto';
import type { Bytes } from '../store/bytes.js';
import type { Encoding } from './negotiate.js';

/** Strong tag of an answer: made of its bytes, another one for every encoding. */
export function entityTag(json: Bytes, encoding: Encoding | null): string {
  const hash = createHash('sha256').update(json, 'latin1').digest('base64url').slice(0, 27);
  return encoding === null ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/** Whether the client has this answer already: https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match */
export function hasAlready(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === tag || one === '*');
}
