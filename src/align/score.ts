import type { BeadRange } from './alignment.js';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface AlignmentScore {
  readonly strict: Score;
  readonly lax: Score;
}

/**
 * Scores beads against gold, pooled over documents, by the counting of Thompson & Koehn, "Vecalign"
 * (EMNLP 2019): strict, a bead is exactly a gold bead; lax, it shares at least one source and one target
 * sentence with a gold bead. Predicted deletions count in precision, gold deletions do not in recall.
 */
export function scoreAlignments(
  documents: readonly { readonly gold: readonly BeadRange[]; readonly predicted: readonly BeadRange[] }[],
): AlignmentScore {
  const precision = { strict: 0, lax: 0, of: 0 };
  const recall = { strict: 0, lax: 0, of: 0 };
  for (const { gold, predicted } of documents) {
    count(gold, predicted, precision);
    count(predicted.filter(isLinked), gold.filter(isLinked), recall);
  }
  return {
    strict: score(precision.strict, precision.of, recall.strict, recall.of),
    lax: score(precision.lax, precision.of, recall.lax, recall.of),
  };
}

interface Tally {
  strict: number;
  lax: number;
  of: number;
}

function count(reference: readonly BeadRange[], candidates: readonly BeadRange[], tally: Tally): void {
  const exact = new Set(reference.map(key));
  const linkedTo = new Map<number, Set<number>>();
  for (const bead of reference) {
    for (let i = bead.source.start; i < bead.source.end; i++) {
      const targets = linkedTo.get(i) ?? new Set();
      for (let j = bead.target.start; j < bead.target.end; j++) targets.add(j);
      linkedTo.set(i, targets);
    }
  }
  for (const bead of candidates) {
    tally.of++;
    if (exact.has(key(bead))) {
      tally.strict++;
      tally.lax++;
    } else if (sharesLink(bead, linkedTo)) tally.lax++;
  }
}

function sharesLink(bead: BeadRange, linkedTo: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  for (let i = bead.source.start; i < bead.source.end; i++) {
    const targets = linkedTo.get(i);
    if (targets === undefined) continue;
    for (let j = bead.target.start; j < bead.target.end; j++) if (targets.has(j)) return true;
  }
  return false;
}

/** Where an empty side stands is of no interest, only that it is empty. */
function key({ source, target }: BeadRange): string {
  const side = (range: BeadRange['source']) => (range.start < range.end ? `${range.start}-${range.end}` : '');
  return `${side(source)}|${side(target)}`;
}

function isLinked({ source, target }: BeadRange): boolean {
  return source.start < source.end && target.start < target.end;
}

function score(hits: number, found: number, recalled: number, gold: number): Score {
  const precision = found === 0 ? 0 : hits / found;
  const recall = gold === 0 ? 0 : recalled / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
