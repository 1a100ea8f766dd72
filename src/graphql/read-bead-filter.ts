import type { BeadFilter } from '../store/queries/alignments.js';
import type { BeadsArgs } from './bead-filter.type.js';
import { readConfidence } from './read-confidence.js';

/**
 * Which beads are wanted; null for all.
 * @throws BitextError `VALIDATION` for a confidence that is none
 */
export function readBeadFilter({ status, maxConfidence }: BeadsArgs): BeadFilter | null {
  const filter = { statuses: status ?? null, maxConfidence: readConfidence(maxConfidence) };
  return filter.statuses === null && filter.maxConfidence === null ? null : filter;
}
