import { beforeAll, describe, expect, it } from 'vitest';
import { useService } from '../support/service.js';

const CREATE = `mutation ($input: TokenCreateInput!) {
  result: tokenCreate(input: $input) {
    __typename
    ... on TokenCreatePayload { secret replayed token { id publicId label roles pairs state createdAt expiresAt lastUsedAt revokedAt user { login } createdBy { login } replacedBy { id } } }
    ... on UserError { code message }
    ... on ValidationError { issues { path rule message suggestion } }
  }
}`;
const ROTATE = `mutation ($id: ID!, $now: Boolean, $key: String) {
  result: tokenRotate(tokenId: $id, now: $now, idempotencyKey: $key) {
    __typename
    ... on TokenRotatePayload { secret replayed token { id roles pairs label } replaced { id state expiresAt replacedBy { id } } }
    ... on UserError { code message }
    ... on ValidationError { issues { path rule } }
  }
}`;
const REVOKE = `mutation ($id: ID!) {
  result: tokenRevoke(tokenId: $id) {
    __typename
    ... on TokenRevokePayload { replayed token { state revokedAt } }
    ... on UserError { code message }
  }
}`;

describe('tokens in the graph', () => {
  const test = useService();
  let admin = '';
  beforeAll(async () => {
    admin = await test.token('ADMIN', 'root');
  });
  const result = async (query: string, variables: object, token = admin) =>
    (await test.ask(query, { ...variables }, token)).data.result;
  const create = (input: object) =>
    result(CREATE, { input: { login: 'anna', roles: ['TRANSLATOR'], ...input } });
  const viewer = (token: string) =>
    test
      .ask('{ viewer { login roles pairs } }', {}, token)
      .then(({ data, errors }) => data?.viewer ?? errors);

  it('are made by an admin, and say of themselves all but the secret', async () => {
    const made = await create({ roles: ['REVIEWER', 'TRANSLATOR'], pairs: ['UK>en'], label: 'laptop' });
    expect(made).toMatchObject({
      __typename: 'TokenCreatePayload',
      replayed: false,
      token: {
        publicId: made.secret.slice(7, 20),
        label: 'laptop',
        roles: ['TRANSLATOR', 'REVIEWER'],
        pairs: ['uk>en'],
        state: 'ACTIVE',
        expiresAt: null,
        lastUsedAt: null,
        user: { login: 'anna' },
        createdBy: { login: 'root' },
        replacedBy: null,
      },
    });
    expect(await viewer(made.secret)).toEqual({
      login: 'anna',
      roles: ['TRANSLATOR', 'REVIEWER'],
      pairs: ['uk>en'],
    });
  });

  it('are made once for an idempotency key, and the secret is in no answer but the first', async () => {
    const input = { login: 'boris', idempotencyKey: 'boris-1' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => create(input)));
    expect(new Set(answers.map(({ token }) => token.id)).size).toBe(1);
    const fresh = answers.filter(({ replayed }) => !replayed);
    expect(fresh).toHaveLength(1);
    expect(answers.filter(({ secret }) => secret !== null)).toEqual(fresh);
    const [kept] = await test.db
      .selectFrom('idempotency')
      .select('answer')
      .where('key', '=', 'boris-1')
      .execute();
    expect(Object.keys(kept!.answer as object).sort()).toEqual(['replayed', 'tokenId']);
    expect(await create({ ...input, label: 'other' })).toMatchObject({ code: 'CONFLICT' });
    const rotated = await result(ROTATE, { id: answers[0].token.id, key: 'boris-2' });
    const again = await result(ROTATE, { id: answers[0].token.id, key: 'boris-2' });
    expect([again.token.id, again.secret, again.replayed]).toEqual([rotated.token.id, null, true]);
  });

  it('are rotated and revoked', async () => {
    const made = await create({ login: 'clara', pairs: ['*>de'], label: 'desk' });
    const rotated = await result(ROTATE, { id: made.token.id });
    expect(rotated).toMatchObject({
      token: { roles: ['TRANSLATOR'], pairs: ['*>de'], label: 'desk' },
      replaced: { id: made.token.id, state: 'ROTATED', replacedBy: { id: rotated.token.id } },
    });
    expect(await result(ROTATE, { id: made.token.id })).toMatchObject({ issues: [{ rule: 'rotated' }] });
    const revoked = await result(REVOKE, { id: made.token.id });
    expect(revoked).toMatchObject({ replayed: false, token: { state: 'REVOKED' } });
    expect(await result(REVOKE, { id: made.token.id })).toEqual({ ...revoked, replayed: true });
    expect(await viewer(made.secret)).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await viewer(rotated.secret)).toMatchObject({ login: 'clara' });
  });

  it('are listed for admins by user and state, the newest first, page by page', async () => {
    const secrets = [
      await create({ login: 'dora', label: 'one' }),
      await create({ login: 'dora', label: 'two' }),
    ];
    await result(REVOKE, { id: secrets[0].token.id });
    const list =
      'query ($after: String, $state: [TokenState!]) { tokens(login: "dora", state: $state, first: 1, after: $after) { nodes { label state } pageInfo { hasNextPage endCursor } } }';
    const first = (await test.ask(list, {}, admin)).data.tokens;
    expect(first).toMatchObject({ nodes: [{ label: 'two' }], pageInfo: { hasNextPage: true } });
    const second = (await test.ask(list, { after: first.pageInfo.endCursor }, admin)).data.tokens;
    expect(second).toMatchObject({ nodes: [{ label: 'one' }], pageInfo: { hasNextPage: false } });
    const revoked = (await test.ask(list, { state: ['REVOKED', 'EXPIRED'] }, admin)).data.tokens;
    expect(revoked.nodes).toEqual([{ label: 'one', state: 'REVOKED' }]);
    expect(
      (await test.ask('{ tokens(login: "\\u0000") { nodes { id } } }', {}, admin)).data.tokens.nodes,
    ).toEqual([]);
  });

  it.each([
    ['no role', { roles: [] }, ['input', 'roles'], 'role'],
    ['a login that is none', { login: 'A B' }, ['input', 'login'], 'login'],
    ['a pair that is none', { pairs: ['en'] }, ['input', 'pairs', '0'], 'pair'],
    ['more than its user may do', { roles: ['ADMIN'] }, ['input', 'roles'], 'beyond-user'],
    ['an end that has passed', { expiresAt: '2020-01-01T00:00:00Z' }, ['input', 'expiresAt'], 'future'],
  ])('are not made with %s', async (_what, input, path, rule) => {
    const refused = await create(input);
    expect(refused).toMatchObject({ __typename: 'ValidationError', issues: [{ path, rule }] });
  });

  it.each(['READER', 'TRANSLATOR', 'REVIEWER', 'EDITOR'] as const)('are nothing for a %s', async (role) => {
    const token = await test.token(role, `mere-${role.toLowerCase()}`);
    const { token: some } = await create({});
    for (const [query, variables] of [
      [CREATE, { input: { login: 'root', roles: ['ADMIN'] } }],
      [ROTATE, { id: some.id }],
      [REVOKE, { id: some.id }],
    ] as const)
      expect(await result(query, variables, token)).toMatchObject({
        __typename: 'ForbiddenError',
        code: 'FORBIDDEN',
      });
    const { errors } = await test.ask('{ tokens { nodes { id } } }', {}, token);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('what a user may do', () => {
  const test = useService();
  const roles = async (login: string, token?: string) => {
    const { id } = await test.db
      .selectFrom('user')
      .where('login', '=', login)
      .select('id')
      .executeTakeFirstOrThrow();
    const query = 'query ($id: ID!) { node(id: $id) { ... on User { roles pairs } } }';
    return (await test.ask(query, { id: Buffer.from(`User:${id}`).toString('base64url') }, token)).data.node;
  };

  it('is shown to the user, as far as the token goes, and to admins', async () => {
    await test.token('REVIEWER', 'anna');
    const anna = await test.token('TRANSLATOR', 'anna', ['uk>en']);
    const boris = await test.token('EDITOR', 'boris');
    const admin = await test.token('ADMIN', 'root');
    expect(await roles('anna', anna)).toEqual({ roles: ['TRANSLATOR'], pairs: ['uk>en'] });
    expect(await roles('anna', admin)).toEqual({ roles: ['TRANSLATOR', 'REVIEWER'], pairs: [] });
    for (const other of [undefined, boris])
      expect(await roles('anna', other)).toEqual({ roles: null, pairs: null });
  });
});
