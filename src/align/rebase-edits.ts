import type { BeadEdit } from './bead-edit.js';
import { beadKey } from './bead-key.js';
import { coveredBeads } from './covered-beads.js';
import type { ReviewedBead } from './reviewed-bead.js';
import { sentenceOwners } from './sentence-owners.js';
import { touchedBeads } from './touched-beads.js';

/** An edit that does not apply to the current beads, because a bead that it touches is no longer there. */
export interface EditClash {
  /** Place of the edit in the batch. */
  readonly edit: number;
  /** Indexes of the base beads that it touches and that are gone; all that it touches when only their order changed. */
  readonly base: readonly number[];
  /** Indexes of the current beads that hold their sentences now, ascending. */
  readonly current: readonly number[];
}

export type RebasedEdits =
  | { readonly ok: true; readonly edits: readonly BeadEdit[] }
  | { readonly ok: false; readonly clashes: readonly EditClash[] };

/**
 * Says edits made on `base` anew for `current`, other beads of the same two revisions. An edit carries over when every
 * bead that it touches still holds the same sentences; for merge, shift and accept they must be neighbours still, and
 * for accept the alternative must be the same. `edits` are such as `editBeads` accepts on `base`. Linear
 * time.
 */
export function rebaseEdits(
  base: readonly ReviewedBead[],
  edits: readonly BeadEdit[],
  current: readonly ReviewedBead[],
): RebasedEdits {
  const touched = touchedBeads(base, edits);
  const rebased: BeadEdit[] = [];
  const clashes: EditClash[] = [];
  const owners = { source: sentenceOwners(current, 'source'), target: sentenceOwners(current, 'target') };
  const placeOf = (bead: ReviewedBead | undefined) => {
    if (bead === undefined) return undefined;
    const side = bead.source.end > bead.source.start ? 'source' : 'target';
    const place = owners[side][bead[side].start]!;
    return current[place] && beadKey(current[place]) === beadKey(bead) ? place : undefined;
  };
  edits.forEach((edit, at) => {
    const old = touched[at]!;
    const now = old.map((index) => placeOf(base[index]));
    const gone = old.filter((_, nth) => now[nth] === undefined);
    if (gone.length === 0 && keepsOrder(base, edit, now as number[], current)) {
      rebased.push(moveEdit(edit, new Map(old.map((index, nth) => [index, now[nth]!]))));
      return;
    }
    const clashing = gone.length > 0 ? gone : old;
    clashes.push({
      edit: at,
      base: clashing,
      current: holdersOf(
        clashing.map((index) => base[index]).filter((bead) => bead !== undefined),
        owners,
      ),
    });
  });
  return clashes.length === 0 ? { ok: true, edits: rebased } : { ok: false, clashes };
}

type Owners = Readonly<Record<'source' | 'target', Int32Array>>;

/** The beads that hold the sentences of others, ascending. */
function holdersOf(beads: readonly ReviewedBead[], owners: Owners): number[] {
  const found = new Set<number>();
  for (const side of ['source', 'target'] as const) {
    for (const bead of beads) {
      for (const owner of owners[side].subarray(bead[side].start, bead[side].end)) found.add(owner);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function keepsOrder(
  base: readonly ReviewedBead[],
  edit: BeadEdit,
  now: readonly number[],
  current: readonly ReviewedBead[],
): boolean {
  if (edit.kind === 'relink') return true;
  if (now.some((index, nth) => nth > 0 && index !== now[nth - 1]! + 1)) return false;
  if (edit.kind !== 'accept') return true;
  const alternative = base[edit.bead]?.alternative?.beads.map(beadKey).join();
  return now.some(
    (index) =>
      current[index]?.alternative?.beads.map(beadKey).join() === alternative &&
      coveredBeads(current, index)?.join() === now.join(),
  );
}

function moveEdit(edit: BeadEdit, moved: ReadonlyMap<number, number>): BeadEdit {
  if (edit.kind === 'merge') return { ...edit, beads: edit.beads.map((index) => moved.get(index)!) };
  return { ...edit, bead: moved.get(edit.bead)! };
}
