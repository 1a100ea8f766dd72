import type { Range } from '../text/text.js';
import type { Bead, BeadRange } from './alignment.js';
import { DisjointSets } from './disjoint-sets.js';
import { sentenceOwners } from './sentence-owners.js';

/** One row of several texts side by side; sentence indexes ascend, and an empty list says that nothing corresponds. */
export interface ParallelRow {
  readonly original: readonly number[];
  /** For every alignment, in the order given, the sentences of its language. */
  readonly cells: readonly (readonly number[])[];
  /** The least confidence of the row's beads. */
  readonly confidence: number;
}

type SureBead = BeadRange & Pick<Bead, 'confidence'>;

/**
 * Puts alignments that share their source, the original, into rows: the finest partition of all the texts that cuts no
 * bead. Where beads cross, the sentences of a cell need not be neighbours. Rows stand in the order of the original; a
 * sentence that only one language has is a row of its own behind the row of the sentence before it in that language.
 *
 * The confidence of a row is that of its weakest bead, so that it does not fall only because a language was added.
 * O(n log n) in the number of all sentences.
 */
export function parallelRows(alignments: readonly (readonly SureBead[])[]): ParallelRow[] {
  const offsets = offsetsOf(alignments);
  const beads = alignments.flat();
  const sets = new DisjointSets(beads.length);
  const [first, ...others] = alignments.map((each) => sentenceOwners(each, 'source'));
  others.forEach((owners, nth) => {
    owners.forEach((owner, sentence) => {
      sets.join(first![sentence]!, offsets[nth + 1]! + owner);
    });
  });
  const rows = sets.sets().map((set) => rowOf(set, beads, offsets));
  return inOrder(rows, sets, alignments, offsets);
}

/** Where the beads of each alignment begin in the list of all of them. */
function offsetsOf(alignments: readonly (readonly SureBead[])[]): number[] {
  let reached = 0;
  return alignments.map((each) => {
    reached += each.length;
    return reached - each.length;
  });
}

function rowOf(set: readonly number[], beads: readonly SureBead[], offsets: readonly number[]): ParallelRow {
  const cells: number[][] = offsets.map(() => []);
  const original: number[] = [];
  let nth = 0;
  for (const member of set) {
    while (nth + 1 < offsets.length && member >= offsets[nth + 1]!) nth++;
    const { source, target } = beads[member]!;
    if (nth === 0) pushRange(original, source);
    pushRange(cells[nth]!, target);
  }
  const confidence = set.reduce((least, member) => Math.min(least, beads[member]!.confidence), 1);
  for (const list of [original, ...cells]) list.sort((a, b) => a - b);
  return { original, cells, confidence };
}

function pushRange(list: number[], { start, end }: Range): void {
  for (let sentence = start; sentence < end; sentence++) list.push(sentence);
}

/** `rows` stand in the order of `sets`. */
function inOrder(
  rows: readonly ParallelRow[],
  sets: DisjointSets,
  alignments: readonly (readonly SureBead[])[],
  offsets: readonly number[],
): ParallelRow[] {
  const rowOfRoot = new Map(sets.sets().map((set, index) => [sets.find(set[0]!), rows[index]!]));
  const leading: ParallelRow[] = [];
  const behind = new Map<ParallelRow, ParallelRow[]>();
  alignments.forEach((each, nth) => {
    let list = leading;
    for (const owner of sentenceOwners(each, 'target')) {
      const row = rowOfRoot.get(sets.find(offsets[nth]! + owner))!;
      if (row.original.length > 0) {
        list = behind.get(row) ?? [];
        behind.set(row, list);
      } else if (list.at(-1) !== row) list.push(row);
    }
  });
  const linked = rows
    .filter(({ original }) => original.length > 0)
    .sort((a, b) => a.original[0]! - b.original[0]!);
  return [...leading, ...linked.flatMap((row) => [row, ...(behind.get(row) ?? [])])];
}
