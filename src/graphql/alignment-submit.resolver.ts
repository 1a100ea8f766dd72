import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { submitAlignment } from '../flows/submit-alignment.js';
import { Alignment } from './alignment.type.js';
import type { Context } from './context.js';
import { given } from './given.js';
import { decodeIdOf } from './global-id.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { ContentHash } from './scalars.js';
import { Translation } from './translation.type.js';
import { BeadInput, readStored } from './translation-submit.resolver.js';
import { asUserError, resultOf } from './user-error.type.js';

@ObjectType({ description: 'The alignment as it was stored.' })
export class AlignmentSubmitPayload {
  @Field(() => Alignment, { description: 'The new alignment, now the current one.' })
  alignment!: Alignment;

  @Field(() => Translation, { description: 'The translation that it belongs to.' })
  translation!: Translation;

  @Field(() => Boolean, {
    description: 'True where these beads were the current ones already and nothing was written.',
  })
  replayed!: boolean;
}

const AlignmentSubmitResult = resultOf('AlignmentSubmitResult', AlignmentSubmitPayload);

@Resolver()
export class AlignmentSubmitResolver {
  @Mutation(() => AlignmentSubmitResult, {
    description:
      'Replaces all beads between a translation and its original by your own. Needs the role TRANSLATOR for your own translation, REVIEWER or higher for any.',
  })
  async alignmentSubmit(
    @Arg('alignmentId', () => ID, {
      description:
        '`id` of an alignment of the translation. Without `expectedRevision` it is the one that you started from and must be current.',
    })
    alignmentId: string,
    @Arg('beads', () => [BeadInput], {
      description: 'All beads: together they hold every sentence of both sides once.',
    })
    beads: BeadInput[],
    @Arg('expectedRevision', () => ContentHash, {
      nullable: true,
      description: '`contentHash` of the alignment that you started from; it must be the current one.',
    })
    expectedRevision: string | null | undefined,
    @Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY })
    idempotencyKey: string | null | undefined,
    @Ctx() { db, actor }: Context,
  ) {
    try {
      const [articleId = 0, id = 0] = decodeIdOf('Alignment', alignmentId);
      const input = given({ beads, expectedRevision, idempotencyKey });
      const stored = await submitAlignment(db, actor, { articleId, alignmentId: id }, input);
      return Object.assign(new AlignmentSubmitPayload(), await readStored(db, stored));
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}
