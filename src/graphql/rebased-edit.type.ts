import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { BeadEdit, BeadSide } from '../align/edit-beads.js';
import type { Range } from '../text/text.js';
import { SideEnum } from './enums.js';

@ObjectType({ description: 'What `BeadSplit` takes.' })
export class SplitFields {
  @Field(() => ID, { description: 'The bead.' })
  bead!: string;

  @Field(() => Int, { description: 'How many of its source sentences go to the first part.' })
  sourceAt!: number;

  @Field(() => Int, { description: 'How many of its target sentences go to the first part.' })
  targetAt!: number;
}

@ObjectType({ description: 'What `BeadShift` takes.' })
export class ShiftFields {
  @Field(() => ID, { description: 'The bead before the border.' })
  bead!: string;

  @Field(() => SideEnum, { description: 'The side on which the border moves.' })
  side!: BeadSide;

  @Field(() => Int, { description: 'How many sentences it takes from the next bead.' })
  by!: number;
}

@ObjectType({ description: 'What `BeadRelink` takes.' })
export class RelinkFields {
  @Field(() => ID, { description: 'The bead.' })
  bead!: string;

  @Field(() => [Int], { description: 'Its source sentences by index.' })
  source!: number[];

  @Field(() => [Int], { description: 'Its target sentences by index.' })
  target!: number[];
}

@ObjectType({ description: 'What `BeadNote` takes.' })
export class NoteFields {
  @Field(() => ID, { description: 'The bead.' })
  bead!: string;

  @Field(() => String, { nullable: true, description: 'The remark; null takes it away.' })
  note!: string | null;
}

@ObjectType({ description: 'A merge, for the current alignment.' })
export class MergeEdit {
  @Field(() => [ID], { description: 'The beads.' })
  merge!: string[];
}

@ObjectType({ description: 'A split, for the current alignment.' })
export class SplitEdit {
  @Field(() => SplitFields, { description: 'Where to cut.' })
  split!: SplitFields;
}

@ObjectType({ description: 'A shift, for the current alignment.' })
export class ShiftEdit {
  @Field(() => ShiftFields, { description: 'Which border to move.' })
  shift!: ShiftFields;
}

@ObjectType({ description: 'A relinking, for the current alignment.' })
export class RelinkEdit {
  @Field(() => RelinkFields, { description: 'What the bead is to hold.' })
  relink!: RelinkFields;
}

@ObjectType({ description: 'A confirmation, for the current alignment.' })
export class ConfirmEdit {
  @Field(() => ID, { description: 'The bead.' })
  confirm!: string;
}

@ObjectType({ description: 'A rejection, for the current alignment.' })
export class RejectEdit {
  @Field(() => ID, { description: 'The bead.' })
  reject!: string;
}

@ObjectType({ description: 'A remark, for the current alignment.' })
export class AnnotateEdit {
  @Field(() => NoteFields, { description: 'The remark and its bead.' })
  annotate!: NoteFields;
}

@ObjectType({ description: 'The taking of an alternative, for the current alignment.' })
export class AcceptEdit {
  @Field(() => ID, { description: 'The bead.' })
  accept!: string;
}

export const RebasedEdit = createUnionType({
  name: 'RebasedEdit',
  description:
    'One of your edits said anew for the current alignment. Each type has the one field that `BeadEdit` would have, so what you get is what you send again (leave `__typename` out).',
  types: () =>
    [MergeEdit, SplitEdit, ShiftEdit, RelinkEdit, ConfirmEdit, RejectEdit, AnnotateEdit, AcceptEdit] as const,
  resolveType: (value) => value.constructor as never,
});

/** An edit as a client would write it. @param idOf the id of a bead by its index */
export function rebasedEdit(edit: BeadEdit, idOf: (index: number) => string): object {
  switch (edit.kind) {
    case 'merge':
      return Object.assign(new MergeEdit(), { merge: edit.beads.map(idOf) });
    case 'split': {
      const { sourceAt, targetAt } = edit;
      return Object.assign(new SplitEdit(), { split: { bead: idOf(edit.bead), sourceAt, targetAt } });
    }
    case 'shift': {
      const { side, by } = edit;
      return Object.assign(new ShiftEdit(), { shift: { bead: idOf(edit.bead), side, by } });
    }
    case 'relink': {
      const [source, target] = [indexes(edit.source), indexes(edit.target)];
      return Object.assign(new RelinkEdit(), { relink: { bead: idOf(edit.bead), source, target } });
    }
    case 'annotate':
      return Object.assign(new AnnotateEdit(), { annotate: { bead: idOf(edit.bead), note: edit.note } });
    case 'confirm':
      return Object.assign(new ConfirmEdit(), { confirm: idOf(edit.bead) });
    case 'reject':
      return Object.assign(new RejectEdit(), { reject: idOf(edit.bead) });
    case 'accept':
      return Object.assign(new AcceptEdit(), { accept: idOf(edit.bead) });
  }
}

function indexes({ start, end }: Range): number[] {
  return Array.from({ length: end - start }, (_, nth) => start + nth);
}
