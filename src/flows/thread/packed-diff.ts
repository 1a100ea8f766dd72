import { CHANGE_KINDS, type SentenceChange, type SentenceDiff } from '../../text/diff-sentences.js';

/** A diff as numbers: copied to another thread in no time, however many sentences it has. */
export interface PackedDiff {
  readonly correspondence: Int32Array;
  readonly afterCount: number;
  /** Six for each change: kind, both ranges, and how alike the two are, or -1. */
  readonly changes: Float64Array;
}

const WIDTH = 6;

export function packDiff({ correspondence, afterCount, changes }: SentenceDiff): PackedDiff {
  const packed = new Float64Array(changes.length * WIDTH);
  changes.forEach(({ kind, before, after, similarity = -1 }, nth) => {
    packed.set(
      [CHANGE_KINDS.indexOf(kind), before.start, before.end, after.start, after.end, similarity],
      nth * WIDTH,
    );
  });
  return { correspondence: Int32Array.from(correspondence), afterCount, changes: packed };
}

export function unpackDiff({ correspondence, afterCount, changes }: PackedDiff): SentenceDiff {
  const unpacked: SentenceChange[] = [];
  for (let at = 0; at < changes.length; at += WIDTH) {
    const similarity = changes[at + 5]!;
    unpacked.push({
      kind: CHANGE_KINDS[changes[at]!]!,
      before: { start: changes[at + 1]!, end: changes[at + 2]! },
      after: { start: changes[at + 3]!, end: changes[at + 4]! },
      ...(similarity === -1 ? {} : { similarity }),
    });
  }
  return { correspondence: Array.from(correspondence), afterCount, changes: unpacked };
}
