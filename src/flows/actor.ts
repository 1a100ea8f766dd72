import { BitextError } from '../errors.js';
import { pairsCover } from '../store/language-pairs.js';
import type { Role } from '../store/tables.js';

/** Who acts: a user, with what the token allows. */
export interface Actor {
  readonly userId: number;
  readonly login: string;
  readonly roles: readonly Role[];
  /** Pairs of languages such as `uk>en` or `*>en` that the work is bounded to; none means all of them. */
  readonly pairs: readonly string[];
}

/** Which roles may do what. Anything not listed is refused. */
export const PERMISSIONS = {
  articleIngest: ['EDITOR', 'ADMIN'],
  articleRevise: ['EDITOR', 'ADMIN'],
  articleErase: ['ADMIN'],
  translationSubmit: ['TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'],
  translationEdit: ['TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'],
  translationRebase: ['TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'],
  /** Change somebody else's translation. */
  translationEditOfOthers: ['ADMIN'],
  translationReview: ['REVIEWER', 'ADMIN'],
  /** Review one's own translation. */
  translationReviewOfOwn: ['ADMIN'],
  alignmentSubmit: ['TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'],
  alignmentEdit: ['TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'],
  /** Change the alignment of somebody else's translation. */
  alignmentEditOfOthers: ['REVIEWER', 'EDITOR', 'ADMIN'],
  /** Be seen at an alignment, and see who else is there. */
  presence: ['TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'],
  /** Be told of reviews of one's own work. */
  feedback: ['TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'],
  reviewQueue: ['REVIEWER', 'ADMIN'],
  tokenAdmin: ['ADMIN'],
  metrics: ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** @throws BitextError `UNAUTHENTICATED` without an actor, `FORBIDDEN` when no role of the token suffices */
export function requirePermission(actor: Actor | null, permission: Permission): Actor {
  const roles: readonly Role[] = PERMISSIONS[permission];
  if (actor === null) {
    throw new BitextError(
      'UNAUTHENTICATED',
      `This needs a token with the role ${roles[0]}. Send it as "Authorization: Bearer …"; \`bitext token create --role ${roles[0]}\` makes one.`,
    );
  }
  if (!actor.roles.some((role) => roles.includes(role))) {
    throw new BitextError(
      'FORBIDDEN',
      `The role ${actor.roles.join(', ')} does not allow this; it needs ${roles.join(' or ')}.`,
    );
  }
  return actor;
}

/** Whether some role of the token allows it. */
export function mayDo(actor: Actor | null, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return actor?.roles.some((role) => roles.includes(role)) ?? false;
}

/** Whether a token's pairs of languages cover one of them. */
export function coversPair({ pairs }: Pick<Actor, 'pairs'>, from: string, to: string): boolean {
  return pairsCover(pairs, from, to);
}

/** @throws BitextError `FORBIDDEN` when the token is bounded to other pairs of languages */
export function requirePair(actor: Actor, from: string, to: string): void {
  if (coversPair(actor, from, to)) return;
  throw new BitextError(
    'FORBIDDEN',
    `The token is bounded to ${actor.pairs.join(', ')}, which does not cover ${from}>${to}. Ask for a token that does.`,
  );
}

/** Whether somebody may read what reviewers said of a translator's work. */
export function maySeeReviewsOf(actor: Actor | null, translatorId: number): boolean {
  if (actor === null) return false;
  return actor.userId === translatorId || actor.roles.some((role) => SEES_ALL_REVIEWS.includes(role));
}

/** Who may read what reviewers said of anybody's work. */
export const SEES_ALL_REVIEWS: readonly Role[] = ['REVIEWER', 'EDITOR', 'ADMIN'];
