import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type Actor, maySeeReviewsOf } from '../flows/actor.js';
import type { Database } from '../store/database.js';
import { alignmentById, beadsOf } from '../store/queries/alignments.js';
import { articleById } from '../store/queries/articles.js';
import { maySeeEvent } from '../store/queries/event-visibility.js';
import { eventById } from '../store/queries/events.js';
import { reviewById } from '../store/queries/reviews.js';
import { revisionByKey, sentencesOf } from '../store/queries/revisions.js';
import { translationById } from '../store/queries/translations.js';
import { userById } from '../store/queries/users.js';
import { Alignment, Bead } from './alignment.type.js';
import { Article } from './article.type.js';
import type { Context } from './context.js';
import { Event } from './event.type.js';
import { decodeId, type NodeType } from './global-id.js';
import { Node } from './node.type.js';
import { readPivotAlignment } from './read-pivot.js';
import { Review } from './review.type.js';
import { Sentence, TextRevision } from './revision.type.js';
import { Translation } from './translation.type.js';
import { User } from './user.type.js';

type Reader = (
  db: Database,
  numbers: readonly [a: number, b: number, c: number, d: number],
  actor: Actor | null,
) => Promise<Node | null>;

/** How each type is fetched by the numbers of its id. */
const READERS: Record<NodeType, Reader> = {
  Article: async (db, [id]) => wrap(await articleById(db, id), (row) => new Article(row)),
  User: async (db, [id]) => wrap(await userById(db, id), (row) => new User(row)),
  TextRevision: async (db, [articleId, revisionId]) =>
    wrap(await revisionByKey(db, { articleId, revisionId }), (row) => new TextRevision(row)),
  Translation: async (db, [articleId, id]) =>
    wrap(await translationById(db, articleId, id), (row) => new Translation(row)),
  Alignment: async (db, [articleId, id]) =>
    wrap(await alignmentById(db, articleId, id), (row) => new Alignment(row)),
  Review: async (db, [articleId, id], actor) => {
    const review = await reviewById(db, articleId, id);
    const translation = review && (await translationById(db, articleId, review.translation_id));
    const seen = translation !== null && maySeeReviewsOf(actor, translation.translator_id);
    return seen ? wrap(review, (row) => new Review(row)) : null;
  },
  Event: async (db, [articleId, id], actor) => {
    const event = await eventById(db, articleId, id);
    return event !== null && maySeeEvent(actor, event) ? new Event(event) : null;
  },
  Sentence: async (db, [articleId, revisionId, index]) =>
    wrap(
      exactly(await sentencesOf(db, { articleId, revisionId }, index, 1), index),
      (row) => new Sentence(row),
    ),
  Bead: async (db, [articleId, alignmentId, index]) => {
    const alignment = await alignmentById(db, articleId, alignmentId);
    if (alignment === null) return null;
    return wrap(
      exactly(await beadsOf(db, articleId, alignmentId, index, 1), index),
      (row) => new Bead(row, alignment),
    );
  },
  PivotAlignment: (db, [articleId, sourceAlignment, targetAlignment]) =>
    readPivotAlignment(db, { articleId, sourceAlignment, targetAlignment }),
  PivotBead: async (db, [articleId, sourceAlignment, targetAlignment, index]) => {
    const key = { articleId, sourceAlignment, targetAlignment };
    const alignment = await readPivotAlignment(db, key);
    if (alignment === null) return null;
    return wrap(alignment.pivot?.beads[index], (row) => new Bead(row, alignment.row, key));
  },
};

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Any object again by its id, or null where it is gone or not for you to see.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The `id` of an object.' }) id: string,
    @Ctx() { db, actor }: Context,
  ) {
    const { type, numbers } = decodeId(id);
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    return READERS[type](db, [a, b, c, d], actor);
  }
}

function wrap<Row, T>(row: Row | null | undefined, make: (row: Row) => T): T | null {
  return row === null || row === undefined ? null : make(row);
}

function exactly<Row extends { index: number }>(rows: readonly Row[], index: number): Row | undefined {
  return rows.find((row) => row.index === index);
}
