import { sql } from 'kysely';
import type { Sql } from '../row.js';
import { manyOfJson, shape } from '../shape.js';

export const alternative = shape('Alternative', {
  fields: { kind: 'kind', beads: manyOfJson('BeadRanges', 'beads'), confidence: 'confidence' },
});

export const beadRanges = shape('BeadRanges', {
  fields: { source: ({ source }) => indexes(source), target: ({ target }) => indexes(target) },
});

/** The indexes of a range `{start, end}`. */
function indexes(range: Sql): Sql {
  return sql`array(select generate_series((${range} -> 'start')::int, (${range} -> 'end')::int - 1))`;
}
