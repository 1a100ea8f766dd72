import { ArgsType, Field, Int } from 'type-graphql';

/** Arguments of every list: a page from the beginning on (`first`, `after`) or from the end back (`last`, `before`). */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many items from the beginning, 1 to 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the item after which the page begins.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many items from the end, 1 to 100, in the usual order; in place of `first`.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the item before which the page ends.' })
  before?: string | null;
}
