import type { Rule } from './rule.js';
import { startsLikely, startsUpper } from './starts.js';

/** Where a language lets `;` or `:` end a sentence at times, only a typical opening word decides for it. */
export const weakStop: Rule = (candidate) => {
  const { text, rules, at } = candidate;
  if (!rules.weakStops.includes(text.charAt(at))) return undefined;
  return startsUpper(candidate) && startsLikely(candidate) ? 'ends' : 'goes on';
};
