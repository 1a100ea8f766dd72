import { isKind, SPACE } from '../character.js';
import type { UnstoppedEnd } from './unstopped-end.js';

/**
 * Finds the end of a list item that runs on into the next one: the sentence began with a marker, "1." or
 * "b)", and at `at`, which is a full stop or a closing bracket, stands the marker that follows it.
 */
export function endAtListItem(text: string, start: number, at: number): UnstoppedEnd | undefined {
  const token = markerBefore(text, start, at);
  if (token === '') return undefined;
  const next = at - token.length;
  const first = FIRST.exec(text.slice(start, start + LONGEST));
  if (first === null || first[2] !== text.charAt(at) || follower(first[1]!) !== token) return undefined;
  let open =
    next > 1 && isKind(text, next - 1, SPACE) && BULLETS.includes(text.charAt(next - 2)) ? next - 2 : next;
  if (BULLETS.includes(text.charAt(next - 1))) open = next - 1;
  let end = open;
  while (end > start && isKind(text, end - 1, SPACE)) end--;
  return end > start + first[0].length && end < open ? { end, next: open } : undefined;
}

const FIRST = /^(?:[•⁃*-] {0,2})?(\d{1,3}|[a-z]|[а-яіїє])([.)])/;
const LONGEST = 8;
const BULLETS = '•⁃';

/** One to three digits or one letter before `at`, behind a space or a bullet; otherwise empty. */
function markerBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < 3 && isDigit(text.charCodeAt(from - 1))) from--;
  if (from === at && from > start && isLetter(text.charAt(from - 1))) from--;
  if (from === at || from === start) return '';
  return isKind(text, from - 1, SPACE) || text.charAt(from - 1) === '⁃' ? text.slice(from, at) : '';
}

function follower(marker: string): string {
  if (isDigit(marker.charCodeAt(0))) return String(Number(marker) + 1);
  return String.fromCharCode(marker.charCodeAt(0) + 1);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(char: string): boolean {
  return (char >= 'a' && char <= 'z') || (char >= 'а' && char <= 'я');
}
