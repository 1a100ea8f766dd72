import { ArgsType, Field, Float, ObjectType } from 'type-graphql';
import type { SuspicionRow } from '../store/queries/suspicions.js';
import { Bead } from './alignment.type.js';
import { connectionOf } from './connection.js';
import { PageArgs } from './page-args.js';
import { LanguageTag } from './scalars.js';

@ArgsType()
export class ReviewQueueArgs extends PageArgs {
  @Field(() => LanguageTag, { nullable: true, description: 'Only originals in this language.' })
  source?: string | null;

  @Field(() => LanguageTag, { nullable: true, description: 'Only translations into this language.' })
  target?: string | null;

  @Field(() => Float, { nullable: true, description: 'Only beads of at most this confidence, 0 to 1.' })
  maxConfidence?: number | null;
}

@ObjectType({ description: 'A bead that a person should look at, and whose work it is.' })
export class Suspicion {
  constructor(readonly row: SuspicionRow) {}

  @Field(() => Bead, {
    description:
      'The bead: `signals` say why it is doubted, `alternative` what it could be instead (`accept` takes it).',
  })
  get bead(): Bead {
    return new Bead(this.row, this.row);
  }
}

@ObjectType({ description: 'A page of the review queue.' })
export class SuspicionConnection extends connectionOf('Suspicion', () => Suspicion as never) {}
