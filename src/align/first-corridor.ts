import { type Anchor, anchorChain } from './anchors.js';
import { type Corridor, closed, wholeCorridor } from './corridor.js';
import type { Corner } from './fixed-corners.js';
import type { LinkTable } from './link-table.js';
import type { Tokens } from './read-tokens.js';

/** Texts up to this many cells are searched whole. */
const SMALL = 100_000;
/** Around an anchor the corridor is at least this wide to each side. */
const MARGIN = 10;
/** Between anchors far apart a path may stray by this many times the root of their distance. */
const STRAY = 2;
/** No more than this to each side, whatever is unknown; less in a very long text, to bound its memory. */
const WIDEST = 250;
const MOST_CELLS = 2_000_000;

/**
 * Where to look when nothing has been aligned yet: the whole of short texts, else a band round anchors.
 * `moreAnchors` is asked only for long texts.
 */
export function firstCorridor(
  source: Tokens,
  target: Tokens,
  links: LinkTable,
  corners: readonly Corner[],
  moreAnchors: () => readonly Anchor[],
): Corridor {
  const rows = source.lengths.length;
  const columns = target.lengths.length;
  if (rows * columns <= SMALL) return wholeCorridor(rows, columns);
  const certain = corners.map((corner) => ({ ...corner, weight: Infinity }));
  const given = [...certain, ...moreAnchors()];
  const chain = anchorChain(source, target, links, given);
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const widest = Math.min(WIDEST, MOST_CELLS / (2 * rows));
  let from: Anchor = { source: 0, target: 0, weight: Infinity };
  for (const to of [...chain, { source: rows, target: columns, weight: Infinity }]) {
    bridge(from, to, low, high, columns, widest);
    from = to;
  }
  return closed(low, high, columns);
}

/**
 * Opens a band round the line from one anchor to the next, wide enough for their difference and some
 * straying, but not beyond the rectangle between them.
 */
function bridge(
  from: Anchor,
  to: Anchor,
  low: Int32Array,
  high: Int32Array,
  columns: number,
  widest: number,
): void {
  const down = to.source - from.source;
  const across = to.target - from.target;
  const stray = Math.abs(across - down) + STRAY * Math.sqrt(down + across);
  const half = MARGIN + Math.min(widest, stray);
  for (let i = from.source; i <= to.source; i++) {
    const middle = from.target + (down === 0 ? 0 : (across * (i - from.source)) / down);
    low[i] = Math.min(low[i]!, Math.max(0, from.target - MARGIN, Math.floor(middle - half)));
    high[i] = Math.max(high[i]!, Math.min(columns, to.target + MARGIN, Math.ceil(middle + half)));
  }
}
