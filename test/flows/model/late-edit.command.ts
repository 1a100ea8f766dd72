import type fc from 'fast-check';
import { expect } from 'vitest';
import { EDIT } from '../../support/edit-operations.js';
import type { Model } from './model.js';
import { applied, asInput, type DrawnEdit, rebased } from './model-edit.js';
import { askAs, expectSame, type Real } from './real.js';

/** An edit of an alignment that is not current any more; its rebased edits are sent again where there are any. */
export class LateEditCommand implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly edit: DrawnEdit,
    private readonly back: number,
  ) {}

  check(model: Readonly<Model>): boolean {
    return model.alignments.some(({ contentHash }) => contentHash !== model.current.contentHash);
  }

  async run(model: Model, real: Real): Promise<void> {
    const earlier = model.alignments.filter(({ contentHash }) => contentHash !== model.current.contentHash);
    const seen = earlier[this.back % earlier.length]!;
    const { alignmentId } = real.aligned;
    const send = (expectedRevision: string, edits: object[]) =>
      askAs(real, 'rita', EDIT, { alignmentId, expectedRevision, edits });
    const result = await send(seen.contentHash, [asInput(this.edit, seen)]);
    const { current } = model;
    const now = rebased(this.edit, seen.beads, current.beads);
    if (applied(this.edit, seen.beads, 'rita') === null) {
      expect(result.__typename).toBe('ValidationError');
    } else {
      expect(result).toMatchObject({ __typename: 'StaleRevisionError', actual: current.contentHash });
      expect(result.rebased).toEqual(now === null ? null : [asInput(now, current)]);
      expect(result.conflicts.length).toBe(now === null ? 1 : 0);
      if (now !== null) {
        const again = await send(result.actual, result.rebased);
        const beads = applied(now, current.beads, 'rita');
        expect([again.__typename, beads]).toEqual(['AlignmentEditPayload', expect.any(Array)]);
        const { alignment, contentHash } = again;
        model.become({ id: alignment.id, contentHash, beads: beads ?? [] }, 'ALIGNMENT_EDITED');
      }
    }
    await expectSame(model, real);
  }

  toString(): string {
    return `late alignmentEdit(${JSON.stringify(this.edit)}, back ${this.back})`;
  }
}
