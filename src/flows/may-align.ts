import { type Actor, requirePair, requirePermission } from './actor.js';
import type { FoundAlignment } from './find-alignment.js';

/**
 * Lets translators change the alignments of their own translations, and reviewers, editors and admins any,
 * within the pairs of languages of the token.
 * @throws BitextError `FORBIDDEN`
 */
export function requireMayAlign(
  actor: Actor,
  translatorId: number,
  { source, target }: FoundAlignment,
): void {
  if (translatorId !== actor.userId) requirePermission(actor, 'alignmentEditOfOthers');
  requirePair(actor, source.language, target.language);
}
