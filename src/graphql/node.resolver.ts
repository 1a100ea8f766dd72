import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type Actor, mayDo } from '../flows/actor.js';
import type { Database } from '../store/database.js';
import { beadsOf } from '../store/queries/alignments.js';
import { articleById } from '../store/queries/articles.js';
import { maySeeEvent } from '../store/queries/event-visibility.js';
import { eventById } from '../store/queries/events.js';
import { sentencesOf } from '../store/queries/revisions.js';
import { tokenById } from '../store/queries/tokens.js';
import { userById } from '../store/queries/users.js';
import { seenAlignment, seenReview, seenRevision, seenTranslation } from '../store/queries/visible-rows.js';
import { Alignment, Bead, type PivotKey } from './alignment.type.js';
import { Article } from './article.type.js';
import type { Context } from './context.js';
import { Event } from './event.type.js';
import { decodeId, type NodeType } from './global-id.js';
import { Node } from './node.type.js';
import { readPivotAlignment } from './read-pivot.js';
import { Review } from './review.type.js';
import { Sentence, TextRevision } from './revision.type.js';
import { Token } from './token.type.js';
import { Translation } from './translation.type.js';
import { User } from './user.type.js';

type Reader = (context: Context, a: number, b: number, c: number, d: number) => Promise<Node | null>;

/** How each type is fetched by the numbers of its id, by somebody who may see it. */
const READERS: Record<NodeType, Reader> = {
  Article: async ({ db }, id) => wrap(await articleById(db, id), (row) => new Article(row)),
  User: async ({ db }, id) => wrap(await userById(db, id), (row) => new User(row)),
  Token: async ({ db, actor }, id) =>
    mayDo(actor, 'tokenAdmin') ? wrap(await tokenById(db, id), (row) => new Token(row)) : null,
  TextRevision: async ({ db, actor }, articleId, revisionId) =>
    wrap(await seenRevision(db, actor, { articleId, revisionId }), (row) => new TextRevision(row)),
  Translation: async ({ db, actor }, articleId, id) =>
    wrap(await seenTranslation(db, actor, articleId, id), (row) => new Translation(row)),
  Alignment: async ({ db, actor }, articleId, id) =>
    wrap(await seenAlignment(db, actor, articleId, id), (row) => new Alignment(row)),
  Review: async ({ db, actor }, articleId, id) =>
    wrap(await seenReview(db, actor, articleId, id), (row) => new Review(row)),
  Event: async ({ db, actor }, articleId, id) => {
    const event = await eventById(db, articleId, id);
    return event !== null && maySeeEvent(actor, event) ? new Event(event) : null;
  },
  Sentence: async ({ db, actor }, articleId, revisionId, index) => {
    const key = { articleId, revisionId };
    if ((await seenRevision(db, actor, key)) === null) return null;
    return wrap(exactly(await sentencesOf(db, key, index, 1), index), (row) => new Sentence(row));
  },
  Bead: async ({ db, actor }, articleId, alignmentId, index) => {
    const alignment = await seenAlignment(db, actor, articleId, alignmentId);
    if (alignment === null) return null;
    return wrap(
      exactly(await beadsOf(db, articleId, alignmentId, index, 1), index),
      (row) => new Bead(row, alignment),
    );
  },
  PivotAlignment: ({ db, actor }, articleId, sourceAlignment, targetAlignment) =>
    readSeenPivot(db, { articleId, sourceAlignment, targetAlignment }, actor),
  PivotBead: async ({ db, actor }, articleId, sourceAlignment, targetAlignment, index) => {
    const key = { articleId, sourceAlignment, targetAlignment };
    const alignment = await readSeenPivot(db, key, actor);
    if (alignment === null) return null;
    return wrap(alignment.pivot?.beads[index], (row) => new Bead(row, alignment.row, key));
  },
};

/** A composed alignment is seen by whoever sees those of which it is made. */
async function readSeenPivot(db: Database, key: PivotKey, actor: Actor | null): Promise<Alignment | null> {
  for (const id of [key.sourceAlignment, key.targetAlignment]) {
    if (id !== 0 && (await seenAlignment(db, actor, key.articleId, id)) === null) return null;
  }
  return readPivotAlignment(db, key);
}

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Any object again by its id, or null where it is gone or not for you.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The `id` of an object.' }) id: string,
    @Ctx() context: Context,
  ) {
    const { type, numbers } = decodeId(id);
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    return READERS[type](context, a, b, c, d);
  }
}

function wrap<Row, T>(row: Row | null | undefined, make: (row: Row) => T): T | null {
  return row === null || row === undefined ? null : make(row);
}

function exactly<Row extends { index: number }>(rows: readonly Row[], index: number): Row | undefined {
  return rows.find((row) => row.index === index);
}
