import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { rotateToken } from '../flows/rotate-token.js';
import type { Context } from './context.js';
import { given } from './given.js';
import { decodeIdOf } from './global-id.js';
import { DateTime } from './scalars.js';
import { readToken } from './token.resolver.js';
import { Token } from './token.type.js';
import { SECRET, TOKEN_IDEMPOTENCY_KEY } from './token-create.resolver.js';
import { asUserError, resultOf } from './user-error.type.js';

@ObjectType({ description: 'The token that takes the place of another.' })
export class TokenRotatePayload {
  @Field(() => Token, { description: 'What is known of the new token.' })
  token!: Token;

  @Field(() => Token, { description: 'The old token, with its end.' })
  replaced!: Token;

  @Field(() => String, { nullable: true, description: SECRET })
  secret!: string | null;

  @Field(() => Boolean, { description: 'True where the same request had been answered before.' })
  replayed!: boolean;
}

const TokenRotateResult = resultOf('TokenRotateResult', TokenRotatePayload);

@Resolver()
export class TokenRotateResolver {
  @Mutation(() => TokenRotateResult, {
    description:
      'Makes a token that takes the place of another, for the same user, roles and pairs; the old one ends in 24 hours. Needs the role ADMIN.',
  })
  async tokenRotate(
    @Arg('tokenId', () => ID, { description: '`id` of the old token.' }) tokenId: string,
    @Arg('now', () => Boolean, { defaultValue: false, description: 'True ends the old one at once.' })
    now: boolean,
    @Arg('expiresAt', () => DateTime, {
      nullable: true,
      description: 'When the new one ends; left out, it lives as long from now as the old one was given.',
    })
    expiresAt: Date | null | undefined,
    @Arg('idempotencyKey', () => String, { nullable: true, description: TOKEN_IDEMPOTENCY_KEY })
    idempotencyKey: string | null | undefined,
    @Ctx() { db, actor }: Context,
  ) {
    try {
      const [id = 0] = decodeIdOf('Token', tokenId);
      const rotated = await rotateToken(db, actor, { id }, given({ now, expiresAt, idempotencyKey }));
      return Object.assign(new TokenRotatePayload(), {
        token: await readToken(db, rotated.tokenId),
        replaced: await readToken(db, rotated.replacedId),
        secret: rotated.text,
        replayed: rotated.replayed,
      });
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}
