import { ArgsType, Field, Float } from 'type-graphql';
import type { BeadStatus } from '../store/tables.js';
import { BeadStatusEnum } from './enums.js';
import { PageArgs } from './page-args.js';

@ArgsType()
export class BeadsArgs extends PageArgs {
  @Field(() => [BeadStatusEnum], { nullable: true, description: 'Only those that stand here.' })
  status?: BeadStatus[] | null;

  @Field(() => Float, { nullable: true, description: 'Only those of at most this confidence, 0 to 1.' })
  maxConfidence?: number | null;
}
