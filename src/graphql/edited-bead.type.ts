import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { FoundAlignment } from '../flows/find-alignment.js';
import type { NewBead } from '../flows/new-bead.js';
import type { BeadStatus, Origin } from '../store/tables.js';
import { Bead } from './alignment.type.js';
import { beadOf } from './bead-of.js';
import { BeadStatusEnum, OriginEnum } from './enums.js';

@ObjectType({ description: 'A bead as an edit leaves it, stored or only shown.' })
export class EditedBead {
  constructor(
    /** The two texts; the alignment itself where the bead was stored, else what it would replace. */
    readonly found: FoundAlignment,
    readonly content: NewBead,
    place: number,
    readonly stored: boolean,
  ) {
    this.index = place;
  }

  @Field(() => Int, { description: 'Place among the beads of the edited alignment, from 0.' })
  readonly index: number;

  @Field(() => Bead, { nullable: true, description: 'The stored bead; null in a dry run.' })
  get bead(): Bead | null {
    return this.stored ? beadOf(this.found, this.content, this.index) : null;
  }

  @Field(() => String, { description: 'Sentences on each side: `1-1`, `2-1`, `0-1` …' })
  get shape(): string {
    const { source, target } = this.content;
    return `${source.end - source.start}-${target.end - target.start}`;
  }

  @Field(() => BeadStatusEnum, { description: 'How far it can be relied on.' })
  get status(): BeadStatus {
    return this.content.status;
  }

  @Field(() => OriginEnum, { description: 'How it came about.' })
  get origin(): Origin {
    return this.content.origin;
  }

  @Field(() => Float, { description: 'How sure it is that the bead is exactly right, 0 to 1.' })
  get confidence(): number {
    return this.content.confidence;
  }

  @Field(() => String, { nullable: true, description: "A translator's remark." })
  get note(): string | null {
    return this.content.note;
  }
}
