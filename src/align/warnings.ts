import type { AlignmentWarning, AlignText, Bead } from './alignment.js';
import { meanConfidence } from './mean-confidence.js';

/** What a person should know before trusting these beads. */
export function warningsOf(source: AlignText, target: AlignText, beads: readonly Bead[]): AlignmentWarning[] {
  const m = source.sentences.length;
  const n = target.sentences.length;
  if (m === 0 && n === 0) return [];
  if (m === 0 || n === 0) {
    return [
      {
        code: 'EMPTY_SIDE',
        message: `The ${m === 0 ? 'source' : 'target'} has no sentences, so nothing corresponds.`,
      },
    ];
  }
  const warnings: AlignmentWarning[] = [];
  if (Math.max(m, n) > LOPSIDED * Math.min(m, n)) {
    warnings.push({
      code: 'LOPSIDED',
      message: `The source has ${m} sentences and the target ${n}: check that both hold the same text.`,
    });
  }
  if (meanConfidence(beads) < UNRELATED) {
    warnings.push({
      code: 'UNRELATED',
      message: 'Hardly anything speaks for these two texts being translations of each other.',
    });
  }
  return warnings;
}

/** One side this many times longer is worth a word. */
const LOPSIDED = 5;
/** Below this mean confidence the texts are called unrelated. */
const UNRELATED = 0.5;
