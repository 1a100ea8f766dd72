import { CLOSER, isKind, LETTER } from '../character.js';
import type { Rule } from './rule.js';

/** A comma, a closing bracket or the like goes on with the sentence, and so do the hashtags under a post. */
export const continued: Rule = ({ text, rules, next }) => {
  const mark = text.charAt(next);
  if (rules.stops.includes(mark)) return undefined;
  if (mark === '#' && isKind(text, next + 1, LETTER)) return 'goes on';
  if (CONTINUING.includes(mark) || isKind(text, next, CLOSER)) return 'goes on';
  return undefined;
};

const CONTINUING = ',;:%»”،؛、，；：/=';
