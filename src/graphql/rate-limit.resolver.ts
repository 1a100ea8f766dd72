import { type GraphQLResolveInfo, Kind } from 'graphql';
import { Ctx, Extensions, Field, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import type { Allowance } from './door.js';
import { operationCost } from './limits/operation-cost.js';
import { DateTime } from './scalars.js';

@ObjectType({ description: 'How much you may still ask for, in values as `extensions.cost` counts them.' })
export class RateLimit implements Allowance {
  @Field(() => Int, { description: 'Values that this operation was counted for.' })
  cost!: number;

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
  async rateLimit(@Ctx() { door }: Context, @Info() info: GraphQLResolveInfo): Promise<RateLimit | null> {
    const allowance = (await door?.allowance()) ?? null;
    return allowance && Object.assign(new RateLimit(), allowance, { cost: costOf(info) });
  }
}

function costOf({ schema, operation, fragments, variableValues: variables }: GraphQLResolveInfo): number {
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] } as const;
  return operationCost({ schema, document, operation, variables }).values;
}
