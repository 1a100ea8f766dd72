import { Field, ObjectType } from 'type-graphql';
import type { ListedToken, TokenState } from '../store/queries/tokens.js';
import type { Role } from '../store/tables.js';
import { connectionOf } from './connection.js';
import { RoleEnum, TokenStateEnum } from './enums.js';
import { Node } from './node.type.js';
import { DateTime } from './scalars.js';

@ObjectType({
  implements: Node,
  description: 'A token that lets its bearer act for a user. Its secret is not stored. For admins only.',
})
export class Token extends Node {
  constructor(readonly row: ListedToken) {
    super('Token', row.id);
  }

  @Field(() => String, {
    description: 'The part of the token that may be shown: `bitext_` and this is how it begins.',
  })
  get publicId(): string {
    return this.row.public_id;
  }

  @Field(() => String, { nullable: true, description: 'A note to tell it by.' })
  get label(): string | null {
    return this.row.label;
  }

  @Field(() => [RoleEnum], { description: 'What its bearer may do, as far as the user may.' })
  get roles(): Role[] {
    return this.row.roles;
  }

  @Field(() => [String], {
    description:
      'Pairs of languages that the work is bounded to, such as `uk>en` or `*>en`; none for all that the user has.',
  })
  get pairs(): string[] {
    return this.row.pairs;
  }

  @Field(() => TokenStateEnum, { description: 'Whether it works.' })
  get state(): TokenState {
    return this.row.state;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.created_at;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it ends; null for never.' })
  get expiresAt(): Date | null {
    return this.row.expires_at;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was used last, to the minute or so; null for never.',
  })
  get lastUsedAt(): Date | null {
    return this.row.last_used_at;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked, if it was.' })
  get revokedAt(): Date | null {
    return this.row.revoked_at;
  }
}

@ObjectType({ description: 'A page of tokens.' })
export class TokenConnection extends connectionOf('Token', () => Token) {}
