import { Field, Int, ObjectType } from 'type-graphql';
import type { TranslationRow, TranslationStatus } from '../store/tables.js';
import { connectionOf } from './connection.js';
import { TranslationStatusEnum } from './enums.js';
import { Node } from './node.type.js';
import { DateTime, LanguageTag } from './scalars.js';

@ObjectType({
  implements: Node,
  description: "A translator's text of an article in one language, with its status.",
})
export class Translation extends Node {
  constructor(readonly row: TranslationRow) {
    super('Translation', row.article_id, row.id);
  }

  @Field(() => LanguageTag, { description: 'Language translated into.' })
  get language(): string {
    return this.row.language;
  }

  @Field(() => TranslationStatusEnum, { description: 'Where it stands in its life.' })
  get status(): TranslationStatus {
    return this.row.status;
  }

  @Field(() => DateTime, { description: 'When it was first submitted.' })
  get createdAt(): Date {
    return this.row.created_at;
  }
}

@ObjectType({ description: 'A page of the translations of an article.' })
export class TranslationConnection extends connectionOf('Translation', () => Translation) {
  count!: () => Promise<number>;

  @Field(() => Int, {
    description: 'How many translations of these statuses there are in all. Counted where it is asked for.',
  })
  totalCount(): Promise<number> {
    return this.count();
  }
}
