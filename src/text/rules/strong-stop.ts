import type { Candidate } from '../candidate.js';
import { CLOSER, isKind } from '../character.js';
import type { Rule } from './rule.js';

/** Every run but a single full stop ends a sentence, and so does a full stop inside a closed quotation. */
export const strongStop: Rule = (candidate) => {
  const { dot, closed } = candidate;
  if (dot && !closed) return undefined;
  return quotesOn(candidate) ? 'goes on' : 'ends';
};

/** In scripts without case a particle after the closing mark shows that the quoting sentence goes on (」と). */
function quotesOn({ text, rules, end, next }: Candidate): boolean {
  const closed = isKind(text, end - 1, CLOSER) || '”’"'.includes(text.charAt(end - 1));
  const particles = closed ? rules.afterQuotation : rules.afterStop;
  return particles.some((particle) => text.startsWith(particle, next));
}
