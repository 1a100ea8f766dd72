import type { Range } from '../text/text.js';
import type { BeadRange } from './alignment.js';

/** A run of a list of beads that can be laid out anew without a look at the rest. */
export interface BeadWindow {
  /** Indexes of its beads. */
  readonly beads: Range;
  /** The sentences that they hold; no other bead holds one of them. */
  readonly source: Range;
  readonly target: Range;
}

/**
 * The smallest runs of beads around touched ones, with a bead more to each side, such that no bead before a run
 * reaches beyond its start and none behind it reaches before its end. `beads` are in canonical order, `touched`
 * ascend. Linear time.
 */
export function touchedWindows(beads: readonly BeadRange[], touched: readonly number[]): BeadWindow[] {
  const source = cutsOf(beads, 'source');
  const target = cutsOf(beads, 'target');
  const isCut = (at: number) => source.from[at]! >= source.upTo[at]! && target.from[at]! >= target.upTo[at]!;
  const runs: { start: number; end: number }[] = [];
  for (const index of touched) {
    let start = Math.max(0, index - 1);
    while (!isCut(start)) start--;
    let end = Math.min(beads.length, index + 2);
    while (!isCut(end)) end++;
    const last = runs.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => ({
    beads: { start, end },
    source: { start: source.upTo[start]!, end: source.upTo[end]! },
    target: { start: target.upTo[start]!, end: target.upTo[end]! },
  }));
}

/** For each place between two beads how far those before it reach, and where those behind it begin. */
function cutsOf(beads: readonly BeadRange[], side: 'source' | 'target') {
  const { length } = beads;
  const upTo = new Int32Array(length + 1);
  const from = new Int32Array(length + 1);
  for (let at = 0; at < length; at++) upTo[at + 1] = Math.max(upTo[at]!, beads[at]![side].end);
  from[length] = upTo[length]!;
  for (let at = length - 1; at >= 0; at--) from[at] = Math.min(from[at + 1]!, beads[at]![side].start);
  return { upTo, from };
}
