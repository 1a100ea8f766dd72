/** Postgres takes 65,535 parameters a statement; the widest row here has 14 columns. */
const CHUNK = 4_000;

/** Writes any number of rows in statements of at most 4,000. */
export async function insertInChunks<Row>(
  rows: readonly Row[],
  insert: (chunk: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await insert(rows.slice(start, start + CHUNK));
}
