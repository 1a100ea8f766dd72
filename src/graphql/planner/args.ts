import type { Actor } from '../../flows/actor.js';
import type { ViewerInSql } from '../../store/queries/visibility.js';
import type { Sql } from './row.js';

/** The arguments of a field, and who asks, as far as the text of a statement may know them. */
// biome-ignore lint/suspicious/noExplicitAny: an edge says itself which arguments its field has.
export interface Args<Given = any> {
  /** Whether they are the same for all requests, because no variable stands in them. */
  readonly fixed: boolean;
  /** Asks what decides how the statement is written; requests that answer alike share a plan. */
  ask<T extends string | number | boolean>(question: (given: Given) => T): T;
  /** A value that each request brings along: a parameter of the statement. */
  value(read: (given: Given) => unknown): Sql;
  /** The same of who asks; the answer is then for nobody else. */
  viewer(read: (actor: Actor | null, given: Given) => unknown): Sql;
  /** Who asks, for the store's conditions on what may be seen; requests of one kind of viewer share a plan. */
  whoever(): ViewerInSql;
}
