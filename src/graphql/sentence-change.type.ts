import { Field, Float, ObjectType } from 'type-graphql';
import type { ChangeKind, SentenceChange as FoundChange } from '../text/diff-sentences.js';
import { ChangeKindEnum } from './enums.js';
import { Sentence } from './revision.type.js';

@ObjectType({ description: 'One change between two revisions of a text.' })
export class SentenceChange {
  @Field(() => ChangeKindEnum, { description: 'What happened.' })
  kind!: ChangeKind;

  @Field(() => [Sentence], { description: 'The sentences as they were; none for ADDED.' })
  before!: Sentence[];

  @Field(() => [Sentence], { description: 'The sentences as they are now; none for REMOVED.' })
  after!: Sentence[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Of EDITED: how alike the two are, 0 to 1; 1 where only white space or borders differ. Null otherwise.',
  })
  similarity!: number | null;
}

/** Changes with the sentences that they are about, given both texts' sentences in order. */
export function showChanges(
  changes: readonly FoundChange[],
  before: readonly Sentence[],
  after: readonly Sentence[],
): SentenceChange[] {
  return changes.map((change) =>
    Object.assign(new SentenceChange(), {
      kind: change.kind,
      before: before.slice(change.before.start, change.before.end),
      after: after.slice(change.after.start, change.after.end),
      similarity: change.similarity ?? null,
    }),
  );
}
