import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from './context.js';
import { readRevision } from './revision.resolver.js';
import { Sentence, TextRevision } from './revision.type.js';

@Resolver(() => Sentence)
export class SentenceResolver {
  @FieldResolver(() => TextRevision, { description: 'The text that it stands in.' })
  async revision(@Root() { row }: Sentence, @Ctx() { db }: Context): Promise<TextRevision> {
    return readRevision(db, { articleId: row.article_id, revisionId: row.revision_id });
  }
}
