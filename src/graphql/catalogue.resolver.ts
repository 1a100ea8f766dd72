import { Ctx, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { LANGUAGE_COUNTS, PAIR_COUNTS } from '../store/queries/catalogue.js';
import type { Context } from './context.js';
import { LanguageTag } from './scalars.js';

@ObjectType({ description: 'A language of the catalogue.' })
export class CatalogueLanguage {
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @Field(() => Int, { description: 'Articles that can be read in it.' })
  articles!: number;

  @Field(() => Int, { description: 'Of these, those that were written in it.' })
  originals!: number;
}

@ObjectType({ description: 'A pair of languages with alignments between them.' })
export class CataloguePair {
  @Field(() => LanguageTag, { description: 'Language of the originals.' })
  source!: string;

  @Field(() => LanguageTag, { description: 'Language of the translations.' })
  target!: string;

  @Field(() => Int, { description: 'Articles whose translation for readers is aligned with the original.' })
  articles!: number;

  @Field(() => Int, { description: 'Beads of these alignments.' })
  beads!: number;

  @Field(() => Int, { description: 'Of these, beads that a person vouches for.' })
  confirmed!: number;

  @Field(() => Float, { description: 'Share of their sentences, 0 to 1, that have a counterpart.' })
  coverage!: number;
}

@ObjectType({ description: 'What there is to read, counted.' })
export class Catalogue {
  @Field(() => [CatalogueLanguage], { description: 'Every language, those with the most articles first.' })
  languages!: CatalogueLanguage[];

  @Field(() => [CataloguePair], { description: 'Every pair, those with the most articles first.' })
  pairs!: CataloguePair[];
}

@Resolver()
export class CatalogueResolver {
  @Query(() => Catalogue, { description: 'Which languages there are, and how well they are aligned.' })
  async catalogue(@Ctx() { db }: Context): Promise<Catalogue> {
    const languages = await LANGUAGE_COUNTS.execute(db);
    const pairs = await PAIR_COUNTS.execute(db);
    return Object.assign(new Catalogue(), { languages: languages.rows, pairs: pairs.rows });
  }
}
