/** Building a statement of this many rows takes a few milliseconds; Postgres would take 65,535 parameters. */
const CHUNK = 500;

/** Writes any number of rows in statements of at most 500. */
export async function insertInChunks<Row>(
  rows: readonly Row[],
  insert: (chunk: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await insert(rows.slice(start, start + CHUNK));
}
