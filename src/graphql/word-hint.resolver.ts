import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { invalid } from '../errors.js';
import { Bead } from './alignment.type.js';
import type { Context } from './context.js';
import { readWordHints } from './read-word-hints.js';

@ObjectType({ description: 'Two words of a bead that probably translate each other.' })
export class WordHint {
  @Field(() => Int, { description: 'Index of the sentence of the source that holds the word.' })
  sourceIndex!: number;

  @Field(() => Int, { description: 'Offset of its first UTF-16 code unit in that sentence.' })
  sourceStart!: number;

  @Field(() => Int, { description: 'Offset after its last UTF-16 code unit in that sentence.' })
  sourceEnd!: number;

  @Field(() => Int, { description: 'Index of the sentence of the target that holds the other word.' })
  targetIndex!: number;

  @Field(() => Int, { description: 'Offset of its first UTF-16 code unit in that sentence.' })
  targetStart!: number;

  @Field(() => Int, { description: 'Offset after its last UTF-16 code unit in that sentence.' })
  targetEnd!: number;

  @Field(() => Float, { description: 'How sure it is, 0 to 1.' })
  score!: number;
}

@Resolver(() => Bead)
export class WordHintResolver {
  // The lexicon learns from other articles, whose events are not those of this one.
  @Extensions({ cost: 50, usualSize: 20, own: true })
  @FieldResolver(() => [WordHint], {
    description:
      'Words that probably translate each other, by what the lexicon knows now and by the beads around, in the order of the source. None where a side is empty, or longer than 2,000 code units.',
  })
  async wordHints(
    @Arg('minScore', () => Float, {
      defaultValue: 0.5,
      description: 'Only those of at least this score, 0 to 1.',
    })
    minScore: number,
    @Root() bead: Bead,
    @Ctx() context: Context,
  ): Promise<WordHint[]> {
    if (!(minScore >= 0 && minScore <= 1)) {
      throw invalid(['minScore'], 'score', `\`minScore\` is ${minScore}; a score is a number from 0 to 1.`);
    }
    const links = await readWordHints(context, bead);
    return links
      .filter(({ score }) => score >= minScore)
      .map(({ source, target, score }) =>
        Object.assign(new WordHint(), {
          sourceIndex: source.sentence,
          sourceStart: source.start,
          sourceEnd: source.end,
          targetIndex: target.sentence,
          targetStart: target.start,
          targetEnd: target.end,
          score,
        }),
      );
  }
}
