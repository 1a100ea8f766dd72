import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { createToken } from '../flows/create-token.js';
import type { Role } from '../store/tables.js';
import type { Context } from './context.js';
import { RoleEnum } from './enums.js';
import { given } from './given.js';
import { DateTime } from './scalars.js';
import { readToken } from './token.resolver.js';
import { Token } from './token.type.js';
import { asUserError, resultOf } from './user-error.type.js';

/** What token mutations say of their `idempotencyKey`, other than all others. */
export const TOKEN_IDEMPOTENCY_KEY =
  'Your name for this request, best a UUID: sent again with the same input it does nothing and answers as before, but without `secret`, which is not stored. Whoever has lost that rotates the token.';

export const SECRET =
  'The token itself, to be sent as `Authorization: Bearer …`. It is shown this once: null where the request was answered before.';

@InputType({ description: 'A new token: whose it is, and what it lets its bearer do.' })
export class TokenCreateInput {
  @Field(() => String, {
    description:
      'Login of the user that it speaks for; a user of these roles and pairs is made when there is none.',
  })
  login!: string;

  @Field(() => [RoleEnum], { description: 'What its bearer may do: one or more.' })
  roles!: Role[];

  @Field(() => [String], {
    nullable: true,
    description:
      'Pairs of languages that the work is bounded to, such as `uk>en` or `*>en`; left out, all that the user has.',
  })
  pairs?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A note to tell it by.' })
  label?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends; left out, never.' })
  expiresAt?: Date | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'True gives the user whatever it lacks of these roles and pairs; otherwise they are refused.',
  })
  grant?: boolean;

  @Field(() => String, { nullable: true, description: TOKEN_IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The token as it was made.' })
export class TokenCreatePayload {
  @Field(() => Token, { description: 'What is known of the token.' })
  token!: Token;

  @Field(() => String, { nullable: true, description: SECRET })
  secret!: string | null;

  @Field(() => Boolean, { description: 'True where the same request had been answered before.' })
  replayed!: boolean;
}

const TokenCreateResult = resultOf('TokenCreateResult', TokenCreatePayload);

@Resolver()
export class TokenCreateResolver {
  @Mutation(() => TokenCreateResult, { description: 'Makes a token. Needs the role ADMIN.' })
  async tokenCreate(
    @Arg('input', () => TokenCreateInput, { description: 'The token.' }) input: TokenCreateInput,
    @Ctx() { db, actor }: Context,
  ) {
    try {
      const { tokenId, text, replayed } = await createToken(db, actor, {
        ...given(input),
        login: input.login,
        roles: input.roles,
      });
      const token = await readToken(db, tokenId);
      return Object.assign(new TokenCreatePayload(), { token, secret: text, replayed });
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}
