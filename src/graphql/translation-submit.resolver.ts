import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type SubmittedTranslation, submitTranslation } from '../flows/submit-translation.js';
import type { Database } from '../store/database.js';
import { alignmentById } from '../store/queries/alignments.js';
import { translationById } from '../store/queries/translations.js';
import { Alignment } from './alignment.type.js';
import type { Context } from './context.js';
import { given } from './given.js';
import { decodeIdOf } from './global-id.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { Plainly } from './plainly.js';
import { ContentHash, LanguageTag } from './scalars.js';
import { Translation } from './translation.type.js';
import { asUserError, resultOf } from './user-error.type.js';

@InputType({
  description:
    'A bead by the indexes of its sentences, counted from 0. Each side lists neighbours in order; one side may be empty.',
})
export class BeadInput {
  @Field(() => [Int], { description: 'Sentences of the original.' })
  source!: number[];

  @Field(() => [Int], { description: 'Sentences of the translation.' })
  target!: number[];
}

@InputType({ description: 'A translation, given in exactly one of `body`, `sentences` and `page`.' })
export class TranslationSubmitInput {
  @Field(() => LanguageTag, { description: 'Language translated into.' })
  language!: string;

  @Field(() => ContentHash, { description: "`contentHash` of the original's revision that was translated." })
  basedOn!: string;

  @Field(() => ContentHash, {
    nullable: true,
    description:
      '`contentHash` of your own text that this replaces: if that has moved on, you are told what changed and get your body back with both. Left out, this replaces whatever you have there.',
  })
  expectedRevision?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Title in that language; needed unless a `page` holds it.',
  })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text, one line a paragraph, to be split into sentences.',
  })
  body?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "The sentences, one each, headings included; they take their paragraphs from the original's.",
  })
  sentences?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A raw page from which the text is to be taken.' })
  page?: string | null;

  @Field(() => [BeadInput], {
    nullable: true,
    description:
      "The translator's own beads: together they hold every sentence of both sides once. Left out, they are found.",
  })
  beads?: BeadInput[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True keeps it as a draft that nobody else sees; send it again without this to hand it in.',
  })
  draft?: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True where the text is in `language` although it does not look like it.',
  })
  languageChecked?: boolean;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The translation as it was stored.' })
export class TranslationSubmitPayload {
  @Field(() => Translation, { description: 'The translation.' })
  translation!: Translation;

  @Field(() => Alignment, { description: 'Its alignment with the original.' })
  alignment!: Alignment;

  @Field(() => Boolean, {
    description: 'True where this very text was there already and nothing was written.',
  })
  replayed!: boolean;
}

const TranslationSubmitResult = resultOf('TranslationSubmitResult', TranslationSubmitPayload);

@Resolver()
export class TranslationSubmitResolver {
  @Plainly('articleId', 'input')
  @Mutation(() => TranslationSubmitResult, {
    description:
      'Stores your translation beside the original, aligned with it, in one transaction. Again in the same language: its next revision; beads that people confirmed stay, as far as their sentences did not change. Needs the role TRANSLATOR or higher.',
  })
  async translationSubmit(
    @Arg('articleId', () => ID, { description: '`id` of the article.' }) articleId: string,
    @Arg('input', () => TranslationSubmitInput, { description: 'The translation.' })
    input: TranslationSubmitInput,
    @Ctx() { db, actor, signal }: Context,
  ) {
    try {
      const [id = 0] = decodeIdOf('Article', articleId);
      const stored = await submitTranslation(db, actor, id, given(input), { signal });
      return Object.assign(new TranslationSubmitPayload(), await readStored(db, stored));
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}

/** What a write left behind, as the graph shows it. */
export async function readStored(db: Database, stored: SubmittedTranslation) {
  const translation = await translationById(db, stored.articleId, stored.translationId);
  const alignment = await alignmentById(db, stored.articleId, stored.alignmentId);
  if (translation === null || alignment === null) {
    throw new Error(`translation ${stored.translationId} was stored and is missing`);
  }
  return {
    translation: new Translation(translation),
    alignment: new Alignment(alignment),
    replayed: stored.replayed,
  };
}
