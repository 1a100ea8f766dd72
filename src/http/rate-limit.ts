import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Allowance } from '../graphql/door.js';

/** Seconds after which everything may be asked for again. */
const WINDOW = 60;

/** Counts what each client asks for, in values, as the limits of operations count them. */
export interface RateLimiter {
  /** @throws GraphQLError `RATE_LIMITED` with status 429 and Retry-After */
  charge(client: string, cost: number): Promise<void>;
  allowance(client: string): Promise<Allowance>;
}

/** @param limit values that one client may ask for in a minute of one server process */
export function createRateLimiter(limit: number): RateLimiter {
  const limiter = new RateLimiterMemory({ points: limit, duration: WINDOW });
  return {
    charge: async (client, cost) => {
      try {
        await limiter.consume(client, cost);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw rateLimited(limit, cost, Math.ceil(refused.msBeforeNext / 1_000));
      }
    },
    allowance: async (client) => {
      const state = await limiter.get(client);
      const left = state?.msBeforeNext ?? WINDOW * 1_000;
      return {
        limit,
        remaining: Math.max(0, state === null ? limit : state.remainingPoints),
        resetAt: new Date(Date.now() + left),
      };
    },
  };
}

/** Clients behind one IPv6 router have 2^64 addresses to choose from: they count as one. */
export function clientOf(userId: number | null, address: string): string {
  if (userId !== null) return `user ${userId}`;
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}

function rateLimited(limit: number, cost: number, seconds: number): GraphQLError {
  return new GraphQLError(
    `This asks for up to ${cost} values, and ${limit} may be asked for in a minute. Try again in ${seconds} seconds, or ask for less at once.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) },
      },
    },
  );
}
