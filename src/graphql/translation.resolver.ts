import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { articleById } from '../store/queries/articles.js';
import { readAlignment } from './alignment.resolver.js';
import { Alignment } from './alignment.type.js';
import { Article } from './article.type.js';
import type { Context } from './context.js';
import { readRevision, readUser } from './revision.resolver.js';
import { TextRevision } from './revision.type.js';
import { Translation } from './translation.type.js';
import { User } from './user.type.js';

@Resolver(() => Translation)
export class TranslationResolver {
  @FieldResolver(() => Article, { description: 'The article that it translates.' })
  async article(@Root() { row }: Translation, @Ctx() { db }: Context): Promise<Article> {
    const article = await articleById(db, row.article_id);
    if (article === null) throw new Error(`article ${row.article_id} is pointed at and missing`);
    return new Article(article);
  }

  @FieldResolver(() => User, { description: 'Whose translation it is.' })
  async translator(@Root() { row }: Translation, @Ctx() { db }: Context): Promise<User> {
    return readUser(db, row.translator_id);
  }

  @FieldResolver(() => TextRevision, { description: 'Its current text.' })
  async text(@Root() { row }: Translation, @Ctx() { db }: Context): Promise<TextRevision> {
    return readRevision(db, { articleId: row.article_id, revisionId: row.revision_id });
  }

  @FieldResolver(() => TextRevision, { description: "The original's revision that was translated." })
  async basedOn(@Root() { row }: Translation, @Ctx() { db }: Context): Promise<TextRevision> {
    return readRevision(db, { articleId: row.article_id, revisionId: row.based_on_id });
  }

  @FieldResolver(() => Alignment, { description: 'The current alignment of `basedOn` with `text`.' })
  async alignment(@Root() { row }: Translation, @Ctx() { db }: Context): Promise<Alignment> {
    return readAlignment(db, row.article_id, row.alignment_id);
  }
}
