import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { ChangeKind, SentenceChange as FoundChange } from '../text/diff-sentences.js';
import { connectionOf } from './connection.js';
import { ChangeKindEnum } from './enums.js';
import { Sentence } from './revision.type.js';

/** Items that a list of changes without pages is taken to have where an operation is counted. */
export const CHANGES = 50;

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

@ObjectType({ description: 'A page of the changes between two revisions of a text.' })
export class SentenceChangeConnection extends connectionOf('SentenceChange', () => SentenceChange) {
  @Field(() => Int, { description: 'How many changes there are.' })
  totalCount!: number;
}

/** Sentences from one index up to another. */
type ReadSlice = (start: number, end: number) => Sentence[];

/** Changes with the sentences that they are about. */
export function showChanges(
  changes: readonly FoundChange[],
  before: ReadSlice,
  after: ReadSlice,
): SentenceChange[] {
  return changes.map((change) =>
    Object.assign(new SentenceChange(), {
      kind: change.kind,
      before: before(change.before.start, change.before.end),
      after: after(change.after.start, change.after.end),
      similarity: change.similarity ?? null,
    }),
  );
}
