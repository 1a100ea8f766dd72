import type fc from 'fast-check';
import { expect } from 'vitest';
import { EDIT } from '../../support/edit-operations.js';
import type { Model } from './model.js';
import { asInput, type DrawnEdit } from './model-edit.js';
import { askAs, expectSame, type Real } from './real.js';

/** An edit by a translator whose work it is not. */
export class ForbiddenEditCommand implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly edit: DrawnEdit) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const result = await askAs(real, 'bohdan', EDIT, {
      alignmentId: real.aligned.alignmentId,
      expectedRevision: model.current.contentHash,
      edits: [asInput(this.edit, model.current)],
    });
    expect(result).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' });
    await expectSame(model, real);
  }

  toString(): string {
    return `forbidden alignmentEdit(${JSON.stringify(this.edit)})`;
  }
}
