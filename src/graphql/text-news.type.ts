import { Field, Int, ObjectType } from 'type-graphql';
import type { TextMoved } from '../flows/text-moved.js';
import { RebasedSentenceEdit } from './rebased-sentence-edit.type.js';
import { Sentence } from './revision.type.js';
import { DateTime } from './scalars.js';
import { SentenceChange } from './sentence-change.type.js';

@ObjectType({ description: 'Sentences that somebody changed meanwhile.' })
export class TextChange extends SentenceChange {
  byId!: number;

  @Field(() => DateTime, { description: 'When they were changed last.' })
  at!: Date;
}

@ObjectType({ description: 'Why one of your changes does not apply to the current text.' })
export class SentenceConflict {
  @Field(() => Int, { description: 'Place of the change in your batch, from 0.' })
  edit!: number;

  @Field(() => [Sentence], { description: 'The sentences that it names, as they were.' })
  before!: Sentence[];

  @Field(() => [Sentence], { description: 'What stands in their place now.' })
  after!: Sentence[];
}

@ObjectType({ description: 'What became of a text while you worked on it.' })
export class TextNews {
  constructor(readonly news: TextMoved) {}

  @Field(() => Boolean, { description: 'Whether the title is another one now.' })
  get titleChanged(): boolean {
    return this.news.expected.title !== this.news.current.title;
  }

  @Field(() => [TextChange], {
    description: 'What changed in between, sentence by sentence; at most a hundred places.',
  })
  changes!: TextChange[];

  @Field(() => [RebasedSentenceEdit], {
    nullable: true,
    description:
      'Your changes said anew for the current text, to be sent again with `actual` as `expectedRevision`. Null where one does not apply, where your title and another new one clash, and for mutations that take no changes of sentences.',
  })
  rebased!: object[] | null;

  @Field(() => [SentenceConflict], { description: 'Why your changes do not apply to the current text.' })
  conflicts!: SentenceConflict[];

  @Field(() => String, {
    nullable: true,
    description:
      'Of `articleRevise` with a `body`: yours together with what others changed, to be sent again with `actual` as `expectedRevision`. Null where the two clash.',
  })
  get rebasedBody(): string | null {
    return this.news.rebasedBody;
  }
}
