import { Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { alignmentById } from '../store/queries/alignments.js';
import { articleById } from '../store/queries/articles.js';
import { suspicionsIn } from '../store/queries/suspicions.js';
import { translationById } from '../store/queries/translations.js';
import { Alignment } from './alignment.type.js';
import { Article } from './article.type.js';
import type { Connection } from './connection.js';
import type { Context } from './context.js';
import { LISTS } from './lists.js';
import { pageOf } from './page-of.js';
import { readPage } from './read-page.js';
import { ReviewQueueArgs, Suspicion, SuspicionConnection } from './review-queue.type.js';
import { suspicionFilter } from './suspicion-filter.js';
import { Translation } from './translation.type.js';

@Resolver(() => Suspicion)
export class ReviewQueueResolver {
  @Extensions({ usualPage: LISTS.reviewQueue.usual })
  @Query(() => SuspicionConnection, {
    description:
      'The beads that a person should look at, over all articles and the languages of your token, the least confident first; 20 a page. Your own translations are left out unless you are an ADMIN. Needs the role REVIEWER.',
  })
  async reviewQueue(
    @Args(() => ReviewQueueArgs) args: ReviewQueueArgs,
    @Ctx() { db, actor }: Context,
  ): Promise<Connection<Suspicion>> {
    const filter = suspicionFilter(args, actor);
    const slice = readPage(args, LISTS.reviewQueue);
    const rows = await suspicionsIn(db, filter, slice);
    return pageOf(LISTS.reviewQueue, slice, rows, (row) => new Suspicion(row));
  }

  @FieldResolver(() => Alignment, { description: 'The current alignment of that translation.' })
  async alignment(@Root() { row }: Suspicion, @Ctx() { db }: Context): Promise<Alignment> {
    return new Alignment(there(await alignmentById(db, row.article_id, row.alignment_id)));
  }

  @FieldResolver(() => Translation, { description: 'The translation that it belongs to.' })
  async translation(@Root() { row }: Suspicion, @Ctx() { db }: Context): Promise<Translation> {
    return new Translation(there(await translationById(db, row.article_id, row.translation_id)));
  }

  @FieldResolver(() => Article, { description: 'The article that it belongs to.' })
  async article(@Root() { row }: Suspicion, @Ctx() { db }: Context): Promise<Article> {
    return new Article(there(await articleById(db, row.article_id)));
  }
}

/** A row that another one points at, so that it must be there. */
function there<Row>(row: Row | null): Row {
  if (row === null) throw new Error('a suspicion points at something that is missing');
  return row;
}
