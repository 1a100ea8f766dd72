import fc from 'fast-check';
import { expect } from 'vitest';
import { DrawnCommand } from './drawn-command.js';
import { drawnPlace, type Model, type Work } from './model.js';
import { joinSame, type ModelAlignment, runsInOrder } from './model-alignment.js';
import { applied, asInput, type DrawnEdit, drawnEdit, rebased } from './model-edit.js';
import { type Real, send } from './real.js';
import { takeAlignment } from './take-alignment.js';

interface Drawn {
  readonly work: number;
  readonly edit: DrawnEdit;
  readonly back: number;
}

export const drawnLateEdit: fc.Arbitrary<Drawn> = fc.record({
  work: drawnPlace,
  edit: drawnEdit,
  back: fc.nat(9),
});

/** An edit of an alignment that is not current any more; its rebased edits are sent again where there are any. */
export class LateEditCommand extends DrawnCommand<Drawn> {
  readonly mutation = 'alignmentEdit';

  override check(model: Readonly<Model>): boolean {
    return super.check(model) && earlierOf(model.work(this.drawn.work)).length > 0;
  }

  protected async act(model: Model, real: Real): Promise<void> {
    const { edit, back } = this.drawn;
    const work = model.work(this.drawn.work);
    const { alignment: current } = work.translation;
    const earlier = earlierOf(work);
    const seen = earlier[back % earlier.length]!;
    const request = (expectedRevision: string, edits: object[]) =>
      send(real, 'ada', this.mutation, { alignmentId: current.id, expectedRevision, edits });
    const result = await request(seen.contentHash, [asInput(edit, seen)]);
    if (runsInOrder(seen.beads) && applied(edit, seen.beads, 'ada') === null) {
      expect(result.code).toBe('VALIDATION');
      return;
    }
    if (!runsInOrder(seen.beads) && result.code === 'VALIDATION') return;
    expect(result).toMatchObject({ __typename: 'StaleRevisionError', actual: current.contentHash });
    // Where a text has changed as well the model does not know what fits, but that what is said to fit does.
    const isKnown = joinSame(seen, current) && runsInOrder(seen.beads) && runsInOrder(current.beads);
    const now = isKnown ? rebased(edit, seen.beads, current.beads) : null;
    if (isKnown) expect(result.rebased).toEqual(now === null ? null : [asInput(now, current)]);
    expect(result.conflicts.length).toBe(result.rebased === null ? 1 : 0);
    if (result.rebased === null) return;
    const again = await request(result.actual, result.rebased);
    expect(again.__typename).toBe('AlignmentEditPayload');
    const after = now && applied(now, current.beads, 'ada');
    await takeAlignment(real, work, again, 'ALIGNMENT_EDITED', after);
  }

  override toString(): string {
    return `late ${super.toString()}`;
  }
}

function earlierOf({ article, translation }: Work): readonly ModelAlignment[] {
  if (article.erased) return [];
  return translation.alignments.filter(
    ({ contentHash }) => contentHash !== translation.alignment.contentHash,
  );
}
