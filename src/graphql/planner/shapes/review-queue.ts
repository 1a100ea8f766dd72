import { sql } from 'kysely';
import type { SuspicionFilter } from '../../../store/queries/suspicions.js';
import type { ReviewQueueArgs } from '../../review-queue.type.js';
import { suspicionFilter } from '../../suspicion-filter.js';
import type { Args } from '../args.js';
import type { Row, Sql } from '../row.js';

/** Which suspicions wait for the viewer: the filter of suspicionsIn() in one form for all viewers. */
export function waitingFor(suspicion: Row<'Suspicion'>, args: Args<ReviewQueueArgs>): Sql {
  const of = (read: (filter: SuspicionFilter) => unknown) =>
    args.viewer((actor, given) => read(suspicionFilter(given, actor)));
  const sources = sql`${of(({ pairs }) => pairs.map(({ source }) => source))}::text[]`;
  const targets = sql`${of(({ pairs }) => pairs.map(({ target }) => target))}::text[]`;
  const source = sql`${of((filter) => filter.source)}::text`;
  const target = sql`${of((filter) => filter.target)}::text`;
  const maxConfidence = sql`${of((filter) => filter.maxConfidence)}::float8`;
  const notBy = sql`${of((filter) => filter.notBy)}::bigint`;
  return sql`
    (cardinality(${sources}) = 0 or exists (
      select from unnest(${sources}, ${targets}) as pair (source, target)
      where coalesce(pair.source, ${suspicion.source_language}) = ${suspicion.source_language}
        and coalesce(pair.target, ${suspicion.target_language}) = ${suspicion.target_language}))
    and coalesce(${source}, ${suspicion.source_language}) = ${suspicion.source_language}
    and coalesce(${target}, ${suspicion.target_language}) = ${suspicion.target_language}
    and coalesce(${maxConfidence}, 1) >= ${suspicion.confidence}
    and (${notBy} is null or ${notBy} <> (
      select translator_id from translation
      where article_id = ${suspicion.article_id} and id = ${suspicion.translation_id}))`;
}
