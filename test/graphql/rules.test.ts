import 'reflect-metadata';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  graphql,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/flows/actor.js';
import { createContext } from '../../src/graphql/context.js';
import { enforceRules } from '../../src/graphql/enforce-rules.js';
import { isPermission, RULES, ruleOf } from '../../src/graphql/rules.js';
import { createSchema } from '../../src/graphql/schema.js';
import { ROLES } from '../../src/store/tables.js';
import { useDatabase } from '../support/test-database.js';

describe('the rules of the graph', () => {
  const test = useDatabase();
  let schema: GraphQLSchema;
  let types: GraphQLObjectType[] = [];
  beforeAll(async () => {
    schema = await createSchema();
    types = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'));
  });
  const leadsOn = (field: GraphQLField<unknown, unknown>) => isCompositeType(getNamedType(field.type));
  const actor = (role: Actor['roles'][number]): Actor => ({
    userId: 1,
    login: 'anna',
    roles: [role],
    pairs: [],
  });

  it('name every field of every type (a new one is refused until src/graphql/rules.ts has a rule for it)', () => {
    expect(types.length).toBeGreaterThan(40);
    const without = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => ruleOf(type.name, field.name, leadsOn(field)) === null)
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(without).toEqual([]);
  });

  it('name nothing that is not there', () => {
    const known = new Map(types.map((type) => [type.name, type.getFields()]));
    const stale = Object.entries(RULES).flatMap(([type, rules]) => {
      if (!known.has(type)) return [type];
      const fields = typeof rules === 'string' ? [] : Object.keys(rules);
      return fields
        .filter((field) => field !== '*' && !known.get(type)![field])
        .map((field) => `${type}.${field}`);
    });
    expect(stale).toEqual([]);
  });

  it('ask a permission of every mutation', () => {
    const mutations = Object.keys(schema.getMutationType()!.getFields());
    const open = mutations.filter((name) => {
      const rule = ruleOf('Mutation', name, true);
      return rule === null || !isPermission(rule);
    });
    expect([mutations.length > 8, open]).toEqual([true, []]);
  });

  it('let no mutation through without a token, and none of a writer to a reader', async () => {
    for (const field of Object.values(schema.getMutationType()!.getFields())) {
      for (const [who, code] of [
        [null, 'UNAUTHENTICATED'],
        [actor('READER'), 'FORBIDDEN'],
      ] as const) {
        const context = createContext(test.db, who);
        // The arguments do not matter: whoever may not is told so before anything is looked at.
        const answer = await field.resolve!(null, {}, context, {} as never);
        expect([field.name, answer]).toEqual([field.name, expect.objectContaining({ code })]);
      }
    }
  });

  it('let nobody without a token subscribe to what asks for a permission', () => {
    const asking = Object.values(schema.getSubscriptionType()!.getFields()).filter(({ name }) => {
      const rule = ruleOf('Subscription', name, true);
      return rule !== null && isPermission(rule);
    });
    expect(asking.map(({ name }) => name).sort()).toEqual(['feedbackReceived', 'presenceChanged']);
    for (const { subscribe } of asking)
      expect(() => subscribe!(null, {}, createContext(test.db, null), {} as never)).toThrow(
        expect.objectContaining({ code: 'UNAUTHENTICATED' }),
      );
  });

  it('refuse to everybody what has no rule', async () => {
    const bare = enforceRules(
      buildSchema(
        'type Query { viewer: Bare forgotten: String } type Mutation { forget: Int } type Bare { secret: String }',
      ),
    );
    const rootValue = { viewer: { secret: 's' }, forgotten: 'f', forget: 1 };
    for (const role of ROLES) {
      const contextValue = createContext(test.db, actor(role));
      const ask = async (source: string) => {
        const { data, errors } = await graphql({ schema: bare, source, rootValue, contextValue });
        return { data, errors: errors?.map(({ message }) => message).sort() };
      };
      expect(await ask('{ viewer { secret } forgotten }')).toEqual({
        data: { viewer: { secret: null }, forgotten: null },
        errors: [
          'Bare.secret is for nobody: it has no rule in src/graphql/rules.ts.',
          'Query.forgotten is for nobody: it has no rule in src/graphql/rules.ts.',
        ],
      });
      const { forget } = bare.getMutationType()!.getFields();
      expect(forget!.resolve!(rootValue, {}, contextValue, {} as never)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
