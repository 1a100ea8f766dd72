import { ArgsType, Field, Int } from 'type-graphql';

/** Arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many items, 1 to 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the item after which the page begins.' })
  after?: string | null;
}
