import fc from 'fast-check';
import { DrawnCommand } from './drawn-command.js';
import { drawnPlace, type Model } from './model.js';
import { joinSame } from './model-alignment.js';
import { remember, wasDone } from './outcome.js';
import { type DrawnWho, drawnWho, may, whoIs } from './people.js';
import { type Real, send } from './real.js';
import { takeAlignment } from './take-alignment.js';

interface Drawn {
  readonly who: DrawnWho;
  readonly work: number;
  readonly to: number;
  /** Leave the alignment that was current before this one. */
  readonly late: boolean;
}

export const drawnRevert: fc.Arbitrary<Drawn> = fc.record({
  who: drawnWho,
  work: drawnPlace,
  to: fc.nat(9),
  late: fc.constantFrom(false, false, false, true),
});

/** Back to an alignment that was current before. */
export class AlignmentRevertCommand extends DrawnCommand<Drawn> {
  readonly mutation = 'alignmentRevert';

  protected async act(model: Model, real: Real): Promise<void> {
    const { late } = this.drawn;
    const work = model.work(this.drawn.work);
    const { article, translation } = work;
    const who = whoIs(this.drawn.who, translation.by);
    const { alignment, alignments } = translation;
    const to = alignments[this.drawn.to % alignments.length]!;
    const { contentHash } = (late ? alignments.at(-2) : undefined) ?? alignment;
    const variables = {
      alignmentId: alignment.id,
      expectedRevision: contentHash,
      to: to.id,
      idempotencyKey: model.nextName(),
    };
    const result = await send(real, who, this.mutation, variables);
    const faults = {
      FORBIDDEN: !may.align(who, translation),
      NOT_FOUND: article.erased,
      STALE_REVISION: contentHash !== alignment.contentHash,
      VALIDATION: !joinSame(to, alignment),
    };
    if (!wasDone(result, faults, alignment.contentHash)) return;
    await takeAlignment(real, work, result, 'ALIGNMENT_REVERTED', to.beads);
    remember(model, { who, mutation: this.mutation, variables, article }, result);
  }
}
