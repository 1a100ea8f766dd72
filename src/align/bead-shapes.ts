/** How many sentences a bead holds on each side, and how probable that is before anything is read. */
export interface BeadShape {
  readonly source: number;
  readonly target: number;
  readonly prior: number;
}

/** At most this many sentences a side. */
export const LARGEST_SIDE = 4;

/**
 * The shapes the path-finder may use, the commonest first. The priors are rounded shares of news and
 * mountaineering yearbooks, thinned by three for every further sentence.
 */
export const BEAD_SHAPES: readonly BeadShape[] = [
  { source: 1, target: 1, prior: 0.8 },
  { source: 1, target: 0, prior: 0.045 },
  { source: 0, target: 1, prior: 0.045 },
  { source: 2, target: 1, prior: 0.034 },
  { source: 1, target: 2, prior: 0.034 },
  { source: 2, target: 2, prior: 0.003 },
  { source: 3, target: 1, prior: 0.005 },
  { source: 1, target: 3, prior: 0.005 },
  { source: 3, target: 2, prior: 0.002 },
  { source: 2, target: 3, prior: 0.002 },
  { source: 4, target: 1, prior: 0.0015 },
  { source: 1, target: 4, prior: 0.0015 },
  { source: 3, target: 3, prior: 0.0003 },
  { source: 4, target: 2, prior: 0.0003 },
  { source: 2, target: 4, prior: 0.0003 },
  { source: 4, target: 3, prior: 0.0003 },
  { source: 3, target: 4, prior: 0.0003 },
  { source: 4, target: 4, prior: 0.0001 },
];

/** Enough to see roughly where a path runs. */
export const FEW_SHAPES = BEAD_SHAPES.slice(0, 5);
