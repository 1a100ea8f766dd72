import { type Actor, requirePermission } from './actor.js';

/** Who manages tokens: an actor with the role ADMIN, or whoever may run commands beside the database. */
export type TokenManager = Actor | null | typeof OPERATOR;

export const OPERATOR = 'operator';

/**
 * Id of the managing user; null for the operator.
 * @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN`
 */
export function requireTokenManager(manager: TokenManager): number | null {
  return manager === OPERATOR ? null : requirePermission(manager, 'tokenAdmin').userId;
}
