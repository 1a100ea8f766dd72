import { GraphQLError } from 'graphql';

/** The answer to one subscription more than a connection may have. */
export function tooMany(most: number): GraphQLError {
  return new GraphQLError(
    `A connection has at most ${most} subscriptions at once. End one of them, or ask for more in one.`,
    { extensions: { code: 'TOO_LARGE' } },
  );
}
