import { CASELESS, CHARACTER, DASH, DIGIT, LOWER, OPENER, QUOTE, SPACE, UPPER } from '../character.js';
import type { Rule } from './rule.js';

/** A dash opens a line of dialogue before a capital; before a small letter, or after a quotation, it goes on. */
export const dash: Rule = ({ text, end, next }) => {
  if ((kindAt(text, next) & DASH) === 0) return undefined;
  let first = next + 1;
  while (first - next < 3 && (kindAt(text, first) & DASH) !== 0) first++;
  const spaced = (kindAt(text, first) & SPACE) !== 0;
  while (first - next < 8 && (kindAt(text, first) & SPACE) !== 0) first++;
  const follower = kindAt(text, first);
  if ((follower & LOWER) !== 0) return 'goes on';
  if (CLOSING.includes(text.charAt(end - 1)) && (follower & QUOTE) === 0) return 'goes on';
  if (!spaced && text.charAt(next) === '-') return (follower & UPPER) !== 0 ? 'ends' : 'goes on';
  return (follower & (UPPER | CASELESS | DIGIT | QUOTE | OPENER)) !== 0 || '…¿¡.'.includes(text.charAt(first))
    ? 'ends'
    : 'goes on';
};

const CLOSING = '»”"“';

function kindAt(text: string, at: number): number {
  return at < text.length ? CHARACTER[text.charCodeAt(at)]! : 0;
}
