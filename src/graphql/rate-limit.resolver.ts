import { Ctx, Extensions, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import type { Allowance } from './door.js';
import { DateTime } from './scalars.js';

@ObjectType({ description: 'How much you may still ask for, in values as `extensions.cost` counts them.' })
export class RateLimit implements Allowance {
  @Field(() => Int, { description: 'Values that you may ask for in a minute.' })
  limit!: number;

  @Field(() => Int, { description: 'Values that are left of it, this operation counted already.' })
  remaining!: number;

  @Field(() => DateTime, { description: 'When all of it may be asked for again.' })
  resetAt!: Date;
}

@Resolver()
export class RateLimitResolver {
  @Extensions({ own: true })
  @Query(() => RateLimit, {
    nullable: true,
    description: 'Your rate limit; null where the service sets none.',
  })
  async rateLimit(@Ctx() { door }: Context): Promise<RateLimit | null> {
    const allowance = (await door?.allowance()) ?? null;
    return allowance && Object.assign(new RateLimit(), allowance);
  }
}
