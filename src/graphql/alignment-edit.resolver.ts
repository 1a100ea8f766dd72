import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { editAlignment, previewEdits } from '../flows/edit-alignment.js';
import { revertAlignment } from '../flows/revert-alignment.js';
import { AlignmentEditPayload } from './alignment-edit.type.js';
import { BeadEdit } from './bead-edit.type.js';
import type { Context } from './context.js';
import { given } from './given.js';
import { decodeIdOf } from './global-id.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { readBeadEdits } from './read-bead-edits.js';
import { readEdited, readPreview } from './read-edited.js';
import { ContentHash } from './scalars.js';
import { asUserError, resultOf } from './user-error.type.js';

const AlignmentEditResult = resultOf('AlignmentEditResult', AlignmentEditPayload);

const EXPECTED = '`contentHash` of the alignment that you worked on; it must be the current one.';
const ANY_ALIGNMENT = '`id` of an alignment of the translation; need not be the newest.';

@Resolver()
export class AlignmentEditResolver {
  @Mutation(() => AlignmentEditResult, {
    description:
      'Applies edits to the current alignment of a translation, all or none, as a new alignment. Edited beads are confirmed. If somebody was faster, the StaleRevisionError holds your edits ready to be sent again. Needs the role TRANSLATOR for your own translation, REVIEWER or higher for any.',
  })
  async alignmentEdit(
    @Arg('alignmentId', () => ID, { description: ANY_ALIGNMENT }) alignmentId: string,
    @Arg('expectedRevision', () => ContentHash, { description: EXPECTED }) expectedRevision: string,
    @Arg('edits', () => [BeadEdit], {
      description: 'Edits of beads as they stand before the batch; no bead in two edits. At most 500.',
    })
    edits: BeadEdit[],
    @Arg('realign', () => Boolean, {
      defaultValue: false,
      description: 'Align the rest anew around all confirmed beads.',
    })
    realign: boolean,
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Show the result and store nothing.' })
    dryRun: boolean,
    @Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY })
    idempotencyKey: string | null | undefined,
    @Ctx() { db, actor, signal }: Context,
  ) {
    try {
      const key = keyOf(alignmentId);
      const input = {
        ...given({ idempotencyKey }),
        expectedRevision,
        realign,
        edits: readBeadEdits(edits),
      };
      const fields = dryRun
        ? await readPreview(db, await previewEdits(db, actor, key, input, { signal }))
        : await readEdited(db, await editAlignment(db, actor, key, input, { signal }));
      return Object.assign(new AlignmentEditPayload(), fields);
    } catch (thrown) {
      return asUserError(thrown);
    }
  }

  @Mutation(() => AlignmentEditResult, {
    description:
      'Undo: makes an earlier alignment of the same two texts the current one again. Who may edit the alignment may do so.',
  })
  async alignmentRevert(
    @Arg('alignmentId', () => ID, { description: ANY_ALIGNMENT }) alignmentId: string,
    @Arg('expectedRevision', () => ContentHash, { description: EXPECTED }) expectedRevision: string,
    @Arg('to', () => ID, { description: '`id` of the earlier alignment.' }) to: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY })
    idempotencyKey: string | null | undefined,
    @Ctx() { db, actor }: Context,
  ) {
    try {
      const input = { ...given({ idempotencyKey }), expectedRevision, to: keyOf(to) };
      const edited = await revertAlignment(db, actor, keyOf(alignmentId), input);
      return Object.assign(new AlignmentEditPayload(), await readEdited(db, edited));
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}

function keyOf(id: string) {
  const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', id);
  return { articleId, alignmentId };
}
