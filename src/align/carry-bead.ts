import type { Range } from '../text/text.js';
import type { Alternative } from './alignment.js';
import type { CarriedSet } from './carried-sets.js';
import type { ReviewedBead } from './reviewed-bead.js';
import { mapRange, type PairMap } from './sentence-map.js';

/** The new beads of a set of old ones; the first, if there is any, has the link. Empty sides have no place yet. */
export function carryBead(
  beads: readonly ReviewedBead[],
  set: CarriedSet,
  map: PairMap,
  asUntouched: (bead: ReviewedBead) => ReviewedBead,
): ReviewedBead[] {
  const old = set.old.map((index) => beads[index]!);
  const source = longest(set.source);
  const target = longest(set.target);
  if (set.fate === 'REMOVED') return [];
  const ranges = { source: source ?? NOWHERE, target: target ?? NOWHERE };
  if (set.fate === 'CARRIED') {
    const alternative = old.length === 1 ? mapAlternative(old[0]!.alternative, map) : null;
    return [asUntouched({ ...joinOld(old), ...ranges, alternative })];
  }
  const sizes = [...set.source, ...set.target].reduce((sum, part) => sum + size(part), 0);
  const together = (size(ranges.source) + size(ranges.target)) / sizes;
  const { confidence, note } = joinOld(old);
  return [
    needsReview(ranges, confidence * set.kept * together, note),
    ...set.source
      .filter((part) => part !== source)
      .map((part) => needsReview({ source: part, target: NOWHERE })),
    ...set.target
      .filter((part) => part !== target)
      .map((part) => needsReview({ source: NOWHERE, target: part })),
  ];
}

/** A bead that somebody must look at; without a confidence nothing speaks for it. */
export function needsReview(
  { source, target }: { readonly source: Range; readonly target: Range },
  confidence = 0,
  note: string | null = null,
): ReviewedBead {
  return {
    source,
    target,
    status: 'NEEDS_REVIEW',
    origin: 'CARRY_OVER',
    confidence,
    signals: [],
    confirmedBy: null,
    note,
    alternative: null,
  };
}

export const NOWHERE: Range = { start: 0, end: 0 };

/** What is said of beads that became one: no more than is said of each; right when all of them are right. */
function joinOld(old: readonly ReviewedBead[]): ReviewedBead {
  const [first] = old as [ReviewedBead];
  if (old.length === 1) return first;
  const all = (status: ReviewedBead['status']) => old.every((bead) => bead.status === status);
  const doubted = old.some(({ status }) => status === 'NEEDS_REVIEW' || status === 'REJECTED');
  const notes = old.map(({ note }) => note).filter((note) => note !== null);
  return {
    ...first,
    status: all('CONFIRMED') ? 'CONFIRMED' : doubted ? 'NEEDS_REVIEW' : 'CARRIED_OVER',
    origin: all('CONFIRMED') ? first.origin : 'CARRY_OVER',
    confidence: old.reduce((product, bead) => product * bead.confidence, 1),
    signals: [],
    confirmedBy: all('CONFIRMED') ? first.confirmedBy : null,
    note: notes.length === 0 ? null : notes.join('\n'),
  };
}

function mapAlternative(alternative: Alternative | null, map: PairMap): Alternative | null {
  const beads = alternative?.beads.map((bead) => ({
    source: mapRange(map.source, bead.source),
    target: mapRange(map.target, bead.target),
  }));
  const whole = beads?.flatMap(({ source, target }) => (source && target ? [{ source, target }] : []));
  return alternative && whole && whole.length === beads?.length ? { ...alternative, beads: whole } : null;
}

/** The first of the longest. */
function longest(parts: readonly Range[]): Range | undefined {
  return parts.reduce<Range | undefined>(
    (best, part) => (best === undefined || size(part) > size(best) ? part : best),
    undefined,
  );
}

function size(range: Range): number {
  return range.end - range.start;
}
