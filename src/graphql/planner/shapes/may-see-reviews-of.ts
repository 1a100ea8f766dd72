import { sql } from 'kysely';
import { SEES_ALL_REVIEWS } from '../../../flows/actor.js';
import type { Sql } from '../row.js';
import type { Args } from '../shape.js';

/** Whether the viewer may read what reviewers said of a translator's work, as maySeeReviewsOf() of the flows has it. */
export function maySeeReviewsOf(translator: Sql, args: Args): Sql {
  const sees = args.viewer((actor) => actor?.roles.some((role) => SEES_ALL_REVIEWS.includes(role)) ?? false);
  const viewer = args.viewer((actor) => actor?.userId ?? null);
  return sql`(${sees}::boolean or ${translator} = ${viewer}::bigint)`;
}
