import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { invalid } from '../errors.js';
import { mayDo } from '../flows/actor.js';
import { beatPresence } from '../flows/presence.js';
import { alignmentById, beadsOf } from '../store/queries/alignments.js';
import { presencesAt } from '../store/queries/presences.js';
import type { Activity } from '../store/tables.js';
import { Alignment, Bead } from './alignment.type.js';
import type { Context } from './context.js';
import { ActivityEnum } from './enums.js';
import { decodeIdOf } from './global-id.js';
import { Presence } from './presence.type.js';
import { readUser } from './revision.resolver.js';
import { User } from './user.type.js';
import { asUserError, resultOf } from './user-error.type.js';

@ObjectType({ description: 'Your presence as it stands now.' })
export class PresenceBeatPayload {
  @Field(() => Presence, { description: 'Your presence; beat again well before it ends.' })
  presence!: Presence;
}

const PresenceBeatResult = resultOf('PresenceBeatResult', PresenceBeatPayload);

@Resolver(() => Presence)
export class PresenceResolver {
  @FieldResolver(() => User, { description: 'Who it is.' })
  async user(@Root() { row }: Presence, @Ctx() { db }: Context): Promise<User> {
    return readUser(db, row.user_id);
  }

  @FieldResolver(() => Bead, {
    nullable: true,
    description: 'The bead that they are at; null for the alignment as a whole.',
  })
  async bead(@Root() { row }: Presence, @Ctx() { db }: Context): Promise<Bead | null> {
    if (row.bead_index === null) return null;
    const alignment = await alignmentById(db, row.article_id, row.alignment_id);
    const [bead] = await beadsOf(db, row.article_id, row.alignment_id, row.bead_index, 1);
    return alignment === null || bead === undefined ? null : new Bead(bead, alignment);
  }

  @Mutation(() => PresenceBeatResult, {
    description:
      'Says that you are at an alignment, for the next 15 seconds: beat every 5. You are at one bead of it at a time; leave by beating no more. Keeps no history, and again is the same as once. Needs the role TRANSLATOR or higher.',
  })
  async presenceBeat(
    @Arg('alignmentId', () => ID, { description: '`id` of the alignment.' }) alignmentId: string,
    @Arg('bead', () => ID, {
      nullable: true,
      description: '`id` of one of its beads; left out, the alignment as a whole.',
    })
    bead: string | null | undefined,
    @Arg('activity', () => ActivityEnum, { description: 'What you do.' }) activity: Activity,
    @Ctx() { db, actor }: Context,
  ) {
    try {
      const [articleId = 0, id = 0] = decodeIdOf('Alignment', alignmentId);
      const key = { articleId, alignmentId: id };
      const row = await beatPresence(db, actor, key, { beadIndex: indexIn(key, bead), activity });
      return Object.assign(new PresenceBeatPayload(), { presence: new Presence(row) });
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}

@Resolver(() => Alignment)
export class AlignmentPresenceResolver {
  @FieldResolver(() => [Presence], {
    description:
      'Who is at it now. Seen by translators, reviewers, editors and admins; nobody is shown to others.',
  })
  async presence(@Root() { row }: Alignment, @Ctx() { db, actor }: Context): Promise<Presence[]> {
    if (!mayDo(actor, 'presence')) return [];
    const rows = await presencesAt(db, { articleId: row.article_id, alignmentId: row.id });
    return rows.map((present) => new Presence(present));
  }
}

function indexIn(
  key: { readonly articleId: number; readonly alignmentId: number },
  bead: string | null | undefined,
): number | null {
  if (bead === null || bead === undefined) return null;
  const [articleId, alignmentId, index = 0] = decodeIdOf('Bead', bead);
  if (articleId === key.articleId && alignmentId === key.alignmentId) return index;
  throw invalid(
    ['bead'],
    'bead',
    'The bead belongs to another alignment.',
    'Take a bead of the alignment that `alignmentId` names.',
  );
}
