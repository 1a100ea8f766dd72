import { Field, Int, ObjectType } from 'type-graphql';
import type { ArticleWithSlug } from '../store/queries/articles.js';
import type { Precision } from '../store/tables.js';
import { connectionOf } from './connection.js';
import { PrecisionEnum } from './enums.js';
import { Node } from './node.type.js';
import { DateTime, LanguageTag } from './scalars.js';

@ObjectType({ implements: Node, description: 'A story: one original text, any number of translations.' })
export class Article extends Node {
  constructor(readonly row: ArticleWithSlug) {
    super('Article', row.id);
  }

  @Field(() => String, { description: 'Unique short name for addresses: Latin letters, digits, hyphens.' })
  get slug(): string {
    return this.row.slug;
  }

  @Field(() => LanguageTag, { description: 'Language in which the article was written.' })
  get originalLanguage(): string {
    return this.row.original_language;
  }

  @Field(() => String, { nullable: true, description: 'Name of the outlet that published it.' })
  get source(): string | null {
    return this.row.source_name;
  }

  @Field(() => String, { nullable: true, description: 'Where it was published.' })
  get sourceUrl(): string | null {
    return this.row.source_url;
  }

  @Field(() => String, { nullable: true, description: 'Who wrote it, as the page says.' })
  get byline(): string | null {
    return this.row.byline;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Licence of the text, as an SPDX identifier where there is one.',
  })
  get license(): string | null {
    return this.row.license;
  }

  @Field(() => DateTime, {
    description:
      'When it was published. Where `publishedZone` is null this is the local time of the page read as UTC.',
  })
  get publishedAt(): Date {
    return this.row.published_at;
  }

  @Field(() => PrecisionEnum, { description: 'How exactly the time of publication is known.' })
  get publishedPrecision(): Precision {
    return this.row.published_precision;
  }

  @Field(() => String, {
    nullable: true,
    description: 'UTC offset that the page named (`+02:00`, `Z`); null where it named none.',
  })
  get publishedZone(): string | null {
    return this.row.published_zone;
  }
}

@ObjectType({ description: 'A page of articles.' })
export class ArticleConnection extends connectionOf('Article', () => Article) {
  count!: () => Promise<number>;

  @Field(() => Int, { description: 'How many articles there are in all. Counted where it is asked for.' })
  totalCount(): Promise<number> {
    return this.count();
  }
}
