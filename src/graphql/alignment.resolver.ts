import { Args, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { Database } from '../store/database.js';
import { cutSlice } from '../store/keyset.js';
import { alignmentById, beadFits, beadsIn, countBeads } from '../store/queries/alignments.js';
import { seenAlignment, seenTranslation } from '../store/queries/visible-rows.js';
import type { BeadRow } from '../store/tables.js';
import { Alignment, Bead, BeadConnection } from './alignment.type.js';
import { BeadsArgs } from './bead-filter.type.js';
import type { Context } from './context.js';
import { LISTS } from './lists.js';
import { pageOf } from './page-of.js';
import { readBeadFilter } from './read-bead-filter.js';
import { readPage } from './read-page.js';
import { readRevision, readUser } from './revision.resolver.js';
import { Sentence, TextRevision } from './revision.type.js';
import { Translation } from './translation.type.js';
import { User } from './user.type.js';

/** An alignment that a row points at, so that it must be there. */
export async function readAlignment(db: Database, articleId: number, id: number): Promise<Alignment> {
  const row = await alignmentById(db, articleId, id);
  if (row === null) throw new Error(`alignment ${articleId}.${id} is pointed at and missing`);
  return new Alignment(row);
}

@Resolver(() => Alignment)
export class AlignmentResolver {
  @FieldResolver(() => TextRevision, { description: 'The text on the source side: the original.' })
  async source(@Root() { row }: Alignment, @Ctx() { db }: Context): Promise<TextRevision> {
    return readRevision(db, { articleId: row.article_id, revisionId: row.source_id });
  }

  @FieldResolver(() => TextRevision, { description: 'The text on the target side: the translation.' })
  async target(@Root() { row }: Alignment, @Ctx() { db }: Context): Promise<TextRevision> {
    return readRevision(db, { articleId: row.article_id, revisionId: row.target_id });
  }

  @FieldResolver(() => Translation, {
    nullable: true,
    description:
      'The translation whose text, then or now, is the target. Null where the target is an original, and for a draft of others.',
  })
  async translation(@Root() { row }: Alignment, @Ctx() { db, actor }: Context): Promise<Translation | null> {
    const target = await readRevision(db, { articleId: row.article_id, revisionId: row.target_id });
    const id = target.row.translation_id;
    const translation = id === null ? null : await seenTranslation(db, actor, row.article_id, id);
    return translation && new Translation(translation);
  }

  @FieldResolver(() => User, { description: 'Who submitted it.' })
  async author(@Root() { row }: Alignment, @Ctx() { db }: Context): Promise<User> {
    return readUser(db, row.author_id);
  }

  @FieldResolver(() => Alignment, {
    nullable: true,
    description: 'The alignment that it replaced; null where there is none, or it is of a draft of others.',
  })
  async parent(@Root() { row }: Alignment, @Ctx() { db, actor }: Context): Promise<Alignment | null> {
    if (row.parent_id === null) return null;
    const parent = await seenAlignment(db, actor, row.article_id, row.parent_id);
    return parent && new Alignment(parent);
  }

  @FieldResolver(() => Float, {
    description: 'Share of all sentences of both sides, 0 to 1, that have a counterpart.',
  })
  coverage(@Root() { row }: Alignment): number {
    return row.linked_count / (row.source_count + row.target_count);
  }

  @FieldResolver(() => BeadConnection, {
    description: 'Its beads that fit, in the order of the source; 100 a page.',
  })
  async beads(
    @Args(() => BeadsArgs) args: BeadsArgs,
    @Root() alignment: Alignment,
    @Ctx() { db }: Context,
  ): Promise<BeadConnection> {
    const { row, pivot } = alignment;
    const filter = readBeadFilter(args);
    const slice = readPage(args, LISTS.beads);
    if (pivot === null) {
      const rows = await beadsIn(db, row.article_id, row.id, filter, slice);
      const page = pageOf(LISTS.beads, slice, rows, (bead) => new Bead(bead, row));
      return {
        ...page,
        totalCount: (filter && (await countBeads(db, row.article_id, row.id, filter))) ?? row.bead_count,
      };
    }
    const fits = (bead: BeadRow) => filter === null || beadFits(bead, filter);
    const page = pageOf(
      LISTS.beads,
      slice,
      cutSlice(pivot.beads, slice, fits),
      (bead) => new Bead(bead, row, alignment),
    );
    return { ...page, totalCount: pivot.beads.filter(fits).length };
  }
}

@Resolver(() => Bead)
export class BeadResolver {
  @FieldResolver(() => Alignment, { description: 'The alignment that it is part of.' })
  async alignment(@Root() { row, composed }: Bead, @Ctx() { db }: Context): Promise<Alignment> {
    return composed ?? readAlignment(db, row.article_id, row.alignment_id);
  }

  @FieldResolver(() => [Sentence], {
    description: 'Its sentences of the source, in order; none for an insertion.',
  })
  async source(@Root() { row, aligned }: Bead, @Ctx() context: Context): Promise<Sentence[]> {
    const key = { articleId: row.article_id, revisionId: aligned.source_id };
    return (await context.sentences(key))
      .slice(row.source_start, row.source_end)
      .map((found) => new Sentence(found));
  }

  @FieldResolver(() => [Sentence], {
    description: 'Its sentences of the target, in order; none for a deletion.',
  })
  async target(@Root() { row, aligned }: Bead, @Ctx() context: Context): Promise<Sentence[]> {
    const key = { articleId: row.article_id, revisionId: aligned.target_id };
    return (await context.sentences(key))
      .slice(row.target_start, row.target_end)
      .map((found) => new Sentence(found));
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who vouches for it, if anybody.' })
  async confirmedBy(@Root() { row }: Bead, @Ctx() { db }: Context): Promise<User | null> {
    return row.confirmed_by === null ? null : readUser(db, row.confirmed_by);
  }
}
