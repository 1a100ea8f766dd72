import type { Bead, BeadRange } from './alignment.js';
import type { DocumentPair } from './draft.js';

/** Beads of a pair of which one side has no sentences: one for each sentence, but those that are fixed. */
export function oneSidedBeads({ source, target, fixed }: DocumentPair): Bead[] {
  const side = source.sentences.length > 0 ? 'source' : 'target';
  const count = Math.max(source.sentences.length, target.sentences.length);
  const nothing = { start: 0, end: 0 };
  const beads: BeadRange[] = [];
  let done = 0;
  const singlesUntil = (end: number) => {
    for (; done < end; done++) {
      const single = { start: done, end: done + 1 };
      beads.push(
        side === 'source' ? { source: single, target: nothing } : { source: nothing, target: single },
      );
    }
  };
  for (const bead of fixed) {
    singlesUntil(bead[side].start);
    beads.push(bead);
    done = bead[side].end;
  }
  singlesUntil(count);
  return beads.map((bead) => ({ ...bead, confidence: 1, signals: [] }));
}
