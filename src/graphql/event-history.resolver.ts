import { Args, ArgsType, Ctx, Extensions, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { invalid } from '../errors.js';
import { type EventScope, eventsIn } from '../store/queries/events.js';
import { Article } from './article.type.js';
import type { Connection } from './connection.js';
import type { Context } from './context.js';
import { encodeCursor } from './cursor.js';
import { Event, EventConnection } from './event.type.js';
import { EVENTS, eventIdOf } from './event-cursor.js';
import { PageArgs } from './page-args.js';
import { pageSize } from './page-size.js';
import { Translation } from './translation.type.js';

/** Arguments of a list that can be read from both ends. */
@ArgsType()
export class HistoryArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many items from the end of the list, 1 to 100.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the item before which the page ends.' })
  before?: string | null;
}

const DESCRIPTION =
  'the newest first; 20 a page. `first` and `after` lead into the past; `last` takes the oldest, or with `before` those just newer. A cursor also serves as `sinceCursor` of a subscription.';

@Resolver(() => Article)
export class ArticleHistoryResolver {
  @Extensions({ usualPage: 20 })
  @FieldResolver(() => EventConnection, {
    description: `Everything that happened to the article and its translations, ${DESCRIPTION}`,
  })
  async history(
    @Args(() => HistoryArgs) args: HistoryArgs,
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
    @Args(() => HistoryArgs) args: HistoryArgs,
    @Root() { row }: Translation,
    @Ctx() context: Context,
  ): Promise<Connection<Event>> {
    return pageOfHistory(context, { articleId: row.article_id, translationId: row.id }, args);
  }
}

/** @throws BitextError `VALIDATION` for both `first` and `last`, `BAD_CURSOR` */
async function pageOfHistory(
  { db, actor }: Context,
  scope: EventScope,
  { first, after, last, before }: HistoryArgs,
): Promise<Connection<Event>> {
  const isBackward = last !== null && last !== undefined;
  if (isBackward && first !== null && first !== undefined) {
    throw invalid(['last'], 'one-end', 'Both `first` and `last` are given; a page has one of them.');
  }
  const limit = isBackward ? pageSize(last, 20, 'last') : pageSize(first, 20);
  const [below, above] = [eventIdOf(after), eventIdOf(before)];
  const rows = await eventsIn(
    db,
    scope,
    {
      ...(below === null ? {} : { below }),
      ...(above === null ? {} : { above }),
      limit: limit + 1,
      order: isBackward ? 'asc' : 'desc',
    },
    actor,
  );
  const isMore = rows.length > limit;
  const shown = rows.slice(0, limit);
  if (isBackward) shown.reverse();
  const edges = shown.map((row) => ({ cursor: encodeCursor(EVENTS, row.id), node: new Event(row) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: isBackward ? above !== null : isMore,
      hasPreviousPage: isBackward ? isMore : below !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
