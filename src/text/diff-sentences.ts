import { findRecuts } from './find-recuts.js';
import { matchEdited } from './match-edited.js';
import { matchMoved } from './match-moved.js';
import { matchSentences } from './match-sentences.js';
import type { Range } from './text.js';

export const CHANGE_KINDS = ['ADDED', 'REMOVED', 'EDITED', 'MOVED', 'SPLIT', 'MERGED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * One change between two lists of sentences; ranges are half-open sentence indexes.
 *
 * - ADDED, REMOVED: a run of sentences; the other range is empty and says where.
 * - MOVED: a run of identical sentences that stands elsewhere.
 * - SPLIT, MERGED: the same text, up to white space, cut into more or fewer sentences.
 * - EDITED: one similar sentence, or the same text cut into as many sentences at other places.
 */
export interface SentenceChange {
  readonly kind: ChangeKind;
  readonly before: Range;
  readonly after: Range;
  /** Of EDITED: 0 to 1, how alike the two texts are; 1 when they differ in white space or borders only. */
  readonly similarity?: number;
}

export interface SentenceDiff {
  /** In the order of `before`, then of `after`; sentences that stay as they are and where they are are not listed. */
  readonly changes: readonly SentenceChange[];
  /** For every sentence before the index after of the same sentence (MOVED ones too), or -1. */
  readonly correspondence: readonly number[];
  /** Number of sentences after. */
  readonly afterCount: number;
}

/**
 * Finds what changed between two revisions of a text. Every sentence of either side stands in the correspondence or
 * in exactly one change, so that the two together rebuild `after` from `before`. Unchanged sentences are found first
 * (`matchSentences`), then those that moved, then the same text cut elsewhere (`findRecuts`), then edited ones
 * (`matchEdited`). O(n log n) for any input.
 */
export function diffSentences(before: readonly string[], after: readonly string[]): SentenceDiff {
  const inOrder = matchSentences(before, after);
  const moved = matchMoved(before, after, inOrder);
  const changes = movedRuns(moved);
  for (const gap of gapsBetween(inOrder, moved, after.length)) changes.push(...diffGap(before, after, gap));
  changes.sort(
    (a, b) => a.before.start - b.before.start || a.after.start - b.after.start || a.before.end - b.before.end,
  );
  const correspondence = Array.from(inOrder, (j, i) => (j === -1 ? moved[i]! : j));
  return { changes, correspondence, afterCount: after.length };
}

function movedRuns(moved: Int32Array): SentenceChange[] {
  const runs: SentenceChange[] = [];
  for (let start = 0; start < moved.length; ) {
    let end = start + 1;
    if (moved[start] !== -1) {
      while (end < moved.length && moved[end] === moved[end - 1]! + 1) end++;
      const to = moved[start]!;
      runs.push({ kind: 'MOVED', before: { start, end }, after: { start: to, end: to + end - start } });
    }
    start = end;
  }
  return runs;
}

/** What stands between two unchanged sentences: the places of both sides, and which of them have no counterpart yet. */
interface Gap {
  readonly start: { readonly before: number; readonly after: number };
  readonly left: number[];
  readonly right: number[];
}

function gapsBetween(inOrder: Int32Array, moved: Int32Array, afterCount: number): Gap[] {
  const placed = new Uint8Array(afterCount);
  for (const j of moved) if (j !== -1) placed[j] = 1;
  const gaps: Gap[] = [];
  for (let i = 0, j = 0; i <= inOrder.length; i++, j++) {
    const gap: Gap = { start: { before: i, after: j }, left: [], right: [] };
    for (; i < inOrder.length && inOrder[i] === -1; i++) if (moved[i] === -1) gap.left.push(i);
    for (const end = inOrder[i] ?? afterCount; j < end; j++) if (placed[j] === 0) gap.right.push(j);
    if (gap.left.length > 0 || gap.right.length > 0) gaps.push(gap);
  }
  return gaps;
}

function diffGap(before: readonly string[], after: readonly string[], gap: Gap): SentenceChange[] {
  const { left, right } = gap;
  const changes: SentenceChange[] = findRecuts(before, after, left, right).map((recut) => {
    const growth = size(recut.after) - size(recut.before);
    if (growth === 0) return { kind: 'EDITED', ...recut, similarity: 1 };
    return { kind: growth > 0 ? 'SPLIT' : 'MERGED', ...recut };
  });
  const oldOnes = outside(left, changes, 'before');
  const newOnes = outside(right, changes, 'after');
  const edited = matchEdited(
    oldOnes.map((i) => before[i]!),
    newOnes.map((j) => after[j]!),
  );
  for (const { i, j, weight } of edited) {
    changes.push({ kind: 'EDITED', before: one(oldOnes[i]!), after: one(newOnes[j]!), similarity: weight });
  }
  return [
    ...changes,
    ...leftOver('REMOVED', outside(left, changes, 'before'), changes, gap),
    ...leftOver('ADDED', outside(right, changes, 'after'), changes, gap),
  ];
}

type Side = 'before' | 'after';

/** The places that no change of the gap holds. */
function outside(places: readonly number[], changes: readonly SentenceChange[], side: Side): number[] {
  const held = new Set<number>();
  for (const change of changes) {
    for (let at = change[side].start; at < change[side].end; at++) held.add(at);
  }
  return places.filter((place) => !held.has(place));
}

/** Runs of sentences without a counterpart, each placed on the other side behind the change that stands before it. */
function leftOver(
  kind: 'REMOVED' | 'ADDED',
  places: readonly number[],
  changes: readonly SentenceChange[],
  { start }: Gap,
): SentenceChange[] {
  const [own, other]: [Side, Side] = kind === 'REMOVED' ? ['before', 'after'] : ['after', 'before'];
  const inOrder = [...changes].sort((a, b) => a[own].start - b[own].start);
  const runs: { start: number; end: number; at: number }[] = [];
  let reached = start[other];
  let next = 0;
  for (const place of places) {
    for (; next < inOrder.length && inOrder[next]![own].start < place; next++) {
      reached = Math.max(reached, inOrder[next]![other].end);
    }
    const run = runs.at(-1);
    if (run !== undefined && run.end === place) run.end++;
    else runs.push({ start: place, end: place + 1, at: reached });
  }
  return runs.map((run) => {
    const held = { start: run.start, end: run.end };
    const empty = { start: run.at, end: run.at };
    return kind === 'REMOVED' ? { kind, before: held, after: empty } : { kind, before: empty, after: held };
  });
}

function one(place: number): Range {
  return { start: place, end: place + 1 };
}

function size(range: Range): number {
  return range.end - range.start;
}
