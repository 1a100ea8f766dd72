import { Field, Int, ObjectType } from 'type-graphql';
import { Bead } from './alignment.type.js';
import { TextRevision } from './revision.type.js';
import { SentenceChange } from './sentence-change.type.js';

@ObjectType({ description: 'How far a translation has fallen behind its original, sentence by sentence.' })
export class Staleness {
  @Field(() => TextRevision, {
    description: 'What the original says now; `translationRebase` moves onto it.',
  })
  currentOriginal!: TextRevision;

  @Field(() => Boolean, {
    description: 'Whether every revision since then was marked as a minor edit.',
  })
  minor!: boolean;

  @Field(() => [SentenceChange], {
    description: 'What changed in the original since the revision that was translated.',
  })
  changes!: SentenceChange[];

  @Field(() => [Bead], {
    description: 'Beads of the current alignment that the changes touch: what the translator should look at.',
  })
  affectedBeads!: Bead[];

  @Field(() => Int, { description: 'Beads that a rebase would carry over as they are.' })
  carriedOver!: number;

  @Field(() => Int, { description: 'Beads that would need review after a rebase.' })
  needsReview!: number;
}
