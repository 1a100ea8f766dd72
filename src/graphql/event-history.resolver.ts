import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { type EventScope, eventsIn } from '../store/queries/events.js';
import { Article } from './article.type.js';
import type { Connection } from './connection.js';
import type { Context } from './context.js';
import { Event, EventConnection } from './event.type.js';
import { LISTS } from './lists.js';
import { PageArgs } from './page-args.js';
import { pageOf } from './page-of.js';
import { readPage } from './read-page.js';
import { Translation } from './translation.type.js';

const DESCRIPTION =
  'the newest first; 20 a page. `first` and `after` lead into the past; `last` takes the oldest, or with `before` those just newer. A cursor also serves as `sinceCursor` of a subscription.';

@Resolver(() => Article)
export class ArticleHistoryResolver {
  @Extensions({ usualPage: 20 })
  @FieldResolver(() => EventConnection, {
    description: `Everything that happened to the article and its translations, ${DESCRIPTION}`,
  })
  async history(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { row }: Article,
    @Ctx() context: Context,
  ): Promise<Connection<Event>> {
    return pageOfHistory(context, { articleId: row.id }, args);
  }
}

@Resolver(() => Translation)
export class TranslationHistoryResolver {
  @Extensions({ usualPage: 20 })
  @FieldResolver(() => EventConnection, {
    description: `Everything that happened to the translation, ${DESCRIPTION}`,
  })
  async history(
    @Args(() => PageArgs) args: PageArgs,
    @Root() { row }: Translation,
    @Ctx() context: Context,
  ): Promise<Connection<Event>> {
    return pageOfHistory(context, { articleId: row.article_id, translationId: row.id }, args);
  }
}

async function pageOfHistory(
  { db, actor }: Context,
  scope: EventScope,
  args: PageArgs,
): Promise<Connection<Event>> {
  const slice = readPage(args, LISTS.history);
  const range = {
    below: slice.after === null ? undefined : Number(slice.after[0]),
    above: slice.before === null ? undefined : Number(slice.before[0]),
    limit: slice.limit + 1,
    order: slice.backward ? ('asc' as const) : ('desc' as const),
  };
  const rows = await eventsIn(db, scope, range, actor);
  return pageOf(LISTS.history, slice, rows, (row) => new Event(row));
}
