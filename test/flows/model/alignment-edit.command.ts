import fc from 'fast-check';
import { expect } from 'vitest';
import { DrawnCommand } from './drawn-command.js';
import { drawnPlace, type Model } from './model.js';
import { runsInOrder, spellAll } from './model-alignment.js';
import { applied, asInput, type DrawnEdit, drawnEdit, touched } from './model-edit.js';
import { remember, STRANGER, wasDone } from './outcome.js';
import { type DrawnWho, drawnWho, may, whoIs } from './people.js';
import { type Real, send } from './real.js';
import { takeAlignment } from './take-alignment.js';

interface Drawn {
  readonly who: DrawnWho;
  readonly work: number;
  readonly edit: DrawnEdit;
  readonly dryRun: boolean;
  /** Align the rest anew around what is confirmed. */
  readonly realign: boolean;
  /** Names an alignment that there never was. */
  readonly unknown: boolean;
}

export const drawnAlignmentEdit: fc.Arbitrary<Drawn> = fc.record({
  who: drawnWho,
  work: drawnPlace,
  edit: drawnEdit,
  dryRun: fc.constantFrom(false, false, false, true),
  realign: fc.constantFrom(false, false, false, true),
  unknown: fc.constantFrom(...Array<boolean>(9).fill(false), true),
});

/** One edit of the current alignment. */
export class AlignmentEditCommand extends DrawnCommand<Drawn> {
  readonly mutation = 'alignmentEdit';

  protected async act(model: Model, real: Real): Promise<void> {
    const { edit, dryRun, realign, unknown } = this.drawn;
    const work = model.work(this.drawn.work);
    const { article, translation } = work;
    const who = whoIs(this.drawn.who, translation.by);
    const { id: alignmentId, contentHash, beads } = translation.alignment;
    const variables = {
      alignmentId,
      expectedRevision: unknown ? STRANGER : contentHash,
      edits: [asInput(edit, translation.alignment)],
      dryRun,
      realign,
      idempotencyKey: model.nextName(),
    };
    const result = await send(real, who, this.mutation, variables);
    // Where links cross the model does not know what fits, but that the rest must stay.
    const isKnown = runsInOrder(beads);
    const after = isKnown ? applied(edit, beads, who) : null;
    const faults = {
      FORBIDDEN: !may.align(who, translation),
      NOT_FOUND: article.erased,
      VALIDATION: unknown || (isKnown ? after === null : result.code === 'VALIDATION'),
    };
    if (!wasDone(result, faults)) return;
    if (dryRun) expect([result.alignment, result.replayed]).toEqual([null, false]);
    else {
      const rest = beads.filter((_, at) => !touched(edit, beads).includes(at));
      const made = await takeAlignment(real, work, result, 'ALIGNMENT_EDITED', realign ? null : after);
      const stays = realign
        ? (after ?? rest).filter(({ status }) => status === 'CONFIRMED')
        : (after ?? rest);
      expect(spellAll(made.beads)).toEqual(expect.arrayContaining(spellAll(stays)));
      remember(model, { who, mutation: this.mutation, variables, article }, result);
    }
  }
}
