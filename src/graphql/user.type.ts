import { Field, ObjectType } from 'type-graphql';
import type { UserRow } from '../store/tables.js';
import { Node } from './node.type.js';

@ObjectType({ implements: Node, description: 'Somebody who writes, translates or reviews.' })
export class User extends Node {
  constructor(readonly row: UserRow) {
    super('User', row.id);
  }

  @Field(() => String, { description: 'Unique name.' })
  get login(): string {
    return this.row.login;
  }
}
