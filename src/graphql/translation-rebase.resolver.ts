import { Arg, Ctx, Field, Float, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { NewBead } from '../flows/new-bead.js';
import { rebaseTranslation } from '../flows/rebase-translation.js';
import type { BeadStatus } from '../store/tables.js';
import { Alignment, BeadRanges, indexesOf } from './alignment.type.js';
import type { Context } from './context.js';
import { BeadStatusEnum } from './enums.js';
import { decodeIdOf } from './global-id.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { ContentHash } from './scalars.js';
import { Translation } from './translation.type.js';
import { readStored } from './translation-submit.resolver.js';
import { asUserError, resultOf } from './user-error.type.js';

@ObjectType({ description: 'A bead as it would be stored, by the indexes of its sentences.' })
export class PlannedBead extends BeadRanges {
  @Field(() => BeadStatusEnum, { description: 'How far it could be relied on.' })
  status!: BeadStatus;

  @Field(() => Float, { description: 'How sure the aligner is of it, 0 to 1.' })
  confidence!: number;
}

@ObjectType({ description: 'What a rebase did, or would do.' })
export class TranslationRebasePayload {
  @Field(() => Translation, { description: 'The translation.' })
  translation!: Translation;

  @Field(() => Alignment, {
    nullable: true,
    description: 'The alignment with the new original; null for a dry run, which stores none.',
  })
  alignment!: Alignment | null;

  @Field(() => [PlannedBead], {
    description:
      'The beads with the new original, in the order of the source; of a dry run as they would be stored.',
  })
  beads!: PlannedBead[];

  @Field(() => Int, { description: 'Beads that were carried over as they are.' })
  carriedOver!: number;

  @Field(() => Int, { description: 'Beads that need review.' })
  needsReview!: number;

  @Field(() => Boolean, {
    description: 'True where it is based on that revision already and nothing was written.',
  })
  replayed!: boolean;
}

const TranslationRebaseResult = resultOf('TranslationRebaseResult', TranslationRebasePayload);

@Resolver()
export class TranslationRebaseResolver {
  @Mutation(() => TranslationRebaseResult, {
    description:
      'Moves your translation onto the current revision of the original. Beads of unchanged sentences are carried over, with whoever confirmed them; the rest is aligned around them and needs review. Needs the role TRANSLATOR or higher.',
  })
  async translationRebase(
    @Arg('translationId', () => ID, { description: '`id` of the translation.' }) translationId: string,
    @Arg('onto', () => ContentHash, { description: "`contentHash` of the original's current revision." })
    onto: string,
    @Arg('dryRun', () => Boolean, {
      defaultValue: false,
      description: 'True shows what would come of it and stores nothing.',
    })
    dryRun: boolean,
    @Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY })
    idempotencyKey: string | null | undefined,
    @Ctx() { db, actor, signal }: Context,
  ) {
    try {
      const [articleId = 0, id = 0] = decodeIdOf('Translation', translationId);
      const input = { onto, dryRun, idempotencyKey: idempotencyKey ?? undefined };
      const rebased = await rebaseTranslation(db, actor, { articleId, translationId: id }, input, { signal });
      const { translation, alignment } = await readStored(db, rebased);
      return Object.assign(new TranslationRebasePayload(), {
        translation,
        alignment: dryRun ? null : alignment,
        beads: rebased.beads.map(plannedBead),
        carriedOver: rebased.carriedOver,
        needsReview: rebased.needsReview,
        replayed: rebased.replayed,
      });
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}

function plannedBead({ source, target, status, confidence }: NewBead): PlannedBead {
  return Object.assign(new PlannedBead(), {
    source: indexesOf(source),
    target: indexesOf(target),
    status,
    confidence,
  });
}
