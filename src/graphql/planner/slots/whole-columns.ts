import { sql } from 'kysely';
import type { Sql } from '../row.js';

/** The column of each field of a sentence that stands in `revision_columns`. */
export const SENTENCE_COLUMNS = {
  text: 'sentence_text',
  block: 'sentence_block',
  start: 'sentence_start',
  end: 'sentence_end',
} as const;

/** Items that the columns of sql/007-columns.sql hold. */
const FIRST_PAGE = 100;

/** How a value of a row is written in its column, where there are more rows than the columns hold. */
const OF_SENTENCE: Readonly<Record<string, Sql>> = {
  sentence_text: sql`to_json(text)::text`,
  sentence_block: sql`block::text`,
  sentence_start: sql`"start"::text`,
  sentence_end: sql`"end"::text`,
};
const OF_BEAD: Readonly<Record<string, Sql>> = {
  source_indexes: sql`array_to_json(array(select generate_series(source_start, source_end - 1)))::text`,
  target_indexes: sql`array_to_json(array(select generate_series(target_start, target_end - 1)))::text`,
  confidence: sql`to_json(confidence)::text`,
};

/** What a statement calls a revision and its columns. */
interface Named {
  readonly revision: string;
  readonly columns: string;
}
const USUAL: Named = { revision: 'revision', columns: 'revision_columns' };

/** A column of all sentences of a revision, one value a line; the columns of the revision stand beside it. */
export function sentenceColumn(name: string, { revision, columns }: Named = USUAL): Sql {
  const of = sql.ref(revision);
  return sql`case when ${of}.sentence_count > ${sql.lit(FIRST_PAGE)}
    then (select string_agg(${OF_SENTENCE[name]}, e'\\n' order by index) from sentence
      where article_id = ${of}.article_id and revision_id = ${of}.id)
    else ${sql.ref(columns)}.${sql.ref(name)} end`;
}

/** A column of all beads of `alignment`, one value a line; `alignment_columns` stands beside it. */
export function beadColumn(name: string): Sql {
  return sql`case when alignment.bead_count > ${sql.lit(FIRST_PAGE)}
    then (select string_agg(${OF_BEAD[name]}, e'\\n' order by index) from bead
      where article_id = alignment.article_id and alignment_id = alignment.id)
    else alignment_columns.${sql.ref(name)} end`;
}
