import { Field, ObjectType } from 'type-graphql';
import type { Activity, PresenceRow } from '../store/tables.js';
import { ActivityEnum } from './enums.js';
import { DateTime } from './scalars.js';

@ObjectType({
  description: 'Somebody who is at an alignment just now. It ends by itself unless it is renewed.',
})
export class Presence {
  constructor(readonly row: PresenceRow) {}

  @Field(() => ActivityEnum, { description: 'What they do.' })
  get activity(): Activity {
    return this.row.activity;
  }

  @Field(() => DateTime, { description: 'Since when they have been doing this at this bead.' })
  get since(): Date {
    return this.row.since;
  }

  @Field(() => DateTime, { description: 'When it ends unless it is renewed.' })
  get expiresAt(): Date {
    return this.row.expires_at;
  }
}
