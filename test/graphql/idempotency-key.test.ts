import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';
import type { Role } from '../../src/store/tables.js';
import { EDIT } from '../support/edit-operations.js';
import { REVISE } from '../support/operations.js';
import { type TestService, useService } from '../support/service.js';
import { type Story, tellStory } from '../support/story.js';

type Variables = Record<string, unknown>;

/** One mutation as somebody would send it, and the same with another input. */
interface Call {
  readonly role: Role;
  readonly login: string;
  readonly variables: Variables;
  readonly other: Variables;
}

const NEW_BODY = 'Міст відкрили 4 березня. Його будували два роки.\nМерка подякувала 120 робітникам.';
const ONE_BEAD = [{ source: [0, 1, 2], target: [0, 1, 2] }];

/** A call for every mutation of the graph; those that need more than a story prepare it. */
const CALLS: Record<string, (story: Story, test: TestService) => Promise<Call>> = {
  alignmentEdit: async (story) => {
    const call = { alignmentId: story.alignmentId, expectedRevision: story.alignmentHash };
    const bead = beadOf(story, 0);
    return by('TRANSLATOR', 'anna', { ...call, edits: [{ confirm: bead }] }, { edits: [{ reject: bead }] });
  },
  alignmentRevert: async (story, test) => {
    const key = { alignmentId: story.alignmentId, expectedRevision: story.alignmentHash };
    const anna = await test.token('TRANSLATOR', 'anna');
    const edited = await test.ask(EDIT, { ...key, edits: [{ confirm: beadOf(story, 0) }] }, anna);
    const { id, contentHash } = edited.data.result.alignment;
    const call = { alignmentId: story.alignmentId, expectedRevision: contentHash, to: story.alignmentId };
    return by('TRANSLATOR', 'anna', call, { to: id });
  },
  alignmentSubmit: async ({ alignmentId }) =>
    by('TRANSLATOR', 'anna', { alignmentId, beads: ONE_BEAD }, { beads: [] }),
  articleErase: async ({ articleId }) => by('ADMIN', 'ada', { articleId, reason: 'a' }, { reason: 'b' }),
  articleIngest: async ({ slug }) => {
    const input = {
      title: 'T',
      body: 'One.',
      language: 'en',
      slug: `${slug}-2`,
      publishedAt: '2026-01-01T00:00:00Z',
    };
    return by('EDITOR', 'edgar', { input }, { input: { ...input, title: 'U' } });
  },
  articleRevise: async ({ articleId, basedOn }) => {
    const input = { expectedRevision: basedOn, body: NEW_BODY };
    return by('EDITOR', 'edgar', { articleId, input }, { input: { ...input, minorEdit: true } });
  },
  presenceBeat: async ({ alignmentId }) =>
    by('TRANSLATOR', 'anna', { alignmentId, activity: 'EDITING' }, { activity: 'VIEWING' }),
  tokenCreate: async () => {
    const input = { login: 'anna', roles: ['TRANSLATOR'] };
    return by('ADMIN', 'ada', { input }, { input: { ...input, label: 'other' } });
  },
  tokenRevoke: async (_, test) => {
    const [one, two] = [await makeToken(test), await makeToken(test)];
    return by('ADMIN', 'ada', { tokenId: one }, { tokenId: two });
  },
  tokenRotate: async (_, test) => by('ADMIN', 'ada', { tokenId: await makeToken(test) }, { now: true }),
  translationEdit: async ({ translationId, text }) => {
    const input = { expectedRevision: text, edits: [{ remove: 0 }] };
    return by(
      'TRANSLATOR',
      'anna',
      { translationId, input },
      { input: { ...input, edits: [{ remove: 1 }] } },
    );
  },
  translationRebase: async ({ articleId, basedOn, translationId }, test) => {
    const input = { expectedRevision: basedOn, body: NEW_BODY };
    const { data } = await test.ask(REVISE, { id: articleId, input }, await test.token('EDITOR', 'edgar'));
    const onto = data.result.revision.contentHash;
    return by('TRANSLATOR', 'anna', { translationId, onto }, { onto: basedOn });
  },
  translationReview: async ({ translationId, text }) => {
    const input = { verdict: 'APPROVED', expectedRevision: text };
    return by('REVIEWER', 'rita', { translationId, input }, { input: { ...input, comment: 'Good.' } });
  },
  translationSubmit: async ({ articleId, basedOn }) => {
    const input = { language: 'de', title: 'T', body: 'Die Brücke.', basedOn };
    return by('TRANSLATOR', 'anna', { articleId, input }, { input: { ...input, title: 'U' } });
  },
};

