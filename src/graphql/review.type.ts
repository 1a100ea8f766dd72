import { Field, ObjectType } from 'type-graphql';
import type { ReviewReason, ReviewRow, Verdict } from '../store/tables.js';
import { Bead } from './alignment.type.js';
import { connectionOf } from './connection.js';
import { ReviewReasonEnum, VerdictEnum } from './enums.js';
import { Node } from './node.type.js';
import { DateTime } from './scalars.js';

@ObjectType({
  implements: Node,
  description:
    "A reviewer's judgement of a translation, with its reasons. Seen by its translator and by reviewers.",
})
export class Review extends Node {
  constructor(readonly row: ReviewRow) {
    super('Review', row.article_id, row.id);
  }

  @Field(() => VerdictEnum, { description: 'What the reviewer decided.' })
  get verdict(): Verdict {
    return this.row.verdict;
  }

  @Field(() => String, { nullable: true, description: 'What the reviewer has to say about the whole.' })
  get comment(): string | null {
    return this.row.comment;
  }

  @Field(() => DateTime, { description: 'When it was given.' })
  get createdAt(): Date {
    return this.row.created_at;
  }
}

@ObjectType({ description: 'One reason of a review, tied to a bead or to the text as a whole.' })
export class Reason {
  @Field(() => ReviewReasonEnum, { description: 'What kind of reason it is.' })
  reason!: ReviewReason;

  @Field(() => Bead, {
    nullable: true,
    description: 'The bead of the reviewed alignment that it is about; null for the text as a whole.',
  })
  bead!: Bead | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  comment!: string | null;
}

@ObjectType({ description: 'A page of reviews.' })
export class ReviewConnection extends connectionOf('Review', () => Review) {}
