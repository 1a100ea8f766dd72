import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Role } from '../store/tables.js';
import type { Context } from './context.js';
import { RoleEnum } from './enums.js';
import { User } from './user.type.js';

/** Private fields of a user; src/graphql/rules.ts keeps all but oneself and admins from them. */
@Resolver(() => User)
export class UserResolver {
  @FieldResolver(() => [RoleEnum], {
    nullable: true,
    description:
      'Your own: what the token in use lets you do. Of others, for admins: what they may be given tokens for. Null for everybody else.',
  })
  roles(@Root() { row }: User, @Ctx() { actor }: Context): readonly Role[] {
    return actor?.userId === row.id ? actor.roles : row.roles;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'Pairs of languages that the work is bounded to, such as `uk>en` or `*>en`; none for all. Your own: those of the token in use. Of others: for admins, null for everybody else.',
  })
  pairs(@Root() { row }: User, @Ctx() { actor }: Context): readonly string[] {
    return actor?.userId === row.id ? actor.pairs : row.pairs;
  }
}
