import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Actor } from '../flows/actor.js';
import type { Database } from '../store/database.js';
import { beadsOf } from '../store/queries/alignments.js';
import { articleById } from '../store/queries/articles.js';
import { sentencesOf } from '../store/queries/revisions.js';
import { tokenById } from '../store/queries/tokens.js';
import { userById } from '../store/queries/users.js';
import { seenAlignment, seenReview, seenRevision, seenTranslation } from '../store/queries/visible-rows.js';
import { Alignment, Bead } from './alignment.type.js';
import { Article } from './article.type.js';
import type { Context } from './context.js';
import { decodeId, type NodeType } from './global-id.js';
import { Node } from './node.type.js';
import { Review } from './review.type.js';
import { Sentence, TextRevision } from './revision.type.js';
import { Token } from './token.type.js';
import { Translation } from './translation.type.js';
import { User } from './user.type.js';

type Reader = (db: Database, viewer: Actor | null, a: number, b: number, c: number) => Promise<Node | null>;

/** How each type is fetched by the numbers of its id, by somebody who may see it. */
const READERS: Record<NodeType, Reader> = {
  Article: async (db, _viewer, id) => wrap(await articleById(db, id), (row) => new Article(row)),
  User: async (db, _viewer, id) => wrap(await userById(db, id), (row) => new User(row)),
  Token: async (db, viewer, id) =>
    viewer?.roles.includes('ADMIN') ? wrap(await tokenById(db, id), (row) => new Token(row)) : null,
  TextRevision: async (db, viewer, articleId, revisionId) =>
    wrap(await seenRevision(db, viewer, { articleId, revisionId }), (row) => new TextRevision(row)),
  Translation: async (db, viewer, articleId, id) =>
    wrap(await seenTranslation(db, viewer, articleId, id), (row) => new Translation(row)),
  Alignment: async (db, viewer, articleId, id) =>
    wrap(await seenAlignment(db, viewer, articleId, id), (row) => new Alignment(row)),
  Review: async (db, viewer, articleId, id) =>
    wrap(await seenReview(db, viewer, articleId, id), (row) => new Review(row)),
  Sentence: async (db, viewer, articleId, revisionId, index) => {
    const key = { articleId, revisionId };
    if ((await seenRevision(db, viewer, key)) === null) return null;
    return wrap(exactly(await sentencesOf(db, key, index, 1), index), (row) => new Sentence(row));
  },
  Bead: async (db, viewer, articleId, alignmentId, index) => {
    const alignment = await seenAlignment(db, viewer, articleId, alignmentId);
    if (alignment === null) return null;
    return wrap(
      exactly(await beadsOf(db, articleId, alignmentId, index, 1), index),
      (row) => new Bead(row, alignment),
    );
  },
};

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'Any object again by its id, or null where it is gone or not for you.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The `id` of an object.' }) id: string,
    @Ctx() { db, actor }: Context,
  ) {
    const { type, numbers } = decodeId(id);
    const [a = 0, b = 0, c = 0] = numbers;
    return READERS[type](db, actor, a, b, c);
  }
}

function wrap<Row, T>(row: Row | null | undefined, make: (row: Row) => T): T | null {
  return row === null || row === undefined ? null : make(row);
}

function exactly<Row extends { index: number }>(rows: readonly Row[], index: number): Row | undefined {
  return rows.find((row) => row.index === index);
}
