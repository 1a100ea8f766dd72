import type fc from 'fast-check';
import { expectSame } from './expect-same.js';
import type { Model } from './model.js';
import type { Mutation } from './operations.js';
import type { Real } from './real.js';

/** A mutation as it was drawn. After it the service and the model must agree, whatever came of it. */
export abstract class DrawnCommand<Drawn> implements fc.AsyncCommand<Model, Real> {
  abstract readonly mutation: Mutation;

  constructor(protected readonly drawn: Drawn) {}

  check(model: Readonly<Model>): boolean {
    return model.works.length > 0;
  }

  async run(model: Model, real: Real): Promise<void> {
    await this.act(model, real);
    await expectSame(model, real);
  }

  /** Sends it, says what must come of it, and changes the model in the same way. */
  protected abstract act(model: Model, real: Real): Promise<void>;

  toString(): string {
    return `${this.mutation}(${JSON.stringify(this.drawn)})`;
  }
}
