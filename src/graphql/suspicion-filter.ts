import { invalid } from '../errors.js';
import { type Actor, requirePermission } from '../flows/actor.js';
import type { SuspicionFilter } from '../store/queries/suspicions.js';
import type { ReviewQueueArgs } from './review-queue.type.js';

/**
 * What a reviewer's queue is narrowed to: the languages of the token, the work of others, and what was asked for.
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN`, and `VALIDATION` for a confidence that is none
 */
export function suspicionFilter(
  { source, target, maxConfidence }: ReviewQueueArgs,
  actor: Actor | null,
): SuspicionFilter {
  const reviewer = requirePermission(actor, 'reviewQueue');
  return {
    pairs: pairsOf(reviewer),
    source: source ?? null,
    target: target ?? null,
    maxConfidence: readConfidence(maxConfidence),
    notBy: reviewer.roles.includes('ADMIN') ? null : reviewer.userId,
  };
}

/** The pairs of a token, with null in place of its stars. */
function pairsOf({ pairs }: Actor) {
  const language = (text: string | undefined) => (text === undefined || text === '*' ? null : text);
  return pairs.map((pair) => {
    const [source, target] = pair.split('>');
    return { source: language(source), target: language(target) };
  });
}

function readConfidence(maxConfidence: number | null | undefined): number | null {
  if (maxConfidence === null || maxConfidence === undefined) return null;
  if (maxConfidence >= 0 && maxConfidence <= 1) return maxConfidence;
  throw invalid(
    ['maxConfidence'],
    'confidence',
    `\`maxConfidence\` is ${maxConfidence}; a confidence is a number from 0 to 1.`,
  );
}
