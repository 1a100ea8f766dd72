import type { Match } from './coarse-path.js';
import { cosine, dot, type SideVectors } from './side-vectors.js';

/** What likeness means between two texts: that of strangers, and that of translations. */
export interface VectorScale {
  readonly strangers: number;
  readonly translations: number;
  /** Nats for the whole way from the one to the other; 0 where the vectors cannot tell them apart. */
  readonly strength: number;
}

/** Pairs of sentences from which the likeness of strangers is taken. */
const SAMPLES = 1_000;
/** What is assumed before any pair is seen, and how many pairs that weighs. */
const STRANGERS = { mean: 0, deviation: 0.2, weight: 4 } as const;
const TRANSLATIONS = { mean: 0.6, weight: 1 } as const;
/** One pair of sentences argues with no more than this. */
const STRONGEST = 12;
/** Pairs of sentences are less independent than they look: that much of their evidence counts. */
const TRUST = 0.5;
/** A path through strangers picks the best of them, so that its matches too lie a little above the rest. */
const LUCK = 4;

/**
 * Reads the scale off the matches of a path by vectors. If likeness spreads alike among strangers and
 * translations, the whole way from the mean of the ones to that of the others is worth its square in deviations.
 */
export function vectorScale(
  source: SideVectors,
  target: SideVectors,
  matches: readonly Match[],
): VectorScale {
  const columns = target.sentences.length;
  const matched = new Set(matches.map((match) => match.source * columns + match.target));
  let sum = STRANGERS.weight * STRANGERS.mean;
  let squares = STRANGERS.weight * (STRANGERS.deviation ** 2 + STRANGERS.mean ** 2);
  let count: number = STRANGERS.weight;
  // Strides are fixed so that the same texts always give the same answer.
  for (let at = 0; at < SAMPLES; at++) {
    const x = (at * 7919) % source.sentences.length;
    const y = (at * 104_729 + (at >> 3)) % columns;
    if (matched.has(x * columns + y)) continue;
    const likeness = likenessOf(source.sentences[x]!, target.sentences[y]!);
    sum += likeness;
    squares += likeness * likeness;
    count++;
  }
  const strangers = sum / count;
  const variance = Math.max(1e-6, squares / count - strangers * strangers);
  const { mean, weight } = TRANSLATIONS;
  const alike = matches.reduce((total, match) => total + match.likeness, weight * mean);
  const translations = Math.max(strangers + 1e-3, alike / (matches.length + weight));
  const distance = (translations - strangers) ** 2 / variance;
  return { strangers, translations, strength: Math.min(STRONGEST, Math.max(0, TRUST * (distance - LUCK))) };
}

function likenessOf(a: Float32Array, b: Float32Array): number {
  return cosine(dot(a, b), dot(a, a), dot(b, b));
}
