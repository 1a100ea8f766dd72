import { aborted } from './aborted.js';
import { alignDocument } from './align-document.js';
import type { Alignment, AlignOptions, AlignText, BeadRange } from './alignment.js';
import { orderFixed } from './fixed-corners.js';
import { warningsOf } from './warnings.js';

/** Name and version of the method; a change that moves beads raises the version. */
export const ALIGNER = 'bitext-align/1';

/**
 * Aligns two texts sentence by sentence. Beads are monotone, partition both sides and explain themselves.
 * Throws `VALIDATION` for fixed beads that cannot be kept or vectors that do not fit, `UNAVAILABLE` when
 * the caller's signal aborts. Linear in the number of sentences.
 */
export function align(source: AlignText, target: AlignText, options: AlignOptions = {}): Alignment {
  const fixed = orderFixed(options.fixed ?? [], source.sentences.length, target.sentences.length);
  if (options.signal?.aborted) throw aborted();
  const beads =
    source.sentences.length === 0 || target.sentences.length === 0
      ? oneSided(source.sentences.length, target.sentences.length, fixed)
      : alignDocument(source, target, fixed, options);
  options.onProgress?.(1);
  return { beads, aligner: ALIGNER, warnings: warningsOf(source, target, beads) };
}

function oneSided(sources: number, targets: number, fixed: readonly BeadRange[]): Alignment['beads'] {
  const beads: BeadRange[] = [];
  let done = 0;
  const single = (at: number): BeadRange => ({
    source: sources > 0 ? { start: at, end: at + 1 } : { start: 0, end: 0 },
    target: targets > 0 ? { start: at, end: at + 1 } : { start: 0, end: 0 },
  });
  const startOf = (bead: BeadRange) => (sources > 0 ? bead.source : bead.target);
  for (const bead of fixed) {
    while (done < startOf(bead).start) beads.push(single(done++));
    beads.push(bead);
    done = startOf(bead).end;
  }
  while (done < Math.max(sources, targets)) beads.push(single(done++));
  return beads.map((bead) => ({ ...bead, confidence: 1, signals: [] }));
}
