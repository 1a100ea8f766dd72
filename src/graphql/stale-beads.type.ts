import { Field, Int, ObjectType } from 'type-graphql';
import { Bead } from './alignment.type.js';
import { DateTime } from './scalars.js';

@ObjectType({ description: 'Beads that somebody changed meanwhile.' })
export class BeadChange {
  constructor(
    readonly byId: number,
    changedAt: Date,
    before: Bead[],
    after: Bead[],
  ) {
    this.at = changedAt;
    this.before = before;
    this.after = after;
  }

  @Field(() => DateTime, { description: 'When they were changed last.' })
  readonly at: Date;

  @Field(() => [Bead], { description: 'The beads as your input knew them.' })
  readonly before: Bead[];

  @Field(() => [Bead], { description: 'What stands in their place now.' })
  readonly after: Bead[];
}

@ObjectType({ description: 'Why one of your edits does not apply to the current alignment.' })
export class EditConflict {
  @Field(() => Int, { description: 'Place of the edit in your batch, from 0.' })
  edit!: number;

  @Field(() => [Bead], { description: 'The beads that it touches and that are no more.' })
  before!: Bead[];

  @Field(() => [Bead], { description: 'The beads that hold their sentences now.' })
  after!: Bead[];
}
