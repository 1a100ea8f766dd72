import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { reviewTranslation } from '../flows/review-translation.js';
import { reviewById } from '../store/queries/reviews.js';
import { translationById } from '../store/queries/translations.js';
import type { ReviewReason, Verdict } from '../store/tables.js';
import type { Context } from './context.js';
import { ReviewReasonEnum, VerdictEnum } from './enums.js';
import { given } from './given.js';
import { decodeIdOf } from './global-id.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { Review } from './review.type.js';
import { ContentHash } from './scalars.js';
import { Translation } from './translation.type.js';
import { asUserError, resultOf } from './user-error.type.js';

@InputType({ description: 'One reason, tied to a bead where it is about one.' })
export class ReasonInput {
  @Field(() => ReviewReasonEnum, { description: 'What kind of reason it is.' })
  reason!: ReviewReason;

  @Field(() => ID, {
    nullable: true,
    description: "`id` of a bead of the translation's current alignment; left out for the text as a whole.",
  })
  bead?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  comment?: string | null;
}

@InputType({ description: 'A verdict with its reasons.' })
export class TranslationReviewInput {
  @Field(() => VerdictEnum, { description: 'What you decided.' })
  verdict!: Verdict;

  @Field(() => [ReasonInput], {
    nullable: true,
    description: 'Why. A verdict other than APPROVED needs a reason or a comment.',
  })
  reasons?: ReasonInput[] | null;

  @Field(() => String, { nullable: true, description: 'What you have to say about the whole.' })
  comment?: string | null;

  @Field(() => ContentHash, { description: "`contentHash` of the translation's text that you read." })
  expectedRevision!: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The review as it was stored.' })
export class TranslationReviewPayload {
  @Field(() => Review, { description: 'The review.' })
  review!: Review;

  @Field(() => Translation, { description: 'The translation, in its new status.' })
  translation!: Translation;

  @Field(() => Boolean, { description: 'True where the same request had been answered before.' })
  replayed!: boolean;
}

const TranslationReviewResult = resultOf('TranslationReviewResult', TranslationReviewPayload);

@Resolver()
export class TranslationReviewResolver {
  @Mutation(() => TranslationReviewResult, {
    description:
      'Judges a translation that was handed in. APPROVED makes it what readers see. Needs the role REVIEWER, and not for your own work.',
  })
  async translationReview(
    @Arg('translationId', () => ID, { description: '`id` of the translation.' }) translationId: string,
    @Arg('input', () => TranslationReviewInput, { description: 'The verdict.' })
    input: TranslationReviewInput,
    @Ctx() { db, actor }: Context,
  ) {
    try {
      const [articleId = 0, id = 0] = decodeIdOf('Translation', translationId);
      const review = { ...given(input), reasons: (input.reasons ?? []).map(readReason) };
      const stored = await reviewTranslation(db, actor, { articleId, translationId: id }, review);
      const row = await reviewById(db, articleId, stored.reviewId);
      const translation = await translationById(db, articleId, id);
      if (row === null || translation === null) throw new Error(`review ${stored.reviewId} is missing`);
      return Object.assign(new TranslationReviewPayload(), {
        review: new Review(row),
        translation: new Translation(translation),
        replayed: stored.replayed,
      });
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}

function readReason({ bead, ...reason }: ReasonInput) {
  if (bead === null || bead === undefined) return { ...given(reason), reason: reason.reason };
  const [, alignmentId = 0, index = 0] = decodeIdOf('Bead', bead);
  return { ...given(reason), reason: reason.reason, bead: { alignmentId, index } };
}
