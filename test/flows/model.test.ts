import fc from 'fast-check';
import { describe, it } from 'vitest';
import { useService } from '../support/service.js';
import { AlignmentEditCommand } from './model/alignment-edit.command.js';
import { AlignmentRevertCommand } from './model/alignment-revert.command.js';
import { AlignmentSubmitCommand } from './model/alignment-submit.command.js';
import { ForbiddenEditCommand } from './model/forbidden-edit.command.js';
import { LateEditCommand } from './model/late-edit.command.js';
import { drawnEdit } from './model/model-edit.js';
import { begin } from './model/real.js';
import { SendAgainCommand } from './model/send-again.command.js';

/** One line for each mutation; what it must do stands in its file. */
const COMMANDS = [
  fc
    .tuple(drawnEdit, fc.constantFrom('anna' as const, 'rita' as const), fc.nat(4))
    .map(([edit, who, dry]) => new AlignmentEditCommand(edit, who, dry === 0)),
  fc.tuple(drawnEdit, fc.nat(9)).map(([edit, back]) => new LateEditCommand(edit, back)),
  fc
    .array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 6 })
    .map((shapes) => new AlignmentSubmitCommand(shapes)),
  fc.nat(9).map((to) => new AlignmentRevertCommand(to)),
  drawnEdit.map((edit) => new ForbiddenEditCommand(edit)),
  fc.constant(new SendAgainCommand()),
];

describe('any sequence of mutations', () => {
  const test = useService();

  it('leaves in the service what it leaves in a simple model', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 14 }), async (commands) => {
        await fc.asyncModelRun(() => begin(test), commands);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 300_000);
});
