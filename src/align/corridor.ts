/**
 * The cells (i, j), i source and j target sentences done, that a path may pass through: for each row i the
 * columns `low[i]` to `high[i]`, both included. Rows never step back, and (0, 0) and the far corner are in.
 */
export interface Corridor {
  readonly rows: number;
  readonly columns: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Index of the first cell of each row; the last entry is the number of cells. */
  readonly offset: Int32Array;
  /** 1 for each cell that an earlier look found likely. Only between these are the largest beads read closely. */
  readonly likely?: Uint8Array;
}

/** Every cell. Only for short texts: rows × columns cells. */
export function wholeCorridor(rows: number, columns: number): Corridor {
  return closed(new Int32Array(rows + 1), new Int32Array(rows + 1).fill(columns), columns);
}

/** Makes rows monotone and joins them to both corners, so that there is always a path. */
export function closed(low: Int32Array, high: Int32Array, columns: number): Corridor {
  const rows = low.length - 1;
  low[0] = 0;
  high[rows] = columns;
  for (let i = 1; i <= rows; i++) high[i] = Math.max(high[i]!, high[i - 1]!);
  for (let i = rows - 1; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!);
  for (let i = 1; i <= rows; i++) low[i] = Math.min(low[i]!, high[i - 1]!);
  const offset = new Int32Array(rows + 2);
  for (let i = 0; i <= rows; i++) offset[i + 1] = offset[i]! + high[i]! - low[i]! + 1;
  return { rows, columns, low, high, offset };
}

/** A cell with less than this probability is not worth a look. */
const LEAST_PROBABILITY = 1e-4;

/** A row keeps at most this many cells to each side of its most probable one, all rows together no more than that. */
const MOST_ASIDE = 24;
const MOST_CELLS = 1_000_000;

/** The cells that hold any probability worth a look, with a margin of four sentences. */
export function narrowed(corridor: Corridor, cells: Float32Array): Corridor {
  const { rows, columns, offset } = corridor;
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const aside = Math.min(MOST_ASIDE, Math.ceil(MOST_CELLS / (2 * rows + 2)));
  for (let i = 0; i <= rows; i++) {
    let middle = offset[i]!;
    for (let cell = offset[i]!; cell < offset[i + 1]!; cell++)
      if (cells[cell]! > cells[middle]!) middle = cell;
    const first = Math.max(offset[i]!, middle - aside);
    const last = Math.min(offset[i + 1]! - 1, middle + aside);
    for (let cell = first; cell <= last; cell++) {
      if (cells[cell]! < LEAST_PROBABILITY) continue;
      const j = cell - offset[i]! + corridor.low[i]!;
      for (let near = Math.max(0, i - 2); near <= Math.min(rows, i + 2); near++) {
        low[near] = Math.min(low[near]!, Math.max(0, j - 4));
        high[near] = Math.max(high[near]!, Math.min(columns, j + 4));
      }
    }
  }
  return closed(low, high, columns);
}

/** A cell with this probability is likely. */
const LIKELY = 0.2;

/** Marks the cells that were likely in the corridor `before`. */
export function withLikely(corridor: Corridor, before: Corridor, cells: Float32Array): Corridor {
  const likely = new Uint8Array(corridor.offset[corridor.rows + 1]!);
  for (let i = 0; i <= corridor.rows; i++) {
    const last = Math.min(before.high[i]!, corridor.high[i]!);
    for (let j = Math.max(before.low[i]!, corridor.low[i]!); j <= last; j++) {
      if (cells[before.offset[i]! + j - before.low[i]!]! >= LIKELY)
        likely[corridor.offset[i]! + j - corridor.low[i]!] = 1;
    }
  }
  return { ...corridor, likely };
}
