import type fc from 'fast-check';
import { expect } from 'vitest';
import { EDIT } from '../../support/edit-operations.js';
import type { Model } from './model.js';
import { askAs, expectSame, type Real } from './real.js';

/** The last request with a key again, whatever has happened since. */
export class SendAgainCommand implements fc.AsyncCommand<Model, Real> {
  check(model: Readonly<Model>): boolean {
    return model.keyed !== null;
  }

  async run(model: Model, real: Real): Promise<void> {
    const { variables, alignmentId, who } = model.keyed!;
    const result = await askAs(real, who, EDIT, variables);
    expect(result).toMatchObject({ replayed: true, alignment: { id: alignmentId } });
    await expectSame(model, real);
  }

  toString(): string {
    return 'send again';
  }
}
