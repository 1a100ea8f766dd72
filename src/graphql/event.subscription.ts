import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { BitextError } from '../errors.js';
import { requirePermission } from '../flows/actor.js';
import { openEventStream } from '../store/event-stream.js';
import { type EventScope, hasHistory, type ToldEvent } from '../store/queries/events.js';
import { reviewById } from '../store/queries/reviews.js';
import type { EventKind } from '../store/tables.js';
import type { Edge } from './connection.js';
import type { Context } from './context.js';
import { Event, EventEdge, EventFilter } from './event.type.js';
import { eventCursor, eventIdOf } from './event-cursor.js';
import { decodeIdOf } from './global-id.js';
import { Review, ReviewConnection } from './review.type.js';
import { LanguageTag } from './scalars.js';

/** Kinds of events that give a translation another alignment. */
const REALIGNING: readonly EventKind[] = [
  'TRANSLATION_DRAFTED',
  'TRANSLATION_SUBMITTED',
  'TRANSLATION_EDITED',
  'TRANSLATION_REBASED',
  'ALIGNMENT_SUBMITTED',
  'ALIGNMENT_EDITED',
  'ALIGNMENT_REVERTED',
];

const SINCE_CURSOR =
  'Begins after this place with what was missed: the `cursor` of the last event that you have, of a subscription or of a history. Left out: with what happens next.';

interface ArticleChangedArgs {
  readonly articleId?: string | null;
  readonly filter?: EventFilter | null;
  readonly sinceCursor?: string | null;
}

interface AlignmentEditedArgs {
  readonly articleId: string;
  readonly target: string;
  readonly sinceCursor?: string | null;
}

interface FeedbackReceivedArgs {
  readonly sinceCursor?: string | null;
}

@Resolver()
export class EventSubscriptions {
  @Subscription(() => EventEdge, {
    subscribe: ({ args, context }) => followArticles(context, args as ArticleChangedArgs),
    description:
      'Tells of every event about an article, or about all of them, in order and each once. Also of an erased one: the last event is its erasure.',
  })
  articleChanged(
    @Root() event: ToldEvent,
    @Arg('articleId', () => ID, {
      nullable: true,
      description: '`id` of the article; left out, all articles.',
    })
    _articleId: string | null | undefined,
    @Arg('filter', () => EventFilter, { nullable: true, description: 'Only events that fit.' })
    _filter: EventFilter | null | undefined,
    @Arg('sinceCursor', () => String, { nullable: true, description: SINCE_CURSOR })
    _sinceCursor: string | null | undefined,
  ): Edge<Event> {
    return edgeOf(event);
  }

  @Subscription(() => EventEdge, {
    subscribe: ({ args, context }) => followAlignments(context, args as AlignmentEditedArgs),
    description:
      'Tells of every event that gives a translation of the article into a language another alignment: edited, replaced or reverted beads, and new texts.',
  })
  alignmentEdited(
    @Root() event: ToldEvent,
    @Arg('articleId', () => ID, { description: '`id` of the article.' }) _articleId: string,
    @Arg('target', () => LanguageTag, { description: 'Language of the translation.' }) _target: string,
    @Arg('sinceCursor', () => String, { nullable: true, description: SINCE_CURSOR })
    _sinceCursor: string | null | undefined,
  ): Edge<Event> {
    return edgeOf(event);
  }

  @Subscription(() => ReviewConnection.Edge, {
    subscribe: ({ args, context }) => followFeedback(context, args as FeedbackReceivedArgs),
    description:
      'Tells the viewer of every review of their own translations. Its cursors are those of events. Needs the role TRANSLATOR or higher.',
  })
  async feedbackReceived(
    @Root() event: ToldEvent,
    @Arg('sinceCursor', () => String, { nullable: true, description: SINCE_CURSOR })
    _sinceCursor: string | null | undefined,
    @Ctx() { db }: Context,
  ): Promise<Edge<Review>> {
    const review = await reviewById(db, event.article_id, event.review_id ?? 0);
    if (review === null) throw new BitextError('NOT_FOUND', 'The review was erased with its article.');
    return { cursor: eventCursor(event.id), node: new Review(review) };
  }
}

async function followArticles(context: Context, { articleId, filter, sinceCursor }: ArticleChangedArgs) {
  const id =
    articleId === null || articleId === undefined ? undefined : await knownArticle(context, articleId);
  const scope = {
    articleId: id,
    kinds: filter?.kinds ?? undefined,
    language: filter?.language ?? undefined,
  };
  return follow(context, scope, sinceCursor);
}

async function followAlignments(context: Context, { articleId, target, sinceCursor }: AlignmentEditedArgs) {
  const id = await knownArticle(context, articleId);
  return follow(context, { articleId: id, language: target, kinds: REALIGNING }, sinceCursor);
}

async function followFeedback(context: Context, { sinceCursor }: FeedbackReceivedArgs) {
  const { userId } = requirePermission(context.actor, 'feedback');
  return follow(context, { translatorId: userId, kinds: ['TRANSLATION_REVIEWED'] }, sinceCursor);
}

/** @throws BitextError `NOT_FOUND` for an article that there has never been */
async function knownArticle({ db }: Context, articleId: string): Promise<number> {
  const [id = 0] = decodeIdOf('Article', articleId);
  if (await hasHistory(db, id)) return id;
  throw new BitextError('NOT_FOUND', 'There is no such article. Take the id from a query for it.');
}

function follow(
  { db, actor, live }: Context,
  scope: EventScope,
  sinceCursor: string | null | undefined,
): Promise<AsyncIterableIterator<ToldEvent>> {
  if (live === null) throw new Error('a subscription came through a door that has none');
  // A client that comes back by itself sends its first request again; where it stopped is in the header.
  const after = eventIdOf(live.lastEventId ?? sinceCursor);
  const { events, onSlow, mostWaiting } = live;
  return openEventStream(db, events, { scope, viewer: actor, after, onSlow, mostWaiting });
}

function edgeOf(event: ToldEvent): Edge<Event> {
  return { cursor: eventCursor(event.id), node: new Event(event) };
}
