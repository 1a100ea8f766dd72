import type { AlignmentWarning, AlignText, Bead } from './alignment.js';

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
  const sure = beads.reduce((sum, bead) => sum + (linked(bead) ? bead.confidence : 0), 0);
  if (sure < UNRELATED * Math.min(m, n)) {
    warnings.push({
      code: 'UNRELATED',
      message: 'Hardly anything speaks for these two texts being translations of each other.',
    });
  }
  return warnings;
}

/** One side this many times longer is worth a word. */
const LOPSIDED = 5;
/** Below this share of the shorter side in beads that are probably right, the texts are called unrelated. */
const UNRELATED = 0.25;

function linked({ source, target }: Bead): boolean {
  return source.start < source.end && target.start < target.end;
}
