import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import { readUser } from './revision.resolver.js';
import { User } from './user.type.js';

@Resolver()
export class ViewerResolver {
  @Query(() => User, { nullable: true, description: 'Whom your token speaks for; null without a token.' })
  async viewer(@Ctx() { db, actor }: Context): Promise<User | null> {
    return actor && readUser(db, actor.userId);
  }
}
