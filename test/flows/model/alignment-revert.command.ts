import type fc from 'fast-check';
import { expect } from 'vitest';
import { REVERT } from '../../support/edit-operations.js';
import type { Model } from './model.js';
import { askAs, expectSame, type Real } from './real.js';

/** Back to an alignment that was current before. */
export class AlignmentRevertCommand implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly to: number) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const earlier = model.alignments[this.to % model.alignments.length]!;
    const result = await askAs(real, 'rita', REVERT, {
      alignmentId: real.aligned.alignmentId,
      expectedRevision: model.current.contentHash,
      to: earlier.id,
    });
    expect(result).toMatchObject({
      __typename: 'AlignmentEditPayload',
      contentHash: earlier.contentHash,
      replayed: earlier.contentHash === model.current.contentHash,
    });
    model.become(earlier, 'ALIGNMENT_REVERTED');
    await expectSame(model, real);
  }

  toString(): string {
    return `alignmentRevert(${this.to})`;
  }
}
