import { BitextError } from '../errors.js';
import type { Role } from '../store/tables.js';

/** Who acts: a user, in the role that the token carries. */
export interface Actor {
  readonly userId: number;
  readonly login: string;
  readonly role: Role;
}

/** Which roles may do what. Anything not listed is refused. */
export const PERMISSIONS = {
  articleIngest: ['EDITOR', 'ADMIN'],
  translationSubmit: ['TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'],
  alignmentSubmit: ['TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'],
  /** Change the alignment of somebody else's translation. */
  alignmentSubmitOfOthers: ['REVIEWER', 'EDITOR', 'ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** @throws BitextError `UNAUTHENTICATED` without an actor, `FORBIDDEN` when the role does not suffice */
export function requirePermission(actor: Actor | null, permission: Permission): Actor {
  const roles: readonly Role[] = PERMISSIONS[permission];
  if (actor === null) {
    throw new BitextError(
      'UNAUTHENTICATED',
      `This needs a token with the role ${roles[0]}. Send it as "Authorization: Bearer …"; \`bitext token create --role ${roles[0]}\` makes one.`,
    );
  }
  if (!roles.includes(actor.role)) {
    throw new BitextError(
      'FORBIDDEN',
      `The role ${actor.role} does not allow this; it needs ${roles.join(', ')}.`,
    );
  }
  return actor;
}
