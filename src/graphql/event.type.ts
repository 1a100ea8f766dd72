import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { printHash } from '../flows/content-hash.js';
import type { ToldEvent } from '../store/queries/events.js';
import type { EventKind } from '../store/tables.js';
import { connectionOf } from './connection.js';
import { EventKindEnum } from './enums.js';
import { Node } from './node.type.js';
import { ContentHash, DateTime, LanguageTag } from './scalars.js';

@ObjectType({
  implements: Node,
  description:
    'One thing that happened, as the history keeps it for ever. What is about a draft or a rejected translation is seen by its translator, reviewers, editors and admins.',
})
export class Event extends Node {
  constructor(readonly row: ToldEvent) {
    super('Event', row.article_id, row.id);
  }

  @Field(() => DateTime, { description: 'When it happened.' })
  get at(): Date {
    return this.row.at;
  }

  @Field(() => EventKindEnum, { description: 'What happened.' })
  get kind(): EventKind {
    return this.row.kind;
  }

  @Field(() => LanguageTag, { nullable: true, description: 'Language of the text that it is about.' })
  get language(): string | null {
    return this.row.language;
  }

  @Field(() => ContentHash, {
    nullable: true,
    description: 'What stood before: a text, or for alignments the alignment. Null where there was nothing.',
  })
  get before(): string | null {
    return this.row.before_hash && printHash(this.row.before_hash);
  }

  @Field(() => ContentHash, {
    nullable: true,
    description: 'What stands since then; null only where the article was erased.',
  })
  get after(): string | null {
    return this.row.after_hash && printHash(this.row.after_hash);
  }
}

@ObjectType({ description: 'A page of the history.' })
export class EventConnection extends connectionOf('Event', () => Event) {}

export const EventEdge = EventConnection.Edge;

@InputType({ description: 'Which events are wanted: those that fit everything that is given.' })
export class EventFilter {
  @Field(() => [EventKindEnum], { nullable: true, description: 'Only these kinds.' })
  kinds?: EventKind[] | null;

  @Field(() => LanguageTag, { nullable: true, description: 'Only events about texts in this language.' })
  language?: string | null;
}

export { GraphQLJSONObject as JSONObject };
