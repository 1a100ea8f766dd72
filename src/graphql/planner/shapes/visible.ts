import { sql } from 'kysely';
import type { ViewerInSql } from '../../../store/queries/visibility.js';
import type { Args } from '../args.js';
import { aliasOf, type Row, type Sql, type TypeName } from '../row.js';
import type { OneEdge } from '../shape.js';

/** One of the store's conditions on who may see a row, which it knows by its name in the statement. */
type Condition = (viewer: ViewerInSql, table: string) => Sql;

/** The condition for whoever asks. */
export function visibleTo<Type extends TypeName>(args: Args, row: Row<Type>, condition: Condition): Sql {
  return condition(args.whoever(), aliasOf(row));
}

/** The same edge, to what the viewer may see. */
export function seen<From extends TypeName>(edge: OneEdge<From>, condition: Condition): OneEdge<From> {
  const where = (to: Row<TypeName>, from: Row<From>, args: Args) =>
    sql`${edge.rows.where?.(to, from, args) ?? sql`true`} and ${visibleTo(args, to, condition)}`;
  return { ...edge, rows: { ...edge.rows, where } };
}
