import fc from 'fast-check';
import type { Alternative, BeadRange } from '../../src/align/alignment.js';
import type { ReviewedBead } from '../../src/align/reviewed-bead.js';

/** `0-2>1-3`: source range, target range. */
export function spell({ source, target }: BeadRange): string {
  return `${source.start}-${source.end}>${target.start}-${target.end}`;
}

/** The other way round: a bead that the aligner found, or what `more` says. */
export function bead(spelled: string, more: Partial<ReviewedBead> = {}): ReviewedBead {
  const [a, b, c, d] = spelled.split(/[->]/).map(Number);
  return {
    source: { start: a!, end: b! },
    target: { start: c!, end: d! },
    status: 'AUTO',
    origin: 'LEXICAL',
    confidence: 0.9,
    signals: [{ name: 'length', value: 1, weight: 1, note: 'as long' }],
    confirmedBy: null,
    note: null,
    alternative: null,
    ...more,
  };
}

/** What a bead holds, whatever the place of an empty side: `0-2>1-3`, `4-5>`, `>0-1`. */
export function held({ source, target }: BeadRange): string {
  const side = ({ start, end }: { start: number; end: number }) => (start === end ? '' : `${start}-${end}`);
  return `${side(source)}>${side(target)}`;
}

/** How many sentences the beads hold on a side. */
export function countOf(beads: readonly BeadRange[], side: 'source' | 'target'): number {
  return beads.reduce((sum, each) => sum + each[side].end - each[side].start, 0);
}

const shapes = fc.constantFrom([1, 1], [1, 1], [1, 1], [2, 1], [1, 2], [1, 0], [0, 1], [0, 2], [3, 2]);

/** Monotone beads that partition two texts, with all kinds of statuses. */
export const monotoneBeads = fc
  .array(
    fc.record({
      shape: shapes,
      status: fc.constantFrom('AUTO', 'CARRIED_OVER', 'NEEDS_REVIEW', 'CONFIRMED', 'REJECTED'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 20 },
  )
  .map((drawn) => {
    let [i, j] = [0, 0];
    return drawn.map(({ shape: [m, n], status, confidence }, at) => {
      const spelled = `${i}-${i + m!}>${j}-${j + n!}`;
      i += m!;
      j += n!;
      return bead(spelled, {
        status: status as ReviewedBead['status'],
        confidence,
        confirmedBy: status === 'CONFIRMED' ? 3 : null,
        note: at % 5 === 0 ? `note ${at}` : null,
      });
    });
  })
  .map((beads) => beads.map((each, at) => ({ ...each, alternative: alternativeOf(beads, at) })));

/** Of every third bead: its merge with the next one. */
function alternativeOf(beads: readonly ReviewedBead[], at: number): Alternative | null {
  const [each, next] = [beads[at]!, beads[at + 1]];
  if (at % 3 > 0 || next === undefined) return null;
  const merged = {
    source: { start: each.source.start, end: next.source.end },
    target: { start: each.target.start, end: next.target.end },
  };
  return { kind: 'merge', beads: [merged], confidence: 0.1 };
}

/** Beads that partition two texts and cross: the targets of monotone beads, laid out in another order. */
export const crossingBeads = monotoneBeads.chain((beads) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: beads.length, maxLength: beads.length })
    .map((keys) => {
      const order = beads.map((_, at) => at).sort((a, b) => keys[a]! - keys[b]!);
      const crossing = [...beads];
      let j = 0;
      for (const at of order) {
        const size = beads[at]!.target.end - beads[at]!.target.start;
        crossing[at] = { ...beads[at]!, target: { start: j, end: j + size } };
        j += size;
      }
      return crossing;
    }),
);
