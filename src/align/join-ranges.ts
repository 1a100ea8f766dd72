import type { Range } from '../text/text.js';

/**
 * The range that holds exactly what the given ones hold, in any order; undefined when they leave a gap or overlap.
 * Empty ranges count for nothing; of empty ranges only, the first is returned.
 */
export function joinRanges(ranges: readonly Range[]): Range | undefined {
  const filled = ranges.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  if (filled.some(({ start }, at) => at > 0 && start !== filled[at - 1]!.end)) return undefined;
  if (filled.length === 0) return ranges[0];
  return { start: filled[0]!.start, end: filled.at(-1)!.end };
}
