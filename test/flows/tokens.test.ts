import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { createToken, type TokenInput } from '../../src/flows/create-token.js';
import { findActor } from '../../src/flows/find-actor.js';
import { revokeToken } from '../../src/flows/revoke-token.js';
import { rotateToken } from '../../src/flows/rotate-token.js';
import { OPERATOR } from '../../src/flows/token-manager.js';
import { TokenUse } from '../../src/flows/token-use.js';
import { openDatabase } from '../../src/store/database.js';
import { tokenById } from '../../src/store/queries/tokens.js';
import { useDatabase } from '../support/test-database.js';

describe('tokens', () => {
  const test = useDatabase();
  const make = async (input: Partial<TokenInput> & { login: string }) => {
    const issued = await createToken(test.db, OPERATOR, { roles: ['TRANSLATOR'], ...input });
    return { id: issued.tokenId, text: issued.text! };
  };
  const actorOf = async (text: string) => (await findActor(test.db, text)).actor;
  const refusal = (text: string) =>
    actorOf(text).then(
      () => null,
      ({ code, message }: { code: string; message: string }) => `${code}: ${message}`,
    );
  const age = (id: number, span: string) =>
    sql`update token set expires_at = now() - ${span}::interval where id = ${id}`.execute(test.db);

  it('let their bearer act with several roles and pairs', async () => {
    const { text } = await make({
      login: 'anna',
      roles: ['REVIEWER', 'TRANSLATOR'],
      pairs: ['uk>EN', '*>de'],
    });
    const actor = await actorOf(text);
    expect(actor).toMatchObject({
      login: 'anna',
      roles: ['TRANSLATOR', 'REVIEWER'],
      pairs: ['uk>en', '*>de'],
    });
  });

  it('leave nothing of the secret in the database', async () => {
    const { text } = await make({ login: 'secretive' });
    const secret = text.slice(21, 64);
    const { rows } = await sql<{ row: string }>`select token::text as row from token`.execute(test.db);
    expect(rows.some(({ row }) => row.includes(text.slice(7, 20)))).toBe(true);
    expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
  });

  it('go no further than their user, unless that is granted with them', async () => {
    await make({ login: 'boris', roles: ['TRANSLATOR'], pairs: ['uk>en'] });
    const issues = (rule: string, path: string[]) => ({ code: 'VALIDATION', issues: [{ rule, path }] });
    await expect(make({ login: 'boris', roles: ['REVIEWER'], pairs: ['uk>en'] })).rejects.toMatchObject(
      issues('beyond-user', ['input', 'roles']),
    );
    await expect(make({ login: 'boris', pairs: ['*>en'] })).rejects.toMatchObject(
      issues('beyond-user', ['input', 'pairs']),
    );
    const all = await make({ login: 'boris' });
    expect((await actorOf(all.text)).pairs).toEqual(['uk>en']);
    const granted = await make({ login: 'boris', roles: ['REVIEWER'], pairs: ['*>de'], grant: true });
    expect(await actorOf(granted.text)).toMatchObject({ roles: ['REVIEWER'], pairs: ['*>de'] });
    expect((await actorOf(all.text)).pairs).toEqual(['uk>en', '*>de']);
  });

  it('lose what their user loses', async () => {
    const { text } = await make({ login: 'carl', roles: ['EDITOR', 'TRANSLATOR'] });
    await test.db
      .updateTable('user')
      .set({ roles: ['TRANSLATOR'] })
      .where('login', '=', 'carl')
      .execute();
    expect((await actorOf(text)).roles).toEqual(['TRANSLATOR']);
  });

  it.each([
    ['no role', { login: 'dora', roles: [] }, 'role', ['input', 'roles']],
    ['a login that is none', { login: 'A B' }, 'login', ['input', 'login']],
    ['a pair that is none', { login: 'dora', pairs: ['uk>en', 'uk-en'] }, 'pair', ['input', 'pairs', '1']],
    ['an end that has passed', { login: 'dora', expiresAt: new Date(0) }, 'future', ['input', 'expiresAt']],
    ['half a character', { login: 'dora', label: 'x\ud800' }, 'surrogate', ['input', 'label']],
  ] as const)('are not made with %s', async (_what, input, rule, path) => {
    await expect(make(input)).rejects.toMatchObject({ code: 'VALIDATION', issues: [{ rule, path }] });
    const made = await test.db.selectFrom('user').where('login', '=', 'dora').select('id').execute();
    expect(made).toEqual([]);
  });

  it('are refused with a reason when unknown, wrong, expired or revoked', async () => {
    const { id, text } = await make({ login: 'emil', expiresAt: new Date(Date.now() + 60_000) });
    const other = await make({ login: 'emil' });
    expect(await refusal(text)).toBeNull();
    await age(id, '1 second');
    expect(await refusal(text)).toMatch(/^UNAUTHENTICATED: The token expired at 20.*bitext token create/);
    await revokeToken(test.db, OPERATOR, { id: other.id });
    expect(await refusal(other.text)).toMatch(/^UNAUTHENTICATED: The token was revoked at 20/);
    // Rightly made tokens whose id or secret is not the stored one.
    await sql`update token set secret_hash = sha256('other') where id = ${id}`.execute(test.db);
    expect(await refusal(text)).toMatch(/^UNAUTHENTICATED: The token is unknown here/);
    await sql`update token set public_id = 'gone' where id = ${id}`.execute(test.db);
    expect(await refusal(text)).toMatch(/^UNAUTHENTICATED: The token is unknown here/);
  });

  it('are rotated: the successor does the same, the old one ends in a day', async () => {
    const expiresAt = new Date(Date.now() + 90 * 86_400_000);
    const old = await make({ login: 'finn', pairs: ['uk>en'], label: 'laptop', expiresAt });
    const rotated = await rotateToken(test.db, OPERATOR, { id: old.id });
    expect(await actorOf(rotated.text!)).toEqual(await actorOf(old.text));
    const [before, after] = [await tokenById(test.db, old.id), await tokenById(test.db, rotated.tokenId)];
    expect(before).toMatchObject({ state: 'ROTATED', replaced_by: rotated.tokenId });
    expect(after).toMatchObject({ state: 'ACTIVE', label: 'laptop', pairs: ['uk>en'] });
    const day = before!.expires_at!.getTime() - after!.created_at.getTime();
    expect(day).toBe(86_400_000);
    const span = (token: typeof after) => token!.expires_at!.getTime() - token!.created_at.getTime();
    expect(span(after)).toBe(expiresAt.getTime() - before!.created_at.getTime());
    await age(old.id, '1 second');
    expect(await refusal(old.text)).toContain('expired');
  });

  it('are rotated at once where that is asked for, and not a second time', async () => {
    const old = await make({ login: 'gleb' });
    const { text } = await rotateToken(test.db, OPERATOR, { id: old.id }, { now: true });
    expect(await refusal(old.text)).toContain('revoked');
    expect(await refusal(text!)).toBeNull();
    await expect(rotateToken(test.db, OPERATOR, { id: old.id })).rejects.toMatchObject({
      issues: [{ rule: 'rotated' }],
    });
  });

  it('that have ended are not rotated', async () => {
    const [expired, revoked] = [await make({ login: 'hanna' }), await make({ login: 'hanna' })];
    await age(expired.id, '1 hour');
    await revokeToken(test.db, OPERATOR, { id: revoked.id });
    for (const { id } of [expired, revoked])
      await expect(rotateToken(test.db, OPERATOR, { id })).rejects.toMatchObject({
        issues: [{ rule: 'ended' }],
      });
    await expect(rotateToken(test.db, OPERATOR, { id: 999_999 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are revoked once, whoever asks again', async () => {
    const { id } = await make({ login: 'igor' });
    expect(await revokeToken(test.db, OPERATOR, { id })).toEqual({ tokenId: id, replayed: false });
    const at = (await tokenById(test.db, id))!.revoked_at;
    expect(await revokeToken(test.db, OPERATOR, { id })).toEqual({ tokenId: id, replayed: true });
    expect((await tokenById(test.db, id))!.revoked_at).toEqual(at);
  });

  it('are managed by admins only', async () => {
    const { text } = await make({ login: 'judas', roles: ['EDITOR'] });
    const editor = await actorOf(text);
    const input: TokenInput = { login: 'judas', roles: ['ADMIN'], grant: true };
    await expect(createToken(test.db, editor, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(createToken(test.db, null, input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(rotateToken(test.db, editor, { id: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(revokeToken(test.db, editor, { id: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the last use of a token', () => {
  const test = useDatabase();

  it('is noted aside, once a minute over all processes', async () => {
    const { tokenId } = await createToken(test.db, OPERATOR, { login: 'anna', roles: ['READER'] });
    const lastUsed = async () => (await tokenById(test.db, tokenId))!.last_used_at;
    let clock = 0;
    const here = new TokenUse(test.db, () => clock);
    expect(await lastUsed()).toBeNull();
    here.note(tokenId);
    await vi.waitFor(async () => expect(await lastUsed()).not.toBeNull());
    const first = await lastUsed();
    const updates = vi.spyOn(test.db, 'updateTable');
    clock = 59_999;
    here.note(tokenId);
    expect(updates).not.toHaveBeenCalled();
    // Another process: its one connection runs what comes after the note when that is done.
    const there = openDatabase(test.url, { size: 1 });
    new TokenUse(there).note(tokenId);
    await sql`select 1`.execute(there);
    await there.destroy();
    expect(await lastUsed()).toEqual(first);
    await sql`update token set last_used_at = last_used_at - interval '2 minutes'`.execute(test.db);
    clock = 60_000;
    here.note(tokenId);
    await vi.waitFor(async () => expect((await lastUsed())!.getTime()).toBeGreaterThan(first!.getTime()));
    expect(updates).toHaveBeenCalledTimes(1);
    updates.mockRestore();
  });

  it('that cannot be noted fails nobody', async () => {
    const broken = {
      updateTable: () => {
        throw new Error('gone');
      },
    } as unknown as typeof test.db;
    expect(() => new TokenUse(broken).note(1)).not.toThrow();
  });
});
