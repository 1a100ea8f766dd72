import { ArgsType, Field, InputType } from 'type-graphql';
import { type ArticleOrder, ArticleOrderEnum } from './enums.js';
import { PageArgs } from './page-args.js';
import { DateTime, LanguageTag } from './scalars.js';

@InputType({ description: 'Which articles are wanted: those that fit everything that is given.' })
export class ArticleFilter {
  @Field(() => LanguageTag, { nullable: true, description: 'Only those that were written in this language.' })
  originalLanguage?: string | null;

  @Field(() => [LanguageTag], {
    nullable: true,
    description: 'Only those that can be read in translations into all of these languages, at most 10.',
  })
  translatedInto?: string[] | null;

  @Field(() => [LanguageTag], {
    nullable: true,
    description: 'Only those that can be read in none of these languages, at most 10.',
  })
  missing?: string[] | null;

  @Field(() => LanguageTag, {
    nullable: true,
    description:
      'Only those whose translation into this language, as readers see it, is of an earlier revision of the original: `Translation.staleness` says what has changed.',
  })
  staleIn?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those published at this time or later.' })
  publishedAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those published earlier than this.' })
  publishedBefore?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only those with all of these words, at most 200 characters, in the title or text that readers see in one of the languages. A word also stands for those that begin with it; case does not matter. In a language that is written without spaces only the beginning of a run of characters is found.',
  })
  text?: string | null;
}

@ArgsType()
export class ArticlesArgs extends PageArgs {
  @Field(() => ArticleFilter, {
    nullable: true,
    description: 'Only articles that fit; all where it is left out.',
  })
  filter?: ArticleFilter | null;

  @Field(() => ArticleOrderEnum, { defaultValue: 'PUBLISHED_DESC', description: 'Which come first.' })
  orderBy!: ArticleOrder;
}
