import type fc from 'fast-check';
import { expect } from 'vitest';
import { EDIT } from '../../support/edit-operations.js';
import type { Model } from './model.js';
import { applied, asInput, type DrawnEdit } from './model-edit.js';
import { askAs, expectSame, type Real } from './real.js';

let keys = 0;

/** One edit of the current alignment, by its translator or a reviewer, with a key or in a dry run. */
export class AlignmentEditCommand implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly edit: DrawnEdit,
    private readonly who: 'anna' | 'rita',
    private readonly dryRun: boolean,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const { current } = model;
    const variables = {
      alignmentId: real.aligned.alignmentId,
      expectedRevision: current.contentHash,
      edits: [asInput(this.edit, current)],
      dryRun: this.dryRun,
      idempotencyKey: `key ${++keys}`,
    };
    const beads = applied(this.edit, current.beads, this.who);
    const result = await askAs(real, this.who, EDIT, variables);
    if (beads === null) {
      expect(result.__typename).toBe('ValidationError');
    } else {
      expect(result.__typename).toBe('AlignmentEditPayload');
      if (!this.dryRun) {
        model.become({ id: result.alignment.id, contentHash: result.contentHash, beads }, 'ALIGNMENT_EDITED');
        model.keyed = { who: this.who, variables, alignmentId: result.alignment.id };
      }
    }
    await expectSame(model, real);
  }

  toString(): string {
    return `alignmentEdit(${JSON.stringify(this.edit)}, ${this.who}${this.dryRun ? ', dry' : ''})`;
  }
}
