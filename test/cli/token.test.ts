import { describe, expect, it } from 'vitest';
import { createToken } from '../../src/flows/create-token.js';
import { findActor } from '../../src/flows/find-actor.js';
import { OPERATOR } from '../../src/flows/token-manager.js';
import { bitext } from '../support/cli.js';
import { useDatabase } from '../support/test-database.js';

const TOKEN = /^bitext_[0-9A-Za-z]{13}_[0-9A-Za-z]{49}\n$/;

describe('bitext token', () => {
  const test = useDatabase();
  const run = (...args: string[]) => bitext(['token', ...args], { DATABASE_URL: test.url });
  const refusal = (text: string) =>
    findActor(test.db, text).then(
      () => null,
      ({ message }: Error) => message,
    );
  const make = async (login: string) =>
    (await createToken(test.db, OPERATOR, { login, roles: ['TRANSLATOR'] })).text!;
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);

  it('creates a token with several roles and pairs, and lists it without its secret', async () => {
    const created = await run(
      ...['create', '--role', 'translator', '--role', 'REVIEWER', '--pair', 'uk>en,*>de'],
      ...['--login', 'anna', '--label', 'laptop', '--expires', '90d'],
    );
    expect([created.code, created.err, created.out]).toEqual([0, '', expect.stringMatching(TOKEN)]);
    const text = created.out.trim();
    expect((await findActor(test.db, text)).actor).toMatchObject({
      login: 'anna',
      roles: ['TRANSLATOR', 'REVIEWER'],
      pairs: ['uk>en', '*>de'],
    });
    const { out } = await run('list');
    const rows = out.split('\n').map((row) => row.split('\t'));
    expect(rows).toEqual([
      ['id', 'login', 'roles', 'pairs', 'created', 'expires', 'last used', 'state', 'label'],
      [text.slice(7, 20), 'anna', 'TRANSLATOR,REVIEWER', 'uk>en,*>de', time, time, '-', 'ACTIVE', 'laptop'],
      [''],
    ]);
  });

  it('rotates a token: the old one goes on for a day', async () => {
    const text = await make('boris');
    const id = text.slice(7, 20);
    const rotated = await run('rotate', id);
    expect([rotated.code, rotated.out]).toEqual([0, expect.stringMatching(TOKEN)]);
    expect(rotated.err).toMatch(new RegExp(`^bitext: ${id} ends at \\S+Z\\.\\n$`));
    const { out } = await run('list', '--login', 'boris', '--active');
    const states = out
      .split('\n')
      .slice(1, -1)
      .map((row) => row.split('\t'))
      .map((row) => [row[0], row[7]]);
    expect(states).toEqual([
      [rotated.out.slice(7, 20), 'ACTIVE'],
      [id, 'ROTATED'],
    ]);
    expect([await refusal(text), await refusal(rotated.out.trim())]).toEqual([null, null]);
  });

  it('revokes a token by its id, or by the whole of it as one finds it where it leaked', async () => {
    const text = await make('clara');
    const id = text.slice(7, 20);
    const revoked = await run('revoke', text);
    expect([revoked.code, revoked.err, revoked.out]).toEqual([0, '', `${id} is revoked\n`]);
    expect(await refusal(text)).toContain('was revoked');
    expect((await run('revoke', id)).out).toBe(`${id} was revoked already\n`);
  });

  it('speaks JSON', async () => {
    const created = JSON.parse((await run('create', '--role', 'EDITOR', '--json')).out);
    expect(created).toMatchObject({ login: 'editor', roles: ['EDITOR'], pairs: [], expires: null });
    expect(`${created.token}\n`).toMatch(TOKEN);
    expect(created.id).toBe(created.token.slice(7, 20));
    const rotated = await run('rotate', created.id, '--now', '--json');
    expect(rotated.err).toBe(`bitext: ${created.id} ended now.\n`);
    const { token, ...record } = created;
    const listed = (await run('list', '--login', 'editor', '--json')).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { token: successor, ...known } = JSON.parse(rotated.out);
    expect(listed).toEqual([known, { ...record, state: 'REVOKED' }]);
    expect([await refusal(successor), await refusal(token)]).toEqual([
      null,
      expect.stringContaining('revoked'),
    ]);
  });

  it.each([
    [
      'more than the user may do',
      ['create', '--role', 'ADMIN', '--login', 'editor'],
      'editor is EDITOR and not ADMIN.',
    ],
    [
      'a pair that is none',
      ['create', '--role', 'EDITOR', '--pair', 'uk-en'],
      '"uk-en" is no pair of languages.',
    ],
    ['a token that is not there', ['revoke', 'nowhere'], 'There is no such token.'],
    ['a token copied by half', ['revoke', 'bitext_half'], 'The token was not copied whole.'],
    ['an end in the past', ['create', '--role', 'EDITOR', '--expires', '2020-01-01'], 'has passed'],
  ])('ends with 1 and one clear message for %s', async (_what, args, message) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`bitext: `);
    expect(err).toContain(message);
    expect(err).not.toMatch(/at .*:\d+:\d+/);
  });

  it.each([
    [['create', '--role', 'EDITOR', '--expires', 'soon']],
    [['create', '--role', ',']],
    [['rotate']],
    [['revoke']],
  ])('ends with 2 and a hint when used wrongly: %s', async (args) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('error:');
  });
});
