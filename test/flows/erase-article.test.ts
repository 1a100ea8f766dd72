import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ERASE, REVIEW } from '../support/operations.js';
import { useService } from '../support/service.js';
import { tellStory } from '../support/story.js';

describe('articleErase', () => {
  const test = useService();

  it('leaves nothing of an article but its history, and nothing of it in the lexicon', async () => {
    const story = await tellStory(test, 'gone');
    const reviewer = await test.token('REVIEWER', 'rita');
    await test.ask(
      REVIEW,
      { id: story.translationId, input: { verdict: 'APPROVED', expectedRevision: story.text } },
      reviewer,
    );
    const admin = await test.token('ADMIN');
    const erase = () =>
      test.ask(ERASE, { id: story.articleId, reason: 'Court order 7', key: 'erase-1' }, admin);
    expect((await erase()).data.result).toEqual({
      __typename: 'ArticleErasePayload',
      articleId: story.articleId,
      replayed: false,
    });
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'article_id' and table_name <> 'event'`.execute(
      test.db,
    );
    expect(rows.length).toBeGreaterThan(9);
    for (const { name } of rows) {
      const left = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(
        test.db,
      );
      expect([name, left.rows[0]?.n]).toEqual([name, 0]);
    }
    const words = await test.db.selectFrom('lexicon_pair').selectAll().execute();
    expect(words).toEqual([]);
    const events = await test.db
      .selectFrom('event')
      .select(['kind', 'after_hash', 'detail'])
      .orderBy('id')
      .execute();
    expect(events.map(({ kind }) => kind)).toEqual([
      'ARTICLE_INGESTED',
      'TRANSLATION_SUBMITTED',
      'TRANSLATION_REVIEWED',
      'ARTICLE_ERASED',
    ]);
    expect(events.at(-1)).toEqual({
      kind: 'ARTICLE_ERASED',
      after_hash: null,
      detail: { reason: 'Court order 7' },
    });
    expect((await test.ask('{ article(slug: "gone") { id } }')).data.article).toBeNull();
    expect(
      (await test.ask('query ($id: ID!) { node(id: $id) { id } }', { id: story.translationId })).data.node,
    ).toBeNull();
    expect((await erase()).data.result).toMatchObject({ replayed: true });
  });

  it('is for admins alone, and not without a reason', async () => {
    const story = await tellStory(test, 'stays');
    const erase = async (role: 'EDITOR' | 'ADMIN', reason: string) =>
      (await test.ask(ERASE, { id: story.articleId, reason }, await test.token(role))).data.result;
    expect(await erase('EDITOR', 'I want to')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await erase('ADMIN', ' ')).toMatchObject({ issues: [{ path: ['reason'], rule: 'reason' }] });
    expect((await test.ask('{ article(slug: "stays") { languages } }')).data.article.languages).toEqual([
      'uk',
      'en',
    ]);
  });

  it('opens no other way to delete content', async () => {
    await tellStory(test, 'kept');
    for (const table of ['revision', 'sentence', 'bead', 'alignment', 'review', 'event']) {
      await expect(sql`delete from ${sql.table(table)}`.execute(test.db)).rejects.toThrow(/immutable/);
    }
  });
});
