import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Database } from '../store/database.js';
import { articleById } from '../store/queries/articles.js';
import { blocksOf, type RevisionKey, revisionByKey, sentencesIn } from '../store/queries/revisions.js';
import { userById } from '../store/queries/users.js';
import { seenRevision } from '../store/queries/visible-rows.js';
import { Article } from './article.type.js';
import type { Context } from './context.js';
import { LISTS } from './lists.js';
import { PageArgs } from './page-args.js';
import { pageOf } from './page-of.js';
import { readPage } from './read-page.js';
import { Block, Sentence, SentenceConnection, TextRevision } from './revision.type.js';
import { User } from './user.type.js';

/** A revision that a row points at, so that it must be there. */
export async function readRevision(db: Database, key: RevisionKey): Promise<TextRevision> {
  const row = await revisionByKey(db, key);
  if (row === null) throw new Error(`revision ${key.articleId}.${key.revisionId} is pointed at and missing`);
  return new TextRevision(row);
}

@Resolver(() => TextRevision)
export class TextRevisionResolver {
  @FieldResolver(() => Article, { description: 'The article whose text it is.' })
  async article(@Root() { row }: TextRevision, @Ctx() { db }: Context): Promise<Article> {
    const article = await articleById(db, row.article_id);
    if (article === null) throw new Error(`article ${row.article_id} is pointed at and missing`);
    return new Article(article);
  }

  @FieldResolver(() => User, { description: 'Who stored it.' })
  async author(@Root() { row }: TextRevision, @Ctx() { db }: Context): Promise<User> {
    return readUser(db, row.author_id);
  }

  @FieldResolver(() => TextRevision, {
    nullable: true,
    description: 'The revision that it replaced; null where there is none, or it is a draft of others.',
  })
  async parent(@Root() { row }: TextRevision, @Ctx() { db, actor }: Context): Promise<TextRevision | null> {
    if (row.parent_id === null) return null;
    const key = { articleId: row.article_id, revisionId: row.parent_id };
    const parent = await seenRevision(db, actor, key);
    return parent && new TextRevision(parent);
  }

  @FieldResolver(() => [Block], { description: 'Its paragraphs, headings and quotations in order.' })
  async blocks(@Root() { key }: TextRevision, @Ctx() { db }: Context): Promise<Block[]> {
    return (await blocksOf(db, key)).map((row) => new Block(row));
  }

  @FieldResolver(() => SentenceConnection, { description: 'Its sentences in order; 100 a page.' })
  async sentences(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { key, row }: TextRevision,
    @Ctx() { db }: Context,
  ): Promise<SentenceConnection> {
    const slice = readPage(args, LISTS.sentences);
    const page = pageOf(
      LISTS.sentences,
      slice,
      await sentencesIn(db, key, slice),
      (found) => new Sentence(found),
    );
    return { ...page, totalCount: row.sentence_count };
  }
}

/** A user that a row points at, so that it must be there. */
export async function readUser(db: Database, id: number): Promise<User> {
  const row = await userById(db, id);
  if (row === null) throw new Error(`user ${id} is pointed at and missing`);
  return new User(row);
}
