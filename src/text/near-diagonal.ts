/**
 * The columns [start, end) that row `i` of a `rows` × `columns` table is compared with: all of them, or the `width`
 * nearest to the diagonal where there are more.
 */
export function nearDiagonal(i: number, rows: number, columns: number, width: number) {
  const centre = Math.floor(((i + 0.5) * columns) / rows);
  const start = Math.max(0, Math.min(centre - (width >> 1), columns - width));
  return { start, end: Math.min(columns, start + width) };
}
