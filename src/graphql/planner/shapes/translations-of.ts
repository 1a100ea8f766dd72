import { sql } from 'kysely';
import { visibleTranslation } from '../../../store/queries/visibility.js';
import type { List } from '../../read-page.js';
import type { Args } from '../args.js';
import { type Row, rowOf, type Sql, type TypeName } from '../row.js';
import { type PageEdge, page } from '../shape.js';
import { visibleTo } from './visible.js';

interface StatusArgs {
  readonly status?: readonly string[] | null;
}

/** The translations of something that the viewer may see, all of them or those of some statuses. */
export function translationsOf<From extends TypeName>(
  list: List,
  of: (translation: Row<'Translation'>, from: Row<From>) => Sql,
  rest: Pick<PageEdge<From>, 'beyond'> = {},
): PageEdge<From> {
  const where = (translation: Row<'Translation'>, from: Row<From>, args: Args<StatusArgs>) =>
    sql`${of(translation, from)}${ofStatus(translation, args)} and ${visibleTo(args, translation, visibleTranslation)}`;
  return page('Translation', list, where, {
    total: (from, args) =>
      sql`(select count(*) from translation as counted where ${where(rowOf('counted'), from, args)})`,
    ...rest,
  });
}

/** The condition that `status` adds. */
function ofStatus({ status }: Row<'Translation'>, args: Args<StatusArgs>): Sql {
  if (args.ask((given) => (given.status ?? null) === null)) return sql``;
  return sql` and ${status} = any(${args.value((given) => given.status)}::text[])`;
}
