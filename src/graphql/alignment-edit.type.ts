import { Field, Int, ObjectType } from 'type-graphql';
import { Alignment } from './alignment.type.js';
import { EditedBead } from './edited-bead.type.js';
import { ContentHash } from './scalars.js';
import { Translation } from './translation.type.js';

@ObjectType({ description: 'What the edits led to, or in a dry run would lead to.' })
export class AlignmentEditPayload {
  @Field(() => Alignment, {
    nullable: true,
    description: 'The alignment that is current now; null in a dry run, which stores none.',
  })
  alignment!: Alignment | null;

  @Field(() => ContentHash, {
    description: "The edited alignment's `contentHash`: the `expectedRevision` of the next edit.",
  })
  contentHash!: string;

  @Field(() => Translation, { description: 'The translation that it belongs to.' })
  translation!: Translation;

  @Field(() => Int, { description: 'How many beads of the edited alignment differ from those before.' })
  changedCount!: number;

  @Field(() => [EditedBead], { description: 'Those beads in order, at most a thousand.' })
  changedBeads!: EditedBead[];

  @Field(() => Boolean, {
    description: 'True where this was done before, or nothing changed, and nothing was written.',
  })
  replayed!: boolean;
}
