import { describe, expect, it } from 'vitest';
import { INGEST } from '../support/operations.js';
import { useService } from '../support/service.js';

const PAGE = `Вісник Заріччя
09:15 03.03.2026

У Заріччі відкрили новий міст

2 хв читати

Новий міст через річку відкрили у вівторок. Будували його два роки.

«Ми чекали цього дня», — сказала мерка Ірина Коваль.

ОСТАННІ НОВИНИ

У школі № 5 полагодили дах
`;

describe('articleIngest', () => {
  const test = useService();

  it('stores what is article on a page and none of the furniture', async () => {
    const { data } = await test.ask(INGEST, { input: { page: PAGE } }, await test.token('EDITOR'));
    const { article, revision, replayed } = data.result;
    expect(article).toMatchObject({
      slug: 'u-zarichchi-vidkrili-novii-mist',
      source: 'Вісник Заріччя',
      originalLanguage: 'uk',
      publishedAt: '2026-03-03T09:15:00.000Z',
      publishedPrecision: 'MINUTE',
      publishedZone: null,
      languages: ['uk'],
    });
    expect(revision.title).toBe('У Заріччі відкрили новий міст');
    expect(revision.sentences.nodes.map(({ text }: { text: string }) => text)).toEqual([
      'Новий міст через річку відкрили у вівторок.',
      'Будували його два роки.',
      '«Ми чекали цього дня», — сказала мерка Ірина Коваль.',
    ]);
    expect(replayed).toBe(false);
  });

  it('answers the same article again without storing it twice', async () => {
    const token = await test.token('EDITOR');
    const input = {
      title: 'Twice',
      body: 'One sentence. Another one.',
      language: 'en',
      slug: 'twice',
      publishedAt: '2026-01-01T00:00:00Z',
    };
    const first = await test.ask(INGEST, { input }, token);
    const second = await test.ask(INGEST, { input }, token);
    expect(second.data.result).toEqual({ ...first.data.result, replayed: true });
  });

  it('stores one article when the same one comes many times at once', async () => {
    const token = await test.token('EDITOR');
    const input = {
      title: 'Race',
      body: 'One sentence.',
      language: 'en',
      slug: 'race',
      publishedAt: '2026-01-01T00:00:00Z',
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => test.ask(INGEST, { input }, token)));
    const ids = new Set(answers.map(({ data }) => data.result.article.id));
    expect(ids.size).toBe(1);
    expect(answers.filter(({ data }) => !data.result.replayed)).toHaveLength(1);
    const { count } = await test.db
      .selectFrom('revision')
      .where('title', '=', 'Race')
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });

  it('keeps a body code point for code point', async () => {
    const body = '\u200bЇжак\u00a0сказав: «Привіт!» \t 👩‍👩‍👧 e\u0301.\r\n\r\n  Другий рядок…  ';
    const { data } = await test.ask(
      INGEST,
      { input: { title: 'Точно', body, language: 'uk', slug: 'exact', publishedAt: '2026-01-01T00:00:00Z' } },
      await test.token('EDITOR'),
    );
    const { revision } = data.result;
    expect(revision.body).toBe(body);
    for (const { text, start, end } of revision.sentences.nodes) expect(body.slice(start, end)).toBe(text);
  });

  it.each([
    ['no token', {}, null, 'ForbiddenError', 'UNAUTHENTICATED'],
    ['a translator', {}, 'TRANSLATOR', 'ForbiddenError', 'FORBIDDEN'],
    ['no text', { body: null }, 'EDITOR', 'ValidationError', 'VALIDATION'],
    ['a blank body', { body: ' \n ', language: 'en' }, 'EDITOR', 'ValidationError', 'VALIDATION'],
    ['NUL', { body: 'a\0b' }, 'EDITOR', 'ValidationError', 'VALIDATION'],
    ['half a surrogate pair', { body: 'a\ud800b' }, 'EDITOR', 'ValidationError', 'VALIDATION'],
    ['no title', { title: null }, 'EDITOR', 'ValidationError', 'VALIDATION'],
    ['no time', { publishedAt: null }, 'EDITOR', 'ValidationError', 'VALIDATION'],
    ['a bad slug', { slug: 'Not A Slug' }, 'EDITOR', 'ValidationError', 'VALIDATION'],
    [
      'no telling language',
      { language: null, body: '12 34.' },
      'EDITOR',
      'ValidationError',
      'LANGUAGE_UNKNOWN',
    ],
    [
      'a page of furniture',
      { page: 'РЕКЛАМА\nРЕКЛАМА', body: null },
      'EDITOR',
      'ValidationError',
      'VALIDATION',
    ],
  ] as const)('refuses %s and stores nothing', async (_what, change, role, type, code) => {
    const token = role === null ? undefined : await test.token(role);
    const input = {
      title: 'T',
      body: 'A sentence here.',
      language: 'en',
      publishedAt: '2026-01-01T00:00:00Z',
      slug: 'refused',
      ...change,
    };
    const { data } = await test.ask(INGEST, { input }, token);
    expect(data.result).toMatchObject({ __typename: type, code });
    expect(
      await test.db.selectFrom('article_slug').selectAll().where('slug', '=', 'refused').execute(),
    ).toEqual([]);
  });

  it('refuses a slug that names another article and says which field to change', async () => {
    const token = await test.token('EDITOR');
    const input = {
      title: 'A',
      body: 'First text.',
      language: 'en',
      slug: 'taken',
      publishedAt: '2026-01-01T00:00:00Z',
    };
    await test.ask(INGEST, { input }, token);
    const { data } = await test.ask(INGEST, { input: { ...input, body: 'Other text.' } }, token);
    expect(data.result).toMatchObject({
      __typename: 'ValidationError',
      code: 'CONFLICT',
      issues: [{ path: ['input', 'slug'], rule: 'unique' }],
    });
    expect(
      await test.db.selectFrom('revision').selectAll().where('body', '=', 'Other text.').execute(),
    ).toEqual([]);
  });
});
