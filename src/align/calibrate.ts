import type { Bead } from './alignment.js';

/** Neighbours to each side whose content tells whether this stretch of the texts corresponds at all. */
const REACH = 8;
/** The mean over the whole alignment counts as this many neighbours. */
const WHOLE = 2;

/**
 * Coefficients of a logistic regression of `the bead is exactly right` on: 1; the log odds of the bead's
 * posterior; the log of the content evidence around it; its own content evidence; whether it has an empty
 * side; whether it has several sentences on a side. Fitted on development sets of seven language pairs,
 * each aligned alone and together, and on texts paired with strangers; fitted without one pair it does as
 * well on that pair.
 */
const COEFFICIENTS = [-1.58, 0.8, 0.66, 0.05, 0.07, -0.78] as const;

/** Content evidence around a bead below this is counted as this. */
const LEAST_CONTENT = 0.2;
/** Content of one bead above this is counted as this. */
const MOST_CONTENT = 6;

/**
 * Turns posteriors into confidences that keep their word. A posterior only compares paths: between texts
 * that have nothing to do with each other some path is still the best, and content evidence tells.
 */
export function calibrate(beads: readonly Bead[]): Bead[] {
  const content = beads.map((bead) => (isLinked(bead) ? contentOf(bead) : Number.NaN));
  const sums = runningSums(content, (value) => (Number.isNaN(value) ? 0 : value));
  const counts = runningSums(content, (value) => (Number.isNaN(value) ? 0 : 1));
  const mean = sums[beads.length]! / Math.max(1, counts[beads.length]!);
  return beads.map((bead, at) => {
    const from = Math.max(0, at - REACH);
    const to = Math.min(beads.length, at + REACH + 1);
    const around = sums[to]! - sums[from]! + WHOLE * mean;
    const local = around / (counts[to]! - counts[from]! + WHOLE);
    const confidence = confidenceOf(bead, local, content[at]!);
    if (bead.alternative === undefined) return { ...bead, confidence };
    const shrink = confidence / Math.max(1e-9, bead.confidence);
    const other = Math.min(1 - confidence, bead.alternative.confidence * shrink);
    return { ...bead, confidence, alternative: { ...bead.alternative, confidence: other } };
  });
}

function confidenceOf(bead: Bead, local: number, own: number): number {
  const posterior = Math.min(1 - 1e-6, Math.max(1e-6, bead.confidence));
  const features = [
    1,
    Math.log(posterior / (1 - posterior)),
    Math.log(Math.max(LEAST_CONTENT, local)),
    Number.isNaN(own) ? 0 : Math.min(MOST_CONTENT, own),
    isLinked(bead) ? 0 : 1,
    bead.source.end - bead.source.start > 1 || bead.target.end - bead.target.start > 1 ? 1 : 0,
  ];
  const odds = features.reduce((sum, feature, at) => sum + feature * COEFFICIENTS[at]!, 0);
  return 1 / (1 + Math.exp(-odds));
}

function contentOf(bead: Bead): number {
  let sum = 0;
  for (const { name, value, weight } of bead.signals) {
    if (name !== 'length' && name !== 'position') sum += value * weight;
  }
  return sum;
}

function isLinked({ source, target }: Bead): boolean {
  return source.start < source.end && target.start < target.end;
}

function runningSums(values: readonly number[], of: (value: number) => number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, at) => {
    sums[at + 1] = sums[at]! + of(value);
  });
  return sums;
}
