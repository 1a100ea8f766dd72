import { sql } from 'kysely';
import { PRIVATE_STATUSES, SEES_ALL_EVENTS } from '../../../store/queries/event-visibility.js';
import { LISTS } from '../../lists.js';
import type { Row, Sql, TypeName } from '../row.js';
import { type Args, type PageEdge, page } from '../shape.js';

/** The events of something that the viewer may see. */
export function historyOf<From extends TypeName>(
  about: (event: Row<'Event'>, from: Row<From>) => Sql,
): PageEdge<From> {
  return page('Event', LISTS.history, (event, from: Row<From>, args) => {
    return sql`${about(event, from)} and ${maySeeEvent(event, args)}`;
  });
}

/** Whether the viewer may see an event, as maySeeEvent() of the store has it. */
export function maySeeEvent({ article_id, translation_id }: Row<'Event'>, args: Args): Sql {
  const seesAll = args.viewer(
    (actor) => actor?.roles.some((role) => SEES_ALL_EVENTS.includes(role)) ?? false,
  );
  const viewer = args.viewer((actor) => actor?.userId ?? null);
  return sql`(${seesAll}::boolean or ${translation_id} is null or exists (
    select from translation where article_id = ${article_id} and id = ${translation_id}
      and (translator_id = ${viewer}::bigint or status <> all (${[...PRIVATE_STATUSES]}::text[]))))`;
}
