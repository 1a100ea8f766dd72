import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { revokeToken } from '../flows/revoke-token.js';
import type { Context } from './context.js';
import { decodeIdOf } from './global-id.js';
import { IDEMPOTENCY_KEY } from './idempotency-key.js';
import { readToken } from './token.resolver.js';
import { Token } from './token.type.js';
import { asUserError, resultOf } from './user-error.type.js';

@ObjectType({ description: 'The token has ended.' })
export class TokenRevokePayload {
  @Field(() => Token, { description: 'The token.' })
  token!: Token;

  @Field(() => Boolean, { description: 'True where it was revoked already and nothing was written.' })
  replayed!: boolean;
}

const TokenRevokeResult = resultOf('TokenRevokeResult', TokenRevokePayload);

@Resolver()
export class TokenRevokeResolver {
  @Mutation(() => TokenRevokeResult, {
    description: 'Ends a token: the next request with it is refused. Needs the role ADMIN.',
  })
  async tokenRevoke(
    @Arg('tokenId', () => ID, { description: '`id` of the token.' }) tokenId: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY })
    idempotencyKey: string | null | undefined,
    @Ctx() { db, actor }: Context,
  ) {
    try {
      const [id = 0] = decodeIdOf('Token', tokenId);
      const revoked = await revokeToken(db, actor, { id }, idempotencyKey ?? undefined);
      const token = await readToken(db, revoked.tokenId);
      return Object.assign(new TokenRevokePayload(), { token, replayed: revoked.replayed });
    } catch (thrown) {
      return asUserError(thrown);
    }
  }
}
