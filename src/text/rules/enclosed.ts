import { CHARACTER, CLOSER, QUOTE } from '../character.js';
import type { Rule } from './rule.js';

/** Longest bracketed remark and longest quotation, in code units, that are kept in one piece. */
const BRACKETS = 100;
const QUOTATION = 50;
/** Quotations in corner brackets stay inside the sentence that quotes them. */
const CORNERS = 200;

/** Inside short brackets and short quotations ("Who's there?", Yahoo!) no sentence ends. */
export const enclosed: Rule = ({ text, after, end, quote, bracket }) => {
  if (bracket >= 0) {
    const reach = bracket + (CORNER.includes(text.charAt(bracket)) ? CORNERS : BRACKETS);
    if (closesWithin(text, after, end, reach, CLOSER, '')) return 'goes on';
  }
  if (
    quote >= 0 &&
    !introduced(text, quote) &&
    closesWithin(text, after, end, quote + QUOTATION, QUOTE, '»”“"›')
  )
    return 'goes on';
  return undefined;
};

/** A colon before the quotation tells that somebody speaks, in sentences. */
function introduced(text: string, quote: number): boolean {
  return text.charAt(quote - 1) === ':' || text.startsWith(': ', quote - 2);
}

const CORNER = '「『';

/** Whether the next closing mark after the stop lies within reach and is not one that closes right here. */
function closesWithin(
  text: string,
  after: number,
  end: number,
  reach: number,
  kind: number,
  marks: string,
): boolean {
  const last = Math.min(reach, text.length - 1);
  for (let at = after; at <= last; at++) {
    const code = text.charCodeAt(at);
    if ((CHARACTER[code]! & kind) === 0) continue;
    if (marks !== '' && !marks.includes(text.charAt(at))) continue;
    return at >= end;
  }
  return false;
}
