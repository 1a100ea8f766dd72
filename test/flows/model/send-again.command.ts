import fc from 'fast-check';
import { expect } from 'vitest';
import { expectSame } from './expect-same.js';
import type { Model } from './model.js';
import { idsOf, STRANGER } from './outcome.js';
import { type Real, send } from './real.js';

interface Drawn {
  /** So many requests back. */
  readonly back: number;
  /** With another input under the same key. */
  readonly other: boolean;
}

export const drawnAgain: fc.Arbitrary<Drawn> = fc.record({
  back: fc.nat(9),
  other: fc.constantFrom(false, false, true),
});

/** A request that was done, once more under its key, whatever has happened since. */
export class SendAgainCommand implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly drawn: Drawn) {}

  check({ keyed }: Readonly<Model>): boolean {
    return keyed.length > 0;
  }

  async run(model: Model, real: Real): Promise<void> {
    const { back, other } = this.drawn;
    const { who, mutation, variables, ids, article } = model.keyed.at(-1 - (back % model.keyed.length))!;
    const result = await send(real, who, mutation, other ? withOtherInput(variables) : variables);
    if (article.erased && mutation !== 'articleErase') expect(result.code).toBe('NOT_FOUND');
    else if (other) expect(result.code).toBe('CONFLICT');
    else expect([result.replayed, idsOf(result)]).toEqual([true, ids]);
    await expectSame(model, real);
  }

  toString(): string {
    return `send again(${JSON.stringify(this.drawn)})`;
  }
}

/** The same request, as if it had been made on another text, or for another reason. */
function withOtherInput(variables: Record<string, unknown>): Record<string, unknown> {
  const { input } = variables;
  const inside = (input ?? variables) as Record<string, unknown>;
  const named = ['expectedRevision', 'basedOn', 'onto'].find((field) => field in inside);
  const changed = { ...inside, ...(named ? { [named]: STRANGER } : { reason: 'Court order 8' }) };
  return input === undefined ? changed : { ...variables, input: changed };
}
