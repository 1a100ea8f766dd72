import { sql } from 'kysely';
import { visibleAlignment } from '../../../store/queries/visibility.js';
import type { Row, Sql } from '../row.js';
import { JsonText, keyed, many, manyOfJson, oneOfJson, shape } from '../shape.js';

export const bead = shape('Bead', {
  visible: ({ article_id, alignment_id }, args) => sql`exists (
    select from alignment where article_id = ${article_id} and id = ${alignment_id}
      and ${visibleAlignment(args.whoever())})`,
  fields: {
    index: 'index',
    shape: ({ source_start, source_end, target_start, target_end }) =>
      sql`concat(${source_end} - ${source_start}, '-', ${target_end} - ${target_start})`,
    sourceIndexes: ({ source_start, source_end }) => indexes(source_start, source_end),
    targetIndexes: ({ target_start, target_end }) => indexes(target_start, target_end),
    status: 'status',
    origin: 'origin',
    confidence: 'confidence',
    note: 'note',
    signals: manyOfJson('Signal', 'signals'),
    alternative: oneOfJson('Alternative', 'alternative'),
    source: many('Sentence', 'index', (sentence, bead) =>
      inSide(sentence, bead, 'source_id', bead.source_start, bead.source_end),
    ),
    target: many('Sentence', 'index', (sentence, bead) =>
      inSide(sentence, bead, 'target_id', bead.target_start, bead.target_end),
    ),
    confirmedBy: keyed('User', 'confirmed_by'),
  },
});

/** A sentence of one side's revision from `start` to before `end`. */
function inSide(
  sentence: Row<'Sentence'>,
  bead: Row<'Bead'>,
  side: 'source_id' | 'target_id',
  start: Sql,
  end: Sql,
): Sql {
  const revision = sql`(select ${sql.ref(side)} from alignment
    where article_id = ${bead.article_id} and id = ${bead.alignment_id})`;
  return sql`${sentence.article_id} = ${bead.article_id} and ${sentence.revision_id} = ${revision}
    and ${sentence.index} >= ${start} and ${sentence.index} < ${end}`;
}

/** `[3,4]`. Nearly all beads have one sentence or none on a side, which is much cheaper to print. */
function indexes(start: Sql, end: Sql): JsonText {
  return new JsonText(sql`case ${end} - ${start} when 1 then concat('[', ${start}, ']') when 0 then '[]'
    else array_to_json(array(select generate_series(${start}, ${end} - 1)))::text end`);
}
