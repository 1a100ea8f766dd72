import { CHARACTER, CLOSER, isKind, LOWER, SPACE } from '../character.js';
import type { Rule } from './rule.js';

/** Longest bracketed remark and longest quotation, in code units, that are kept in one piece. */
const BRACKETS = 100;
const QUOTATION = 50;

/**
 * Inside short brackets and short quotations ("Who's there?", Yahoo!) no sentence ends. A quotation behind a
 * colon is speech, in sentences of its own, unless the sentence goes on behind it.
 */
export const enclosed: Rule = ({ text, after, end, quote, bracket }) => {
  if (bracket >= 0) {
    const reach = bracket + (CORNER.includes(text.charAt(bracket)) ? QUOTATION : BRACKETS);
    if (closerWithin(text, after, reach, isCloser) >= end) return 'goes on';
  }
  if (quote < 0) return undefined;
  const closer = closerWithin(text, after, quote + QUOTATION, isClosingQuote);
  if (closer < end) return undefined;
  return isSpeech(text, quote) && !goesOn(text, closer + 1) ? undefined : 'goes on';
};

const CORNER = '「『';

/** Offset of the next closing mark from `from` up to `reach`, or -1. */
function closerWithin(text: string, from: number, reach: number, closes: (code: number) => boolean): number {
  const last = Math.min(reach, text.length - 1);
  for (let at = from; at <= last; at++) if (closes(text.charCodeAt(at))) return at;
  return -1;
}

function isCloser(code: number): boolean {
  return (CHARACTER[code]! & CLOSER) !== 0;
}

function isClosingQuote(code: number): boolean {
  return code === 0xbb || code === 0x201d || code === 0x201c || code === 0x22 || code === 0x203a;
}

function isSpeech(text: string, quote: number): boolean {
  return text.charAt(quote - 1) === ':' || text.startsWith(': ', quote - 2);
}

function goesOn(text: string, at: number): boolean {
  const next = isKind(text, at, SPACE) ? at + 1 : at;
  return next < text.length && isKind(text, next, LOWER);
}
