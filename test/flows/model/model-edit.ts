import fc from 'fast-check';
import { decodeIdOf, encodeId } from '../../../src/graphql/global-id.js';
import { heldBy, type ModelAlignment, type ModelBead } from './model.js';

/** An edit before it is known of which alignment: `at` is taken modulo the number of its beads. */
export type DrawnEdit =
  | { readonly kind: 'merge' | 'confirm' | 'reject'; readonly at: number }
  | { readonly kind: 'annotate'; readonly at: number; readonly note: string | null }
  | { readonly kind: 'split'; readonly at: number; readonly sourceAt: number; readonly targetAt: number }
  | { readonly kind: 'shift'; readonly at: number; readonly side: 'source' | 'target'; readonly by: number };

const at = fc.nat(11);
export const drawnEdit: fc.Arbitrary<DrawnEdit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('merge' as const, 'confirm' as const, 'reject' as const), at }),
  fc.record({ kind: fc.constant('annotate' as const), at, note: fc.constantFrom('a', 'b', null) }),
  fc.record({ kind: fc.constant('split' as const), at, sourceAt: fc.nat(2), targetAt: fc.nat(2) }),
  fc.record({
    kind: fc.constant('shift' as const),
    at,
    side: fc.constantFrom('source' as const, 'target' as const),
    by: fc.constantFrom(-1, 1),
  }),
);

/** The beads that an edit touches, by their places in an alignment. */
export function touched(edit: DrawnEdit, { length }: readonly ModelBead[]): number[] {
  const first = edit.at % length;
  return edit.kind === 'merge' || edit.kind === 'shift' ? [first, first + 1] : [first];
}

/** The edit as a client sends it. */
export function asInput(edit: DrawnEdit, alignment: ModelAlignment): object {
  const [first = 0, second = 0] = touched(edit, alignment.beads);
  const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', alignment.id);
  const id = (index: number) => encodeId('Bead', articleId, alignmentId, index);
  switch (edit.kind) {
    case 'merge':
      return { merge: [id(first), id(second)] };
    case 'annotate':
      return { annotate: { bead: id(first), note: edit.note } };
    case 'split':
      return { split: { bead: id(first), sourceAt: edit.sourceAt, targetAt: edit.targetAt } };
    case 'shift':
      return { shift: { bead: id(first), side: edit.side.toUpperCase(), by: edit.by } };
    default:
      return { [edit.kind]: id(first) };
  }
}

/** The beads after an edit by somebody, or null where it cannot be applied. Links run in one order on both sides. */
export function applied(edit: DrawnEdit, beads: readonly ModelBead[], by: string): ModelBead[] | null {
  const [first = 0, second] = touched(edit, beads);
  const bead = beads[first]!;
  const put = (...made: (ModelBead | null)[]) => {
    if (made.includes(null)) return null;
    const count = second === undefined ? 1 : 2;
    return [...beads.slice(0, first), ...(made as ModelBead[]), ...beads.slice(first + count)];
  };
  const next = second === undefined ? undefined : beads[second];
  if (second !== undefined && next === undefined) return null;
  switch (edit.kind) {
    case 'merge': {
      const notes = [...new Set([bead.note, next!.note].filter((note) => note !== null))];
      const note = notes.length === 0 ? null : notes.join('\n');
      return put(byHand([bead.source[0], next!.source[1]], [bead.target[0], next!.target[1]], by, note));
    }
    case 'split': {
      const s = bead.source[0] + edit.sourceAt;
      const t = bead.target[0] + edit.targetAt;
      if (s > bead.source[1] || t > bead.target[1]) return null;
      return put(
        byHand([bead.source[0], s], [bead.target[0], t], by, bead.note),
        byHand([s, bead.source[1]], [t, bead.target[1]], by, null),
      );
    }
    case 'shift': {
      const border = bead[edit.side][1] + edit.by;
      if (border < bead[edit.side][0] || border > next![edit.side][1]) return null;
      const left = { ...bead, [edit.side]: [bead[edit.side][0], border] };
      const right = { ...next!, [edit.side]: [border, next![edit.side][1]] };
      return put(
        byHand(left.source, left.target, by, bead.note),
        byHand(right.source, right.target, by, next!.note),
      );
    }
    case 'annotate':
      return put({ ...bead, note: edit.note });
    case 'confirm':
      return put({ ...bead, status: 'CONFIRMED', by });
    case 'reject':
      return put({ ...bead, status: 'REJECTED', by: null });
  }
}

/** Where an edit of earlier beads stands among later ones, or null where what it touches is gone. */
export function rebased(
  edit: DrawnEdit,
  before: readonly ModelBead[],
  now: readonly ModelBead[],
): DrawnEdit | null {
  const places = touched(edit, before).map((index) => {
    const bead = before[index];
    return bead === undefined ? -1 : now.findIndex((other) => heldBy(other) === heldBy(bead));
  });
  const together = places.every((place, nth) => place >= 0 && place === places[0]! + nth);
  return together ? { ...edit, at: places[0]! } : null;
}

function byHand(
  source: ModelBead['source'],
  target: ModelBead['target'],
  by: string,
  note: string | null,
): ModelBead | null {
  if (source[0] === source[1] && target[0] === target[1]) return null;
  return { source, target, status: 'CONFIRMED', by, note };
}
