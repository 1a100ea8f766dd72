import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf } from './connection.js';
import { Sentence } from './revision.type.js';
import { LanguageTag } from './scalars.js';

@ObjectType({ description: 'The sentences of one language in a parallel row.' })
export class ParallelCell {
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @Field(() => [Sentence], { description: 'Its sentences, in order; none where nothing corresponds.' })
  sentences!: Sentence[];
}

@ObjectType({
  description:
    'One row of several languages side by side: the finest partition of all the texts that cuts no bead.',
})
export class ParallelRow {
  @Field(() => Int, { description: 'Place among the rows, from 0.' })
  index!: number;

  @Field(() => [ParallelCell], { description: 'One cell for each language, in the order asked for.' })
  cells!: ParallelCell[];

  @Field(() => Float, {
    description: 'Confidence of the row, 0 to 1: that of its least sure bead.',
  })
  confidence!: number;
}

@ObjectType({ description: 'A page of parallel rows.' })
export class ParallelRowConnection extends connectionOf('ParallelRow', () => ParallelRow) {
  @Field(() => Int, { description: 'How many rows there are.' })
  totalCount!: number;

  @Field(() => LanguageTag, {
    description: 'Language through which the others are compared: that of the original.',
  })
  via!: string;

  @Field(() => [LanguageTag], {
    description: 'Languages asked for in which the article cannot be read; they have no cells.',
  })
  missing!: string[];
}
