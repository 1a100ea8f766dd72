import { expect } from 'vitest';
import type { TestService } from '../../support/service.js';
import { type Mutation, OPERATIONS } from './operations.js';
import { NAMES, type Name, PEOPLE } from './people.js';

/** The service, with the people who work in it. */
export interface Real {
  readonly test: TestService;
  readonly tokens: Readonly<Record<Name, string>>;
  /** By user id. */
  readonly logins: ReadonlyMap<number, string>;
  /** How each mutation that was sent came out: `done`, or the code of a refusal. */
  readonly outcomes: Map<Mutation, Set<string>>;
}

/** Gives everybody of the story a token. */
export async function gather(test: TestService): Promise<Real> {
  const tokens = {} as Record<Name, string>;
  for (const name of NAMES) {
    const person: { role: (typeof PEOPLE)[Name]['role']; into?: string } = PEOPLE[name];
    const pairs = person.into === undefined ? [] : [`en>${person.into}`];
    tokens[name] = await test.token(person.role, name, pairs);
  }
  const users = await test.db.selectFrom('user').select(['id', 'login']).execute();
  return { test, tokens, logins: new Map(users.map(({ id, login }) => [id, login])), outcomes: new Map() };
}

/** Sends a mutation as somebody and gives the `result` of the answer. */
export async function send(real: Real, who: Name, mutation: Mutation, variables: Record<string, unknown>) {
  const { data, errors } = await real.test.ask(OPERATIONS[mutation], variables, real.tokens[who]);
  expect(errors).toBeUndefined();
  const { result } = data;
  const outcomes = real.outcomes.get(mutation) ?? new Set();
  real.outcomes.set(mutation, outcomes.add(result.code ?? 'done'));
  return result;
}
