import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Range } from '../text/text.js';
import type { Context } from './context.js';
import { EditedBead } from './edited-bead.type.js';
import { readUser } from './revision.resolver.js';
import { Sentence } from './revision.type.js';
import { BeadChange } from './stale-beads.type.js';
import { User } from './user.type.js';

@Resolver(() => EditedBead)
export class EditedBeadResolver {
  @FieldResolver(() => [Sentence], { description: 'Its sentences of the source, in order.' })
  async source(@Root() { found, content }: EditedBead, @Ctx() context: Context): Promise<Sentence[]> {
    return readSentences(context, found.articleId, found.source.id, content.source);
  }

  @FieldResolver(() => [Sentence], { description: 'Its sentences of the target, in order.' })
  async target(@Root() { found, content }: EditedBead, @Ctx() context: Context): Promise<Sentence[]> {
    return readSentences(context, found.articleId, found.target.id, content.target);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who vouches for it, if anybody.' })
  async confirmedBy(@Root() { content }: EditedBead, @Ctx() { db }: Context): Promise<User | null> {
    return content.confirmedBy === null ? null : readUser(db, content.confirmedBy);
  }
}

@Resolver(() => BeadChange)
export class BeadChangeResolver {
  @FieldResolver(() => User, { description: 'Who changed them last.' })
  async by(@Root() { byId }: BeadChange, @Ctx() { db }: Context): Promise<User> {
    return readUser(db, byId);
  }
}

async function readSentences(
  context: Context,
  articleId: number,
  revisionId: number,
  { start, end }: Range,
): Promise<Sentence[]> {
  const sentences = await context.sentences({ articleId, revisionId });
  return sentences.slice(start, end).map((row) => new Sentence(row));
}
