import { APPROVED_WEIGHT, type WeightedBead } from '../align/lexicon/learn-lexicon.js';
import type { NewBead } from './new-bead.js';

/** A bead, and how much there is to learn from it. */
export function weighed({ source, target, status, confidence }: NewBead): WeightedBead {
  const weight = status === 'CONFIRMED' ? APPROVED_WEIGHT : status === 'REJECTED' ? 0 : confidence;
  return { source, target, weight };
}
