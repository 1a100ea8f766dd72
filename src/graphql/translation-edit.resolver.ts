import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { invalid } from '../errors.js';
import { editTranslation } from '../flows/edit-translation.js';
import type { SentenceEdit } from '../text/edit-sentences.js';
import { Alignment } from './alignment.type.js';
import type { Context } from './context.js';
import { given } from './given.js';
import { decodeIdOf } from './global-id.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { OneOf } from './one-of.js';
import { ContentHash } from './scalars.js';
import { Translation } from './translation.type.js';
import { readStored } from './translation-submit.resolver.js';
import { asUserError, resultOf } from './user-error.type.js';

@InputType({ description: 'Another wording for one sentence.' })
export class SentenceReplace {
  @Field(() => Int, { description: '`index` of the sentence.' })
  index!: number;

  @Field(() => String, { description: 'The new wording, on one line.' })
  text!: string;
}

@InputType({ description: 'A new sentence.' })
export class SentenceInsert {
  @Field(() => Int, {
    description:
      '`index` of the sentence before which it goes, in the same block; the number of sentences for the end.',
  })
  before!: number;

  @Field(() => String, { description: 'The sentence, on one line.' })
  text!: string;
}

@InputType({ description: 'One sentence to be cut in two.' })
export class SentenceSplit {
  @Field(() => Int, { description: '`index` of the sentence.' })
  index!: number;

  @Field(() => Int, {
    description: 'Where the second one begins, in UTF-16 code units from the start of the sentence.',
  })
  at!: number;
}

@OneOf()
@InputType({
  description: 'One change of a translation. Indexes count the sentences as they are before the whole batch.',
})
export class SentenceEditInput {
  @Field(() => SentenceReplace, { nullable: true, description: 'Another wording for a sentence.' })
  replace?: SentenceReplace | null;

  @Field(() => SentenceInsert, { nullable: true, description: 'A new sentence.' })
  insert?: SentenceInsert | null;

  @Field(() => Int, { nullable: true, description: '`index` of a sentence that goes.' })
  remove?: number | null;

  @Field(() => SentenceSplit, { nullable: true, description: 'A sentence that becomes two.' })
  split?: SentenceSplit | null;

  @Field(() => Int, {
    nullable: true,
    description: '`index` of a sentence that becomes one with the next one of its block.',
  })
  merge?: number | null;
}

@InputType({ description: 'Changes of a translation that was submitted or kept as a draft before.' })
export class TranslationEditInput {
  @Field(() => ContentHash, { description: "`contentHash` of the translation's text that was edited." })
  expectedRevision!: string;

  @Field(() => String, { nullable: true, description: 'New title; left out, it stays.' })
  title?: string | null;

  @Field(() => [SentenceEditInput], {
    nullable: true,
    description: 'Changes of sentences, all or none of them.',
  })
  edits?: SentenceEditInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False hands it in, true keeps or makes it a draft. Left out, a draft stays one and anything else is handed in.',
  })
  draft?: boolean | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The translation as it was stored.' })
export class TranslationEditPayload {
  @Field(() => Translation, { description: 'The translation.' })
  translation!: Translation;

  @Field(() => Alignment, {
    description: 'Its alignment: the beads of untouched sentences as before, the others NEEDS_REVIEW.',
  })
  alignment!: Alignment;

  @Field(() => Boolean, { description: 'True where nothing was written, since all was so already.' })
  replayed!: boolean;
}

const TranslationEditResult = resultOf('TranslationEditResult', TranslationEditPayload);

@Resolver()
export class TranslationEditResolver {
  @Mutation(() => TranslationEditResult, {
    description:
      'Mends sentences or the title of your translation and keeps the beads of all other sentences. Needs the role TRANSLATOR or higher.',
  })
  async translationEdit(
    @Arg('translationId', () => ID, { description: '`id` of the translation.' }) translationId: string,
    @Arg('input', () => TranslationEditInput, { description: 'The changes.' }) input: TranslationEditInput,
    @Ctx() { db, actor }: Context,
  ) {
    try {
      const [articleId = 0, id = 0] = decodeIdOf('Translation', translationId);
      const edits = (input.edits ?? []).map(readEdit);
      const changes = { ...given(input), expectedRevision: input.expectedRevision, edits };
      const stored = await editTranslation(db, actor, { articleId, translationId: id }, changes);
      return Object.assign(new TranslationEditPayload(), await readStored(db, stored));
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}

function readEdit({ replace, insert, remove, split, merge }: SentenceEditInput, nth: number): SentenceEdit {
  if (replace) return { kind: 'replace', ...replace };
  if (insert) return { kind: 'insert', ...insert };
  if (split) return { kind: 'split', ...split };
  if (typeof remove === 'number') return { kind: 'remove', index: remove };
  if (typeof merge === 'number') return { kind: 'merge', index: merge };
  throw invalid(['input', 'edits', String(nth)], 'one-of', 'The change says nothing.', 'Give one field.');
}
