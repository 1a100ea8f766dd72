import { sql } from 'kysely';
import { visibleEdition } from '../../../store/queries/visibility.js';
import type { Args } from '../args.js';
import type { Row, Sql } from '../row.js';

interface AsOf {
  readonly asOf?: Date | null;
}

/**
 * Id of the revision that readers see of an article, or saw at the time `asOf`.
 * @param language null for the original, which readers see as soon as it is stored
 */
export function readersRevision(article: Row<'Article'>, language: Sql | null, args: Args<AsOf>): Sql {
  if (language === null && !isTimeGiven(args)) return article.revision_id;
  return edition('revision_id', article, language ?? article.original_language, args);
}

/** Id of the alignment of the original with what readers see in a language, or saw at the time `asOf`. */
export function readersAlignment(article: Row<'Article'>, language: Sql, args: Args<AsOf>): Sql {
  return edition('alignment_id', article, language, args);
}

function edition(
  column: 'revision_id' | 'alignment_id',
  article: Row<'Article'>,
  language: Sql,
  args: Args<AsOf>,
): Sql {
  const asOf = () => sql`${args.value((given) => given.asOf)}::timestamptz`;
  const valid = isTimeGiven(args)
    ? sql`valid_from <= ${asOf()} and valid_until > ${asOf()} and ${visibleEdition(args.whoever())}`
    : sql`valid_until = 'infinity'`;
  return sql`(select ${sql.ref(column)} from edition
    where article_id = ${article.id} and language = ${language} and ${valid})`;
}

function isTimeGiven(args: Args<AsOf>): boolean {
  return args.ask(({ asOf }) => asOf !== null && asOf !== undefined);
}
