import type { Range } from '../text/text.js';
import { DisjointSets } from './disjoint-sets.js';
import type { ReviewedBead } from './reviewed-bead.js';
import type { PairMap } from './sentence-map.js';
import { sentenceOwners } from './sentence-owners.js';

/**
 * What became of an old bead.
 *
 * - CARRIED: all its sentences stand unchanged in one new bead.
 * - EDITED: it is one bead still, with a sentence that was edited.
 * - SHRUNK: it lost sentences that were removed.
 * - TORN: its sentences do not stand together any more and became several beads.
 * - REMOVED: none of its sentences is left.
 */
export type BeadFateKind = 'CARRIED' | 'EDITED' | 'SHRUNK' | 'TORN' | 'REMOVED';

/** Old beads that stay together, one of them unless their sentences were merged, and where their text stands now. */
export interface CarriedSet {
  /** Indexes of old beads, ascending. */
  readonly old: readonly number[];
  readonly fate: BeadFateKind;
  /** Runs of new sentences, ascending; more than one where something came between. */
  readonly source: readonly Range[];
  readonly target: readonly Range[];
  /** Share of the old sentences that is left, 0 to 1; an edited one counts with its similarity. */
  readonly kept: number;
}

const SIDES = ['source', 'target'] as const;

/** Sorts the old beads into sets and finds where each set's text stands in the new pair. */
export function carriedSets(beads: readonly ReviewedBead[], map: PairMap): CarriedSet[] {
  const owners = { source: sentenceOwners(beads, 'source'), target: sentenceOwners(beads, 'target') };
  const sets = new DisjointSets(beads.length);
  for (const side of SIDES) {
    for (const { start, end } of map[side].joined) {
      for (let at = start + 1; at < end; at++) sets.join(owners[side][at - 1]!, owners[side][at]!);
    }
  }
  const source = partsOf(map.source.from, owners.source, sets);
  const target = partsOf(map.target.from, owners.target, sets);
  return sets.sets().map((old) => {
    const root = sets.find(old[0]!);
    const parts = { source: source.get(root) ?? [], target: target.get(root) ?? [] };
    const state = stateOf(old, beads, map);
    return { old, ...parts, fate: fateOf(parts, state), kept: state.kept };
  });
}

/** For every set the runs of new sentences that hold its text. */
function partsOf(from: Int32Array, owners: Int32Array, sets: DisjointSets): Map<number, Range[]> {
  const parts = new Map<number, { start: number; end: number }[]>();
  from.forEach((old, at) => {
    if (old === -1) return;
    const root = sets.find(owners[old]!);
    const runs = parts.get(root);
    const last = runs?.at(-1);
    if (last?.end === at) last.end++;
    else if (runs === undefined) parts.set(root, [{ start: at, end: at + 1 }]);
    else runs.push({ start: at, end: at + 1 });
  });
  return parts;
}

/** What happened to the old sentences of a set. */
interface TextState {
  readonly kept: number;
  readonly lost: boolean;
  readonly edited: boolean;
}

function stateOf(old: readonly number[], beads: readonly ReviewedBead[], map: PairMap): TextState {
  let [kept, count, lost, edited] = [0, 0, false, false];
  for (const side of SIDES) {
    const sentences = map[side];
    for (const index of old) {
      const { start, end } = beads[index]![side];
      for (let at = start; at < end; at++) {
        kept += sentences.kept[at]!;
        lost ||= sentences.to[at] === undefined;
        edited ||= sentences.edited[at] === 1;
      }
      count += end - start;
    }
  }
  return { kept: kept / count, lost, edited };
}

function fateOf(
  { source, target }: Pick<CarriedSet, 'source' | 'target'>,
  { lost, edited }: TextState,
): BeadFateKind {
  if (source.length + target.length === 0) return 'REMOVED';
  if (source.length > 1 || target.length > 1) return 'TORN';
  if (lost) return 'SHRUNK';
  return edited ? 'EDITED' : 'CARRIED';
}
