import { sql } from 'kysely';
import { visibleEdition } from '../../../store/queries/visibility.js';
import type { EditionTable } from '../../../store/tables.js';
import type { Row, Sql } from '../row.js';
import type { Args } from '../shape.js';
import { viewerInSql } from '../viewer-in-sql.js';

/** A column of what readers see of an article in a language now, or saw at the time `asOf`. */
export function readersEdition(
  column: keyof EditionTable,
  article: Row<'Article'>,
  language: Sql,
  args: Args<{ asOf?: Date | null }>,
): Sql {
  const asOf = () => sql`${args.value((given) => given.asOf)}::timestamptz`;
  const valid = args.ask((given) => given.asOf !== null && given.asOf !== undefined)
    ? sql`valid_from <= ${asOf()} and valid_until > ${asOf()} and ${visibleEdition(viewerInSql(args))}`
    : sql`valid_until = 'infinity'`;
  return sql`(select ${sql.ref(column)} from edition where article_id = ${article.id} and language = ${language} and ${valid})`;
}
