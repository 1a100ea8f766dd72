import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { poolOf } from '../../src/store/database.js';
import { INGEST, REVISE, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';

const PAGE = 'totalCount edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage }';

describe('the articles', () => {
  const test = useService();
  let times: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    await write('alpha', 'uk', '2026-01-01', 'Міст через річку', 'Міст відкрили. Меру раді.');
    await write('beta', 'en', '2026-01-02', 'The ferry', "It is the mayor's boat. It's slow.");
    await write('gamma', 'en', '2026-01-03', 'The bridge', 'A bridge was built. It took two years.');
    await write('delta', 'ru', '2026-01-04', 'Паром', 'Паром ходит редко. Очень редко.');
    await translate('alpha', 'en', 'The bridge over the river');
    await translate('alpha', 'de', 'Die Brücke');
    await translate('beta', 'uk', 'Пором');
    await translate('gamma', 'uk', 'Міст');
    await translate('gamma', 'fr', 'Un brouillon', true);
    await revise('alpha', 'Міст відкрили. Меру дуже раді.');
    await revise('gamma', 'A bridge was built. It took three years.');
    await translate('gamma', 'uk', 'Міст', false);
    const { data } = await test.ask('{ articles { nodes { slug updatedAt } } }');
    times = Object.fromEntries(
      data.articles.nodes.map(({ slug, updatedAt }: Record<string, string>) => [slug, updatedAt]),
    );
  });

  async function write(slug: string, language: string, day: string, title: string, body: string) {
    const input = { slug, language, title, body, publishedAt: `${day}T00:00:00Z` };
    const { data } = await test.ask(INGEST, { input }, await test.token('EDITOR'));
    expect(data.result.article.slug).toBe(slug);
  }
  async function originalOf(slug: string) {
    const { data } = await test.ask(
      'query ($slug: String!) { article(slug: $slug) { id text { contentHash } } }',
      {
        slug,
      },
    );
    return { id: data.article.id as string, hash: data.article.text.contentHash as string };
  }
  async function translate(slug: string, language: string, title: string, draft = false) {
    const { id, hash } = await originalOf(slug);
    const input = {
      language,
      title,
      sentences: [`${title}.`, 'x'],
      basedOn: hash,
      draft,
      languageChecked: true,
    };
    const { data } = await test.ask(SUBMIT, { articleId: id, input }, await test.token('TRANSLATOR', 'anna'));
    expect(data.result.translation.language).toBe(language);
  }
  async function revise(slug: string, body: string) {
    const { id, hash } = await originalOf(slug);
    const input = { body, expectedRevision: hash };
    const { data } = await test.ask(REVISE, { id, input }, await test.token('EDITOR'));
    expect(data.result.replayed).toBe(false);
  }
  const page = async (variables: object) => {
    const { data, errors } = await test.ask(
      `query ($filter: ArticleFilter, $orderBy: ArticleOrder! = PUBLISHED_DESC, $first: Int, $after: String, $last: Int, $before: String) {
        articles(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { ${PAGE} } }`,
      { ...variables },
    );
    if (errors !== undefined) return errors[0]!.extensions.code;
    return data.articles as {
      totalCount: number;
      edges: { cursor: string; node: { slug: string } }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
    };
  };
  const slugs = async (filter: object | null, orderBy = 'PUBLISHED_DESC') => {
    const found = await page({ filter, orderBy });
    if (typeof found === 'string') return found;
    expect(found.totalCount).toBe(found.edges.length);
    return found.edges.map(({ node }) => node.slug).join(' ');
  };

  it.each([
    [null, 'delta gamma beta alpha'],
    [{}, 'delta gamma beta alpha'],
    [{ originalLanguage: 'en' }, 'gamma beta'],
    [{ originalLanguage: 'EN' }, 'gamma beta'],
    [{ originalLanguage: 'pl' }, ''],
    [{ translatedInto: ['uk'] }, 'gamma beta'],
    [{ translatedInto: ['en', 'de'] }, 'alpha'],
    [{ translatedInto: ['en', 'uk'] }, ''],
    // An original is no translation, and nobody can read a draft.
    [{ translatedInto: ['ru'] }, ''],
    [{ translatedInto: ['fr'] }, ''],
    [{ translatedInto: [] }, 'delta gamma beta alpha'],
    [{ missing: ['uk'] }, 'delta'],
    [{ missing: ['de', 'uk'] }, 'delta'],
    [{ missing: ['fr'] }, 'delta gamma beta alpha'],
    [{ staleIn: 'en' }, 'alpha'],
    [{ staleIn: 'de' }, 'alpha'],
    // Translated anew from the current revision.
    [{ staleIn: 'uk' }, ''],
    [{ publishedAfter: '2026-01-02T00:00:00Z' }, 'delta gamma beta'],
    [{ publishedBefore: '2026-01-02T00:00:00Z' }, 'alpha'],
    [{ publishedAfter: '2026-01-02T00:00:00Z', publishedBefore: '2026-01-04T00:00:00Z' }, 'gamma beta'],
    [{ publishedAfter: '2026-01-04T00:00:00Z', publishedBefore: '2026-01-01T00:00:00Z' }, ''],
    [{ originalLanguage: 'en', translatedInto: ['uk'], publishedBefore: '2026-01-03T00:00:00Z' }, 'beta'],
  ])('that fit %j are %s', async (filter, expected) => {
    expect(await slugs(filter)).toBe(expected);
  });

  it.each([
    ['bridge', 'gamma alpha'],
    ['BRIDGE river', 'alpha'],
    ['міст', 'gamma alpha'],
    ['брід', ''],
    // Words begin with what is looked for; what they hold elsewhere is not looked at.
    ['brid', 'gamma alpha'],
    ['ridge', ''],
    ['brücke', 'alpha'],
    // What readers do not see any more, or never saw.
    ['two', ''],
    ['three', 'gamma'],
    ['brouillon', ''],
    ["mayor's", 'beta'],
    ["'or' 1 | ! & \\ :* --", ''],
  ])('with the words %j are %s', async (text, expected) => {
    expect(await slugs({ text })).toBe(expected);
  });

  it.each([
    [{ text: '' }],
    [{ text: ' … ' }],
    [{ text: 'a\0b' }],
    [{ text: 'x'.repeat(201) }],
    [{ missing: Array.from({ length: 11 }, (_, nth) => `de-x-a${nth}`) }],
  ])('cannot be looked for by %j', async (filter) => {
    expect(await slugs(filter)).toBe('VALIDATION');
  });

  it('are found, counted and paged by one statement', async () => {
    let statements = 0;
    const count = () => {
      statements += 1;
    };
    poolOf(test.db).on('acquire', count);
    const filter = {
      text: 'bridge',
      translatedInto: ['uk'],
      missing: ['pl'],
      publishedAfter: '2026-01-01T00:00:00Z',
    };
    const found = await page({ filter, last: 5 });
    poolOf(test.db).off('acquire', count);
    expect(found).toMatchObject({ totalCount: 1, edges: [{ node: { slug: 'gamma' } }] });
    expect(statements).toBe(1);
  });

  it('come in three orders', async () => {
    expect(await slugs(null, 'PUBLISHED_ASC')).toBe('alpha beta gamma delta');
    expect(await slugs(null, 'UPDATED_DESC')).toBe('gamma alpha beta delta');
    expect(await slugs({ originalLanguage: 'en' }, 'UPDATED_DESC')).toBe('gamma beta');
    const byTime = Object.keys(times).sort((a, b) => times[b]!.localeCompare(times[a]!));
    expect(byTime.join(' ')).toBe('gamma alpha beta delta');
  });

  it.each(['PUBLISHED_DESC', 'PUBLISHED_ASC', 'UPDATED_DESC'])(
    'are walked by cursor in the order %s, forward and back, each once',
    async (orderBy) => {
      // Changes of one millisecond: a cursor has to fall back on the id.
      await sql`update article set updated_at = '2026-05-05T05:05:05.555Z' where id <= 3`.execute(test.db);
      const filter = { publishedBefore: '2027-01-01T00:00:00Z' };
      const whole = await slugs(filter, orderBy);
      const walk = async (backward: boolean) => {
        const seen: string[] = [];
        for (let cursor: string | undefined; seen.length < 10; ) {
          const place = backward ? { last: 1, before: cursor } : { first: 1, after: cursor };
          const found = await page({ filter, orderBy, ...place });
          if (typeof found === 'string') return found;
          expect(found.totalCount).toBe(4);
          seen.push(...found.edges.map(({ node }) => node.slug));
          cursor = found.edges[0]!.cursor;
          if (!(backward ? found.pageInfo.hasPreviousPage : found.pageInfo.hasNextPage)) break;
        }
        return (backward ? seen.reverse() : seen).join(' ');
      };
      expect(await walk(false)).toBe(whole);
      expect(await walk(true)).toBe(whole);
    },
  );

  it('are not walked in another order with the same cursor, but in the other direction', async () => {
    const found = await page({ first: 2, orderBy: 'PUBLISHED_DESC' });
    const after = typeof found === 'string' ? '' : found.edges[1]!.cursor;
    expect(await page({ after, orderBy: 'UPDATED_DESC' })).toBe('BAD_CURSOR');
    const back = await page({ after, orderBy: 'PUBLISHED_ASC' });
    expect(typeof back === 'string' ? back : back.edges.map(({ node }) => node.slug)).toEqual(['delta']);
  });
});
