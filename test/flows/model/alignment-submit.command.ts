import type fc from 'fast-check';
import { expect } from 'vitest';
import { ALIGN } from '../../support/operations.js';
import type { Model, ModelBead } from './model.js';
import { askAs, expectSame, type Real } from './real.js';

/** All beads anew, in one order on both sides, of the shapes that are drawn as far as sentences are left. */
export class AlignmentSubmitCommand implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly shapes: readonly (readonly [source: number, target: number])[]) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const beads = this.cut(model.count('source'), model.count('target'));
    const result = await askAs(real, 'anna', ALIGN, {
      alignmentId: model.current.id,
      beads: beads.map(({ source, target }) => ({ source: indexes(source), target: indexes(target) })),
    });
    expect(result.__typename).toBe('AlignmentSubmitPayload');
    const { id, contentHash } = result.alignment;
    model.become({ id, contentHash, beads }, 'ALIGNMENT_SUBMITTED');
    await expectSame(model, real);
  }

  private cut(sources: number, targets: number): ModelBead[] {
    const beads: ModelBead[] = [];
    let [s, t] = [0, 0];
    const add = (m: number, n: number) => {
      const [left, right] = [Math.min(sources, s + m), Math.min(targets, t + n)];
      if (left === s && right === t) return;
      beads.push({ source: [s, left], target: [t, right], status: 'CONFIRMED', by: 'anna', note: null });
      [s, t] = [left, right];
    };
    for (const [m, n] of this.shapes) add(m, n);
    add(sources, targets);
    return deletionsFirst(beads);
  }

  toString(): string {
    return `alignmentSubmit(${this.shapes.map((shape) => shape.join('-')).join(' ')})`;
  }
}

/**
 * A client lists sentences, so an empty side says no place: where sentences were left out beside others that were
 * added, the service takes those left out to come first.
 */
function deletionsFirst(beads: readonly ModelBead[]): ModelBead[] {
  const ordered = [...beads];
  for (let at = 1; at < ordered.length; at++) {
    for (let left = at; left > 0 && isAdded(ordered[left - 1]!) && isLeftOut(ordered[left]!); left--) {
      const [added, out] = [ordered[left - 1]!, ordered[left]!];
      const [s, t] = [out.source[1], added.target[0]];
      ordered[left - 1] = { ...out, target: [t, t] };
      ordered[left] = { ...added, source: [s, s] };
    }
  }
  return ordered;
}

function isAdded({ source: [start, end] }: ModelBead): boolean {
  return start === end;
}

function isLeftOut({ target: [start, end] }: ModelBead): boolean {
  return start === end;
}

function indexes([start, end]: readonly [number, number]): number[] {
  return Array.from({ length: end - start }, (_, nth) => start + nth);
}
