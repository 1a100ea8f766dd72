import type { AlignmentMoved } from '../flows/meanwhile.js';
import { beadOf } from './bead-of.js';
import { encodeId } from './global-id.js';
import { rebasedEdit } from './rebased-edit.type.js';
import { BeadChange, EditConflict } from './stale-beads.type.js';

/** Places that are told of; more would not be read. */
const MOST_CHANGES = 100;

/** What happened to an alignment meanwhile, as the graph shows it. */
export interface BeadNews {
  readonly changes: BeadChange[];
  readonly rebased: object[] | null;
  readonly conflicts: EditConflict[];
}

export function beadNews(news: AlignmentMoved | undefined): BeadNews {
  if (news === undefined) return { changes: [], rebased: null, conflicts: [] };
  const { expected, current, moved, rebased, clashes } = news;
  const before = (index: number) => beadOf(expected.found, expected.beads[index]!, index);
  const after = (index: number) => beadOf(current.found, current.beads[index]!, index);
  const { articleId, alignmentId } = current.found;
  return {
    changes: moved
      .slice(0, MOST_CHANGES)
      .map((one) => new BeadChange(one.byId, one.at, one.before.map(before), one.after.map(after))),
    rebased:
      rebased?.map((edit) => rebasedEdit(edit, (index) => encodeId('Bead', articleId, alignmentId, index))) ??
      null,
    conflicts: clashes.map((clash) =>
      Object.assign(new EditConflict(), {
        edit: clash.edit,
        before: clash.base.map(before),
        after: clash.current.map(after),
      }),
    ),
  };
}
