import type { Candidate } from '../candidate.js';
import { CHARACTER, CLOSER, WIDE_STOP } from '../character.js';
import type { Rule } from './rule.js';

/** Every run but a single full stop ends a sentence, and so does a full stop inside a closed quotation. */
export const strongStop: Rule = (candidate) => {
  const { dot, closed } = candidate;
  if (dot && !closed) return undefined;
  return quotesOn(candidate) ? 'goes on' : 'ends';
};

/** In scripts without case a particle after the closing mark shows that the quoting sentence goes on (」と). */
function quotesOn({ text, rules, after, end, next }: Candidate): boolean {
  if (rules.afterQuotation.length === 0) return false;
  const closed =
    (CHARACTER[text.charCodeAt(end - 1)]! & CLOSER) !== 0 || '”’"'.includes(text.charAt(end - 1));
  if (!closed)
    return (
      (CHARACTER[text.charCodeAt(after - 1)]! & WIDE_STOP) !== 0 &&
      rules.tag === 'ja' &&
      text.startsWith('と', next)
    );
  return rules.afterQuotation.some((particle) => text.startsWith(particle, next));
}
