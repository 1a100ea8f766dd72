import type { Alternative, BeadRange } from './alignment.js';
import type { BeadShape } from './bead-shapes.js';
import type { Step } from './find-path.js';
import type { PathPosteriors } from './path-posteriors.js';

/** An alternative is told when it has at least this share of the bead's own probability. */
const NEARLY = 0.2;
/** And at least this probability. */
const LEAST = 0.02;

/** The best other reading of a step of a path, alone (split) or with a neighbour (merge, shift), if nearly as good. */
export function alternativeOf(
  steps: readonly Step[],
  at: number,
  posteriors: PathPosteriors,
  shapes: readonly BeadShape[],
): Alternative | undefined {
  const step = steps[at]!;
  const least = Math.max(LEAST, NEARLY * posteriors.of([step]));
  let best: Alternative | undefined;
  const offer = (kind: Alternative['kind'], reading: readonly Step[]) => {
    const confidence = posteriors.of(reading);
    if (confidence < least || (best && confidence <= best.confidence)) return;
    best = { kind, beads: reading.map((other) => rangeOfStep(other, shapes)), confidence };
  };
  for (const reading of cutsOf([step], shapes)) offer('split', reading);
  for (const neighbours of [steps.slice(at, at + 2), at > 0 ? steps.slice(at - 1, at + 1) : []]) {
    if (neighbours.length < 2) continue;
    const whole = joined(neighbours, shapes);
    if (whole) offer('merge', [whole]);
    for (const reading of cutsOf(neighbours, shapes)) {
      if (reading[0]!.shape !== neighbours[0]!.shape || reading[1]!.shape !== neighbours[1]!.shape)
        offer('shift', reading);
    }
  }
  return best;
}

export function rangeOfStep({ shape, source, target }: Step, shapes: readonly BeadShape[]): BeadRange {
  const { source: m, target: n } = shapes[shape]!;
  return { source: { start: source - m, end: source }, target: { start: target - n, end: target } };
}

/** All ways to cover the same sentences with two beads. */
function cutsOf(steps: readonly Step[], shapes: readonly BeadShape[]): Step[][] {
  const { m, n, end } = extent(steps, shapes);
  const cuts: Step[][] = [];
  shapes.forEach((first, index) => {
    if (first.source > m || first.target > n) return;
    const shape = shapes.findIndex(
      (second) => second.source === m - first.source && second.target === n - first.target,
    );
    if (shape < 0) return;
    const middle = { source: end.source - shapes[shape]!.source, target: end.target - shapes[shape]!.target };
    cuts.push([
      { shape: index, ...middle },
      { shape, source: end.source, target: end.target },
    ]);
  });
  return cuts;
}

function joined(steps: readonly Step[], shapes: readonly BeadShape[]): Step | undefined {
  const { m, n, end } = extent(steps, shapes);
  const shape = shapes.findIndex((whole) => whole.source === m && whole.target === n);
  return shape < 0 ? undefined : { shape, source: end.source, target: end.target };
}

function extent(steps: readonly Step[], shapes: readonly BeadShape[]): { m: number; n: number; end: Step } {
  let m = 0;
  let n = 0;
  for (const { shape } of steps) {
    m += shapes[shape]!.source;
    n += shapes[shape]!.target;
  }
  return { m, n, end: steps[steps.length - 1]! };
}
