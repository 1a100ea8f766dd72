import { Field, ID, InputType, Int } from 'type-graphql';
import type { BeadSide } from '../align/edit-beads.js';
import { SideEnum } from './enums.js';
import { OneOf } from './one-of.js';

@InputType({ description: 'Cuts a bead in two.' })
export class BeadSplit {
  @Field(() => ID, { description: 'The bead.' })
  bead!: string;

  @Field(() => Int, { description: 'How many of its source sentences go to the first part.' })
  sourceAt!: number;

  @Field(() => Int, { description: 'How many of its target sentences go to the first part.' })
  targetAt!: number;
}

@InputType({ description: 'Moves the border between a bead and the next one, on one side.' })
export class BeadShift {
  @Field(() => ID, { description: 'The bead before the border.' })
  bead!: string;

  @Field(() => SideEnum, { description: 'The side on which the border moves.' })
  side!: BeadSide;

  @Field(() => Int, {
    description: 'Above 0: takes so many sentences from the next bead; below 0: gives them to it.',
  })
  by!: number;
}

@InputType({
  description:
    'Says which sentences a bead holds, also across others: whoever loses sentences keeps the rest, and what is left over stands alone.',
})
export class BeadRelink {
  @Field(() => ID, { description: 'The bead.' })
  bead!: string;

  @Field(() => [Int], {
    description: 'Its source sentences by index, neighbours in order; one side may be empty.',
  })
  source!: number[];

  @Field(() => [Int], {
    description: 'Its target sentences by index, neighbours in order; one side may be empty.',
  })
  target!: number[];
}

@InputType({ description: 'Writes a remark on a bead, which changes nothing else about it.' })
export class BeadNote {
  @Field(() => ID, { description: 'The bead.' })
  bead!: string;

  @Field(() => String, { nullable: true, description: 'The remark; null takes it away.' })
  note?: string | null;
}

@OneOf()
@InputType({
  description:
    'One edit of an alignment. Beads are named by `id`; one of an earlier alignment will do as long as a bead with the same sentences still stands.',
})
export class BeadEdit {
  @Field(() => [ID], { nullable: true, description: 'Makes one bead of two or more neighbours.' })
  merge?: string[];

  @Field(() => BeadSplit, { nullable: true, description: 'Cuts a bead in two.' })
  split?: BeadSplit;

  @Field(() => BeadShift, { nullable: true, description: 'Moves the border to the next bead.' })
  shift?: BeadShift;

  @Field(() => BeadRelink, { nullable: true, description: 'Says which sentences a bead holds.' })
  relink?: BeadRelink;

  @Field(() => ID, { nullable: true, description: 'Vouches for a bead as it is.' })
  confirm?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Says that a bead is wrong, without saying what is right.',
  })
  reject?: string;

  @Field(() => BeadNote, { nullable: true, description: 'Writes a remark on a bead.' })
  annotate?: BeadNote;

  @Field(() => ID, {
    nullable: true,
    description: 'Takes the `alternative` of a bead in its place, as the review queue suggests.',
  })
  accept?: string;
}
