import { CHARACTER, LOWER } from '../character.js';
import type { Rule } from './rule.js';

/** Before a small letter a sentence goes on. */
export const smallLetter: Rule = ({ text, opening }) => {
  if (opening >= text.length) return undefined;
  return (CHARACTER[text.charCodeAt(opening)]! & LOWER) !== 0 ? 'goes on' : undefined;
};
