/** How the lengths of two texts hang together, in characters; see `lengthModel`. */
export interface LengthModel {
  /** Target characters for one source character. */
  readonly ratio: number;
  /** Variance of the target length for one source character (6.8 in Gale & Church 1993). */
  readonly variance: number;
  readonly sourceMean: number;
  readonly sourceVariance: number;
  readonly targetMean: number;
  readonly targetVariance: number;
}

export const VARIANCE = 6.8;
/** A mismatch costs at most this many nats. */
const WORST = 20;

export function lengthModel(source: Float64Array, target: Float64Array, variance = VARIANCE): LengthModel {
  const s = meanAndVariance(source);
  const t = meanAndVariance(target);
  const ratio =
    source.length === 0 || target.length === 0 ? 1 : (t.mean * target.length) / (s.mean * source.length);
  return {
    ratio: Number.isFinite(ratio) && ratio > 0 ? Math.min(20, Math.max(0.05, ratio)) : 1,
    variance,
    sourceMean: s.mean,
    sourceVariance: s.variance,
    targetMean: t.mean,
    targetVariance: t.variance,
  };
}

/**
 * How much better the lengths of the two sides fit as a translation than by chance, in nats: the normal
 * model of Gale & Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993), over a normal
 * model of `m` or `n` sentences of the text's own kind, the mean of both directions.
 */
export function lengthSignal(
  model: LengthModel,
  source: number,
  target: number,
  m: number,
  n: number,
): number {
  // Texts that are known by their vectors alone have no lengths.
  if (source === 0 && target === 0) return 0;
  return lengthFit(model, source, target) - sourceChance(model, source, m) - targetChance(model, target, n);
}

/** The part of `lengthSignal` that both sides share. Turning the model round changes it by the ratio alone. */
export function lengthFit({ ratio, variance }: LengthModel, source: number, target: number): number {
  const spread = variance * Math.max(source, target / ratio) * ratio * ratio + 9;
  return logNormal(target - ratio * source, spread, WORST) + 0.5 * Math.log(ratio);
}

/** The part of `lengthSignal` that the source side alone brings, for m sentences of this length. */
export function sourceChance({ sourceMean, sourceVariance }: LengthModel, length: number, m: number): number {
  return 0.5 * chance(length, m * sourceMean, m * sourceVariance);
}

/** The part of `lengthSignal` that the target side alone brings, for n sentences of this length. */
export function targetChance({ targetMean, targetVariance }: LengthModel, length: number, n: number): number {
  return 0.5 * chance(length, n * targetMean, n * targetVariance);
}

function logNormal(gap: number, variance: number, worst: number): number {
  return -0.5 * Math.log(2 * Math.PI * variance) - Math.min(worst, (0.5 * gap * gap) / variance);
}

function chance(length: number, mean: number, variance: number): number {
  return Math.max(logNormal(length - mean, variance, Infinity), -12);
}

function meanAndVariance(lengths: Float64Array): { mean: number; variance: number } {
  let sum = 0;
  let squares = 0;
  for (const length of lengths) {
    sum += length;
    squares += length * length;
  }
  const mean = Math.max(1, sum / Math.max(1, lengths.length));
  return { mean, variance: Math.max(mean, squares / Math.max(1, lengths.length) - mean * mean) };
}
