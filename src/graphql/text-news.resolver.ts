import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FoundText } from '../flows/find-text.js';
import type { Context } from './context.js';
import { readRevision, readUser } from './revision.resolver.js';
import { TextRevision } from './revision.type.js';
import { TextChange, TextNews } from './text-news.type.js';
import { User } from './user.type.js';

@Resolver(() => TextNews)
export class TextNewsResolver {
  @FieldResolver(() => TextRevision, { description: 'The text that you started from.' })
  async before(@Root() { news }: TextNews, @Ctx() context: Context): Promise<TextRevision> {
    return read(context, news.articleId, news.expected);
  }

  @FieldResolver(() => TextRevision, { description: 'The text that is current now.' })
  async after(@Root() { news }: TextNews, @Ctx() context: Context): Promise<TextRevision> {
    return read(context, news.articleId, news.current);
  }
}

@Resolver(() => TextChange)
export class TextChangeResolver {
  @FieldResolver(() => User, { description: 'Who changed them last.' })
  async by(@Root() { byId }: TextChange, @Ctx() { db }: Context): Promise<User> {
    return readUser(db, byId);
  }
}

function read({ db }: Context, articleId: number, { revisionId }: FoundText): Promise<TextRevision> {
  return readRevision(db, { articleId, revisionId });
}
