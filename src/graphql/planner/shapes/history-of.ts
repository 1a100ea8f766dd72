import { sql } from 'kysely';
import { visibleTranslation } from '../../../store/queries/visibility.js';
import { LISTS } from '../../lists.js';
import type { Args } from '../args.js';
import type { Row, Sql, TypeName } from '../row.js';
import { type PageEdge, page } from '../shape.js';

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
  const viewer = args.whoever();
  if (viewer.kind === 'EVERYWHERE') return sql`true`;
  return sql`(${translation_id} is null or exists (
    select from translation where article_id = ${article_id} and id = ${translation_id}
      and ${visibleTranslation(viewer)}))`;
}
