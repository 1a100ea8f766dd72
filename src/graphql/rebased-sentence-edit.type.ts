import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import type { SentenceEdit } from '../text/edit-sentences.js';

@ObjectType({ description: 'What `SentenceReplace` takes.' })
export class ReplaceFields {
  @Field(() => Int, { description: '`index` of the sentence.' })
  index!: number;

  @Field(() => String, { description: 'The new wording.' })
  text!: string;
}

@ObjectType({ description: 'What `SentenceInsert` takes.' })
export class InsertFields {
  @Field(() => Int, {
    description: '`index` of the sentence before which it goes; the number of sentences for the end.',
  })
  before!: number;

  @Field(() => String, { description: 'The sentence.' })
  text!: string;
}

@ObjectType({ description: 'What `SentenceSplit` takes.' })
export class CutFields {
  @Field(() => Int, { description: '`index` of the sentence.' })
  index!: number;

  @Field(() => Int, { description: 'Where the second one begins, in UTF-16 code units.' })
  at!: number;
}

@ObjectType({ description: 'Another wording, for the current text.' })
export class ReplaceSentenceEdit {
  @Field(() => ReplaceFields, { description: 'The sentence and its wording.' })
  replace!: ReplaceFields;
}

@ObjectType({ description: 'A new sentence, for the current text.' })
export class InsertSentenceEdit {
  @Field(() => InsertFields, { description: 'The sentence and its place.' })
  insert!: InsertFields;
}

@ObjectType({ description: 'A sentence that goes, in the current text.' })
export class RemoveSentenceEdit {
  @Field(() => Int, { description: '`index` of the sentence.' })
  remove!: number;
}

@ObjectType({ description: 'A sentence that becomes two, in the current text.' })
export class SplitSentenceEdit {
  @Field(() => CutFields, { description: 'Where to cut.' })
  split!: CutFields;
}

@ObjectType({ description: 'A sentence that becomes one with the next, in the current text.' })
export class MergeSentenceEdit {
  @Field(() => Int, { description: '`index` of the first one.' })
  merge!: number;
}

export const RebasedSentenceEdit = createUnionType({
  name: 'RebasedSentenceEdit',
  description:
    'One of your changes said anew for the current text. Each type has the one field that `SentenceEditInput` would have, so what you get is what you send again (leave `__typename` out).',
  types: () =>
    [
      ReplaceSentenceEdit,
      InsertSentenceEdit,
      RemoveSentenceEdit,
      SplitSentenceEdit,
      MergeSentenceEdit,
    ] as const,
  resolveType: (value) => value.constructor as never,
});

/** A change as a client would write it. */
export function rebasedSentenceEdit(edit: SentenceEdit): object {
  switch (edit.kind) {
    case 'replace':
      return Object.assign(new ReplaceSentenceEdit(), { replace: { index: edit.index, text: edit.text } });
    case 'insert':
      return Object.assign(new InsertSentenceEdit(), { insert: { before: edit.before, text: edit.text } });
    case 'remove':
      return Object.assign(new RemoveSentenceEdit(), { remove: edit.index });
    case 'split':
      return Object.assign(new SplitSentenceEdit(), { split: { index: edit.index, at: edit.at } });
    case 'merge':
      return Object.assign(new MergeSentenceEdit(), { merge: edit.index });
  }
}
