import type { Range } from '../text/text.js';
import type { AlignText, Alternative, BeadRange } from './alignment.js';
import { beadKey } from './bead-key.js';
import { monotoneBeads } from './monotone-beads.js';
import { placeEmptySides } from './place-empty-sides.js';
import type { ReviewedBead } from './reviewed-bead.js';

/** What is left to be aligned around the beads that are kept. */
export interface Realignment {
  /** Both texts without the sentences of crossing beads, and the other kept beads in them. */
  readonly source: AlignText;
  readonly target: AlignText;
  readonly fixed: readonly BeadRange[];
  /** Puts what was found in those texts together with the kept beads, in canonical order. */
  finish(found: readonly ReviewedBead[]): ReviewedBead[];
}

/**
 * Prepares to align two texts anew around every bead that is kept. The aligner keeps one order on both sides, so
 * of the kept beads the most that run in one order are fixed, and the crossing ones are taken out with
 * their sentences and put back afterwards as they are. A bead that was found on both sides of such a gap is
 * cut there and needs review. What a person said of another bead (REJECTED, a note) stays where the bead is
 * found again.
 *
 * @param isKept by default what people vouch for
 */
export function realign(
  beads: readonly ReviewedBead[],
  source: AlignText,
  target: AlignText,
  isKept: (bead: ReviewedBead) => boolean = ({ status }) => status === 'CONFIRMED',
): Realignment {
  const kept = beads.filter(isKept);
  const fixed = monotoneBeads(kept);
  const inOrder = new Set<ReviewedBead>(fixed);
  const crossing = kept.filter((bead) => !inOrder.has(bead));
  const s = new Remainder(
    source,
    crossing.map((bead) => bead.source),
  );
  const t = new Remainder(
    target,
    crossing.map((bead) => bead.target),
  );
  const inside = (bead: BeadRange) => ({ source: s.inside(bead.source), target: t.inside(bead.target) });
  const known = new Map(beads.map((bead) => [beadKey(bead), bead]));
  const fixedBy = new Map(fixed.map((bead) => [beadKey(inside(bead)), bead]));
  const settle = (bead: ReviewedBead): ReviewedBead[] => {
    const own = fixedBy.get(beadKey(bead));
    if (own !== undefined) return [own];
    return putBack(bead, s, t).map((one) => recall(one, known.get(beadKey(one))));
  };
  return {
    source: s.text,
    target: t.text,
    fixed: fixed.map(inside),
    finish: (found) => placeEmptySides([...crossing, ...found.flatMap(settle)]),
  };
}

/** A text without some of its sentences. */
class Remainder {
  readonly text: AlignText;
  /** For each sentence that is left its index in the whole text. */
  private readonly left: readonly number[];
  /** For each border of the whole text the same border here. */
  private readonly border: readonly number[];

  constructor(whole: AlignText, gone: readonly Range[]) {
    const out = new Set<number>();
    for (const { start, end } of gone) for (let at = start; at < end; at++) out.add(at);
    const left: number[] = [];
    const border: number[] = [0];
    for (let at = 0; at < whole.sentences.length; at++) {
      if (!out.has(at)) left.push(at);
      border.push(left.length);
    }
    this.left = left;
    this.border = border;
    const { blocks } = whole;
    this.text = {
      ...whole,
      sentences: left.map((at) => whole.sentences[at]!),
      ...(blocks ? { blocks: left.map((at) => blocks[at]!) } : {}),
    };
  }

  inside({ start, end }: Range): Range {
    return { start: this.border[start]!, end: this.border[end]! };
  }

  /** The runs of neighbours in the whole text that a range of this one stands for; one empty run for none. */
  outside({ start, end }: Range): Range[] {
    if (start === end) {
      const at = start === 0 ? 0 : this.left[start - 1]! + 1;
      return [{ start: at, end: at }];
    }
    const runs: Range[] = [];
    let first = start;
    for (let at = start + 1; at <= end; at++) {
      if (at < end && this.left[at] === this.left[at - 1]! + 1) continue;
      runs.push({ start: this.left[first]!, end: this.left[at - 1]! + 1 });
      first = at;
    }
    return runs;
  }
}

/** A bead in the whole texts; where a side has come apart, its runs go pairwise and await a person. */
function putBack(bead: ReviewedBead, s: Remainder, t: Remainder): ReviewedBead[] {
  const sources = s.outside(bead.source);
  const targets = t.outside(bead.target);
  if (sources.length === 1 && targets.length === 1) {
    return [{ ...bead, source: sources[0]!, target: targets[0]!, alternative: alternativeOf(bead, s, t) }];
  }
  return Array.from({ length: Math.max(sources.length, targets.length) }, (_, nth) => ({
    ...bead,
    source: sources[nth] ?? endOf(sources),
    target: targets[nth] ?? endOf(targets),
    status: 'NEEDS_REVIEW',
    confidence: 0,
    alternative: null,
  }));
}

/** The alternative in the whole texts, or null where it has come apart. */
function alternativeOf({ alternative }: ReviewedBead, s: Remainder, t: Remainder): Alternative | null {
  if (alternative === null) return null;
  const beads: BeadRange[] = [];
  for (const bead of alternative.beads) {
    const [source, ...moreSources] = s.outside(bead.source);
    const [target, ...moreTargets] = t.outside(bead.target);
    if (!source || !target || moreSources.length + moreTargets.length > 0) return null;
    beads.push({ source, target });
  }
  return { ...alternative, beads };
}

function endOf(runs: readonly Range[]): Range {
  const { end } = runs.at(-1)!;
  return { start: end, end };
}

/** What people said of the same bead before. */
function recall(bead: ReviewedBead, before: ReviewedBead | undefined): ReviewedBead {
  if (before === undefined) return bead;
  const { note, confirmedBy } = before;
  return before.status === 'REJECTED'
    ? { ...bead, status: 'REJECTED', note, confirmedBy }
    : { ...bead, note };
}
