import { afterAll, beforeAll } from 'vitest';
import { createService, listenForChanges, type Service } from '../../src/app.js';
import type { Role } from '../../src/store/tables.js';
import { makeToken } from './make-token.js';
import { type TestDatabase, useDatabase } from './test-database.js';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test asks for whatever its query names.
  readonly data: any;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

export interface TestService extends TestDatabase {
  readonly service: Service;
  /** Posts an operation as a client does. */
  ask(query: string, variables?: Record<string, unknown>, token?: string): Promise<Answer>;
  /** A token with one role, and the role to its user; `pairs` bound the token alone. */
  token(role: Role, login?: string, pairs?: readonly string[]): Promise<string>;
}

/** The whole service over a database of its own, asked through its HTTP door without a socket. */
export function useService(): TestService {
  const database = useDatabase();
  let made: Service | null = null;
  beforeAll(async () => {
    made = await createService(database.db, listenForChanges(database.url));
    await made.http.ready();
  });
  afterAll(async () => {
    await made?.http.close();
  });
  const service = () => {
    if (made === null) throw new Error('the service is there only inside tests');
    return made;
  };
  return {
    url: database.url,
    get db() {
      return database.db;
    },
    get service() {
      return service();
    },
    ask: async (query, variables = {}, token) => {
      const response = await service().http.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        payload: JSON.stringify({ query, variables }),
      });
      return { status: response.statusCode, ...response.json() };
    },
    token: (role, login, pairs) => makeToken(database.db, role, login, pairs),
  };
}
