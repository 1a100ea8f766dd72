import { Arg, Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Database } from '../store/database.js';
import { type TokenState, tokenById, tokensIn } from '../store/queries/tokens.js';
import type { Connection } from './connection.js';
import type { Context } from './context.js';
import { TokenStateEnum } from './enums.js';
import { LISTS } from './lists.js';
import { PageArgs } from './page-args.js';
import { pageOf } from './page-of.js';
import { readPage } from './read-page.js';
import { readUser } from './revision.resolver.js';
import { Token, TokenConnection } from './token.type.js';
import { User } from './user.type.js';

/** A token that was written just now, or that a row points at, so that it must be there. */
export async function readToken(db: Database, id: number): Promise<Token> {
  const row = await tokenById(db, id);
  if (row === null) throw new Error(`token ${id} is pointed at and missing`);
  return new Token(row);
}

@Resolver(() => Token)
export class TokenResolver {
  @Extensions({ usualPage: 20 })
  @Query(() => TokenConnection, {
    description: 'All tokens, the newest first; 20 a page. Needs the role ADMIN.',
  })
  async tokens(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('login', () => String, { nullable: true, description: 'Only those of one user.' })
    login: string | null | undefined,
    @Arg('state', () => [TokenStateEnum], { nullable: true, description: 'Only those that stand here.' })
    state: TokenState[] | null | undefined,
    @Ctx() { db }: Context,
  ): Promise<Connection<Token>> {
    const slice = readPage(args, LISTS.tokens);
    const known = login === null || login === undefined || /^[a-z0-9._-]*$/.test(login);
    const filter = { login: login ?? null, states: state ?? null };
    const rows = known ? await tokensIn(db, filter, slice) : [];
    return pageOf(LISTS.tokens, slice, rows, (row) => new Token(row));
  }

  @FieldResolver(() => User, { description: 'Whom it speaks for.' })
  async user(@Root() { row }: Token, @Ctx() { db }: Context): Promise<User> {
    return readUser(db, row.user_id);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who made it; null for the command line.' })
  async createdBy(@Root() { row }: Token, @Ctx() { db }: Context): Promise<User | null> {
    return row.created_by === null ? null : readUser(db, row.created_by);
  }

  @FieldResolver(() => Token, { nullable: true, description: 'The token that took its place, if any.' })
  async replacedBy(@Root() { row }: Token, @Ctx() { db }: Context): Promise<Token | null> {
    return row.replaced_by === null ? null : readToken(db, row.replaced_by);
  }
}
