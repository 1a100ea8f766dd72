import type { Alignment, BeadRange } from '../align/alignment.js';
import type { ReviewedBead } from '../align/reviewed-bead.js';

/** A bead about to be stored. */
export type NewBead = ReviewedBead;

/** A person's own beads: each is confirmed by them and certain. */
export function beadsByHand(beads: readonly BeadRange[], userId: number): NewBead[] {
  return beads.map(({ source, target }) => ({
    source,
    target,
    status: 'CONFIRMED',
    origin: 'HUMAN',
    confidence: 1,
    signals: [],
    confirmedBy: userId,
    note: null,
    alternative: null,
  }));
}

/** The aligner's beads, none of them vouched for yet. */
export function beadsFound({ beads }: Alignment): NewBead[] {
  return beads.map(({ source, target, confidence, signals, alternative }) => ({
    source,
    target,
    status: 'AUTO',
    origin: signals.some(({ name }) => name === 'lexicon') ? 'LEXICAL' : 'LENGTH_BASED',
    confidence: round(confidence),
    signals: signals.map((signal) => ({
      ...signal,
      value: round(signal.value),
      weight: round(signal.weight),
    })),
    confirmedBy: null,
    note: null,
    alternative:
      alternative === undefined ? null : { ...alternative, confidence: round(alternative.confidence) },
  }));
}

/** Four decimals: more would only look exact. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
