import type { Range } from '../text/text.js';
import type { Alternative, BeadRange } from './alignment.js';
import type { BeadEdit } from './bead-edit.js';
import type { PairDiff } from './carry-over.js';
import { type EditClash, type RebasedEdits, rebaseEdits } from './rebase-edits.js';
import type { ReviewedBead } from './reviewed-bead.js';
import { mapRange, mapSentences, type PairMap, type SentenceMap } from './sentence-map.js';
import { sentenceOwners } from './sentence-owners.js';
import { touchedBeads } from './touched-beads.js';

/**
 * Says edits made on `base` anew for `current`, beads of later revisions of the same two texts. As with
 * `rebaseEdits`, every bead that an edit touches must hold the same sentences still; wherever they stand now, none
 * of them may have been edited.
 */
export function carryEdits(
  base: readonly ReviewedBead[],
  edits: readonly BeadEdit[],
  current: readonly ReviewedBead[],
  diff: PairDiff,
): RebasedEdits {
  const map = {
    source: mapSentences(diff.source, countOf(base, 'source')),
    target: mapSentences(diff.target, countOf(base, 'target')),
  };
  const now = base.map((bead) => carryBead(bead, map));
  const touched = touchedBeads(base, edits);
  const clashes: EditClash[] = [];
  const carried: BeadEdit[] = [];
  const places: number[] = [];
  edits.forEach((edit, at) => {
    const gone = touched[at]!.filter((index) => now[index] === undefined);
    const moved = gone.length > 0 ? undefined : carryEdit(edit, map);
    if (moved === undefined) {
      const lost = gone.length > 0 ? gone : touched[at]!;
      clashes.push({ edit: at, base: lost, current: holdersOf(lost, base, current, map) });
    } else {
      carried.push(moved);
      places.push(at);
    }
  });
  const standing = now.map((bead, index) => bead ?? { ...base[index]!, ...NOWHERE, alternative: null });
  const rebased = rebaseEdits(standing, carried, current);
  if (!rebased.ok) clashes.push(...rebased.clashes.map((clash) => ({ ...clash, edit: places[clash.edit]! })));
  if (clashes.length === 0) return rebased;
  return { ok: false, clashes: clashes.sort((a, b) => a.edit - b.edit) };
}

const NOWHERE = { source: { start: 0, end: 0 }, target: { start: 0, end: 0 } };

function countOf(beads: readonly BeadRange[], side: 'source' | 'target'): number {
  return beads.reduce((most, bead) => Math.max(most, bead[side].end), 0);
}

function carryBead(bead: ReviewedBead, map: PairMap): ReviewedBead | undefined {
  const ranges = carryRanges(bead, map);
  return ranges && { ...bead, ...ranges, alternative: carryAlternative(bead.alternative, map) };
}

function carryRanges({ source, target }: BeadRange, map: PairMap): BeadRange | undefined {
  const left = unchanged(map.source, source);
  const right = unchanged(map.target, target);
  return left && right && { source: left, target: right };
}

function carryAlternative(alternative: Alternative | null, map: PairMap): Alternative | null {
  if (alternative === null) return null;
  const beads = alternative.beads.flatMap((bead) => carryRanges(bead, map) ?? []);
  return beads.length === alternative.beads.length ? { ...alternative, beads } : null;
}

/** Where a run of sentences stands now; undefined where it came apart or one of them was edited. */
function unchanged(map: SentenceMap, range: Range): Range | undefined {
  for (let at = range.start; at < range.end; at++) if (map.edited[at] === 1) return undefined;
  if (range.start === range.end) return mapRange(map, range) ?? range;
  return mapRange(map, range);
}

function carryEdit(edit: BeadEdit, map: PairMap): BeadEdit | undefined {
  if (edit.kind !== 'relink') return edit;
  const ranges = carryRanges(edit, map);
  return ranges && { ...edit, ...ranges };
}

/** The current beads that hold what is left of the sentences of some beads. */
function holdersOf(
  lost: readonly number[],
  base: readonly ReviewedBead[],
  current: readonly ReviewedBead[],
  map: PairMap,
): number[] {
  const found = new Set<number>();
  for (const side of ['source', 'target'] as const) {
    const owners = sentenceOwners(current, side);
    for (const index of lost) {
      for (let at = base[index]![side].start; at < base[index]![side].end; at++) {
        const now = map[side].to[at];
        if (now) for (const owner of owners.subarray(now.start, now.end)) found.add(owner);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}