function by(role: Role, login: string, variables: Variables, change: Variables): Call {
  return { role, login, variables, other: { ...variables, ...change } };
}

function beadOf({ alignmentId }: Story, index: number): string {
  const key = Buffer.from(alignmentId, 'base64url').toString().replace('Alignment', 'Bead');
  return Buffer.from(`${key}.${index}`).toString('base64url');
}

async function makeToken(test: TestService): Promise<string> {
  const { data } = await test.ask(
    'mutation { result: tokenCreate(input: { login: "anna", roles: [TRANSLATOR] }) { ... on TokenCreatePayload { token { id } } } }',
    {},
    await test.token('ADMIN', 'ada'),
  );
  return data.result.token.id;
}

describe('idempotencyKey', () => {
  const test = useService();
  let schema: GraphQLSchema;
  let mutations: GraphQLField<unknown, unknown>[] = [];
  beforeAll(async () => {
    schema = await createSchema();
    mutations = Object.values(schema.getMutationType()!.getFields());
    await test.token('TRANSLATOR', 'anna');
  });

  it('is taken by every mutation, whose payload says whether it was used before', () => {
    const lacking = mutations.filter((field) => keyOf(field) === null || payloadOf(field) === null);
    expect([mutations.length > 10, lacking.map(({ name }) => name)]).toEqual([true, []]);
  });

  it('has a call for every mutation here', () => {
    expect(Object.keys(CALLS).sort()).toEqual(mutations.map(({ name }) => name).sort());
  });

  it.each(Object.keys(CALLS))(
    'lets one of fifty copies of %s do something, answers all alike, and refuses another input',
    async (name) => {
      const story = await tellStory(test, `key-${name.toLowerCase()}`);
      const field = mutations.find((one) => one.name === name)!;
      const { role, login, variables, other } = await CALLS[name]!(story, test);
      const token = await test.token(role, login);
      const send = async (sent: Variables) =>
        (await test.ask(documentOf(field), withKey(field, sent, `key of ${name}`), token)).data.result;
      const payload = { __typename: payloadOf(field) };
      const answers = await Promise.all(Array.from({ length: 50 }, () => send(variables)));
      expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set([payload.__typename]));
      expect(answers.filter(({ replayed }) => !replayed)).toEqual([{ ...payload, replayed: false }]);
      const count = () => test.db.selectFrom('event').select('id').execute();
      const before = await count();
      expect(await send(variables)).toEqual({ ...payload, replayed: true });
      expect(await send(other)).toMatchObject({ __typename: 'ValidationError', code: 'CONFLICT' });
      expect(await count()).toEqual(before);
    },
  );

  /** Where a mutation takes its key: as an argument, or inside its input. */
  function keyOf({ args }: GraphQLField<unknown, unknown>): 'argument' | 'input' | null {
    if (args.some(({ name }) => name === 'idempotencyKey')) return 'argument';
    const input = getNamedType(args.find(({ name }) => name === 'input')?.type);
    return isInputObjectType(input) && input.getFields().idempotencyKey ? 'input' : null;
  }

  /** Name of its payload, if that has `replayed`. */
  function payloadOf(field: GraphQLField<unknown, unknown>): string | null {
    const union = getNamedType(field.type);
    const types = isUnionType(union) ? union.getTypes() : [];
    const payload = types.find((type) => isObjectType(type) && type.getFields().replayed);
    return payload?.name ?? null;
  }

  function documentOf(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const args = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    return `mutation (${given.replaceAll('Boolean!', 'Boolean! = false')}) { result: ${field.name}(${args}) {
      __typename ... on ${payloadOf(field)} { replayed } ... on UserError { code message } } }`;
  }

  function withKey(
    field: GraphQLField<unknown, unknown>,
    sent: Variables,
    idempotencyKey: string,
  ): Variables {
    if (keyOf(field) === 'argument') return { ...sent, idempotencyKey };
    return { ...sent, input: { ...(sent.input as object), idempotencyKey } };
  }
});
