import fc from 'fast-check';
import { asLists, cutBeads, type DrawnShapes, drawnShapes } from './cut-beads.js';
import { DrawnCommand } from './drawn-command.js';
import { drawnPlace, type Model } from './model.js';
import { type DrawnExpected, drawnExpected, expectedOf, remember, STRANGER, wasDone } from './outcome.js';
import { type DrawnWho, drawnWho, may, whoIs } from './people.js';
import { type Real, send } from './real.js';
import { takeAlignment } from './take-alignment.js';

interface Drawn {
  readonly who: DrawnWho;
  readonly work: number;
  readonly shapes: DrawnShapes;
  /** Leave out the last bead. */
  readonly gap: boolean;
  readonly expected: DrawnExpected;
}

export const drawnAlignmentSubmit: fc.Arbitrary<Drawn> = fc.record({
  who: drawnWho,
  work: drawnPlace,
  shapes: drawnShapes,
  gap: fc.constantFrom(false, false, false, false, true),
  expected: drawnExpected,
});

/** All beads anew. */
export class AlignmentSubmitCommand extends DrawnCommand<Drawn> {
  readonly mutation = 'alignmentSubmit';

  protected async act(model: Model, real: Real): Promise<void> {
    const { shapes, gap, expected } = this.drawn;
    const work = model.work(this.drawn.work);
    const { article, translation } = work;
    const who = whoIs(this.drawn.who, translation.by);
    const { basedOn, text, alignment, alignments } = translation;
    const beads = cutBeads(shapes, basedOn.sentences.length, text.sentences.length, who);
    const expectedRevision = expectedOf(expected, alignments);
    const variables = {
      alignmentId: alignment.id,
      expectedRevision,
      beads: asLists(gap ? beads.slice(0, -1) : beads),
      idempotencyKey: model.nextName(),
    };
    const result = await send(real, who, this.mutation, variables);
    const faults = {
      FORBIDDEN: !may.align(who, translation),
      NOT_FOUND: article.erased,
      STALE_REVISION: expected !== 'current',
      // One that the translation never had is not stale, but wrong.
      VALIDATION: gap || expectedRevision === STRANGER,
    };
    if (!wasDone(result, faults, alignment.contentHash)) return;
    await takeAlignment(real, work, result, 'ALIGNMENT_SUBMITTED', beads);
    remember(model, { who, mutation: this.mutation, variables, article }, result);
  }
}
