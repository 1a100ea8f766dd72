import { isKind, PAIRED, WORD } from '../character.js';
import type { Rule } from './rule.js';

const REACH = 24;

/** A sentence says something: stops before its first letter or digit ("…and", "*** !") do not end it. */
export const empty: Rule = ({ text, start, at }) => {
  if (at - start > REACH) return undefined;
  for (let i = start; i < at; i++) {
    if (isKind(text, i, WORD | PAIRED)) return undefined;
  }
  return 'goes on';
};
