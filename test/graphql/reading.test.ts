import { beforeAll, describe, expect, it } from 'vitest';
import { INGEST, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';

describe('reading the graph', () => {
  const test = useService();
  let first = { id: '', hash: '' };

  beforeAll(async () => {
    const editor = await test.token('EDITOR');
    const translator = await test.token('TRANSLATOR', 'anna');
    for (let day = 1; day <= 7; day++) {
      const input = {
        title: `Day ${day}`,
        body: `Text of day ${day}. Second sentence.`,
        language: 'en',
        slug: `day-${day}`,
        // Two pairs share a moment, so that the cursor has to fall back on the id.
        publishedAt: `2026-01-0${Math.ceil(day / 2)}T10:00:00.123Z`,
      };
      const { data } = await test.ask(INGEST, { input }, editor);
      if (day === 1) first = { id: data.result.article.id, hash: data.result.revision.contentHash };
    }
    const submit = (language: string, body: string) =>
      test.ask(
        SUBMIT,
        { articleId: first.id, input: { language, body, title: 'Tag 1', basedOn: first.hash } },
        translator,
      );
    await submit('uk', 'Текст першого дня. Друге речення.');
    await submit('de', 'Text vom ersten Tag. Zweiter Satz.');
  });

  const code = async (query: string, variables = {}) =>
    (await test.ask(query, variables)).errors?.[0]?.extensions.code;

  it('finds an article by its slug with both texts and the beads between them', async () => {
    const { data } = await test.ask(`{ article(slug: "day-1") {
      originalLanguage languages text { language title isOriginal number minorEdit author { login } parent { id } article { slug } }
      german: text(language: "DE") { title body } alignment(target: "de") { source { isOriginal } target { language } author { login }
        beads { nodes { sourceIndexes targetIndexes source { text } target { text } } } }
      translations { nodes { language status article { slug } alignment { id } } } } }`);
    expect(data.article).toMatchObject({
      originalLanguage: 'en',
      languages: ['en', 'de', 'uk'],
      text: {
        language: 'en',
        title: 'Day 1',
        isOriginal: true,
        number: 1,
        minorEdit: false,
        author: { login: 'editor' },
        parent: null,
        article: { slug: 'day-1' },
      },
      german: { title: 'Tag 1', body: 'Text vom ersten Tag. Zweiter Satz.' },
      alignment: {
        source: { isOriginal: true },
        target: { language: 'de' },
        author: { login: 'anna' },
        beads: {
          nodes: [
            {
              sourceIndexes: [0],
              targetIndexes: [0],
              source: [{ text: 'Text of day 1.' }],
              target: [{ text: 'Text vom ersten Tag.' }],
            },
            {
              sourceIndexes: [1],
              targetIndexes: [1],
              source: [{ text: 'Second sentence.' }],
              target: [{ text: 'Zweiter Satz.' }],
            },
          ],
        },
      },
      translations: {
        nodes: [{ language: 'uk', status: 'SUBMITTED', article: { slug: 'day-1' } }, { language: 'de' }],
      },
    });
  });

  it('answers null for what is not there', async () => {
    const { data, errors } =
      await test.ask(`{ article(slug: "nowhere") { id } odd: article(slug: "a\\u0000b") { id }
      day: article(slug: "day-2") { text(language: "de") { id } alignment(target: "de") { id } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ article: null, odd: null, day: { text: null, alignment: null } });
  });

  it('walks all articles by cursor, newest first, each once', async () => {
    const slugs: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const { data } = await test.ask(
        'query ($after: String) { articles(first: 2, after: $after) { edges { cursor node { slug } } nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
        { after },
      );
      const { edges, nodes, pageInfo } = data.articles;
      expect(nodes).toEqual(edges.map(({ node }: { node: object }) => node));
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0].cursor, edges.at(-1).cursor]);
      slugs.push(...nodes.map(({ slug }: { slug: string }) => slug));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(slugs).toEqual(['day-7', 'day-6', 'day-5', 'day-4', 'day-3', 'day-2', 'day-1']);
  });

  it('pages sentences and beads by index and counts them', async () => {
    const { data } = await test.ask(`{ article(slug: "day-1") {
      text { sentences(first: 1) { totalCount nodes { index } pageInfo { hasNextPage endCursor } } }
      alignment(target: "de") { beads(first: 1) { totalCount nodes { index } pageInfo { hasNextPage endCursor } } } } }`);
    const { sentences } = data.article.text;
    const { beads } = data.article.alignment;
    expect([sentences.totalCount, beads.totalCount]).toEqual([2, 2]);
    expect([sentences.pageInfo.hasNextPage, beads.pageInfo.hasNextPage]).toEqual([true, true]);
    const next = await test.ask(
      `query ($s: String, $b: String) { article(slug: "day-1") { text { sentences(after: $s) { nodes { index } pageInfo { hasNextPage } } }
        alignment(target: "de") { beads(after: $b) { nodes { index } pageInfo { hasNextPage } } } } }`,
      { s: sentences.pageInfo.endCursor, b: beads.pageInfo.endCursor },
    );
    expect(next.data.article.text.sentences).toEqual({
      nodes: [{ index: 1 }],
      pageInfo: { hasNextPage: false },
    });
    expect(next.data.article.alignment.beads).toEqual({
      nodes: [{ index: 1 }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('fetches every kind of object again by its id', async () => {
    const { data } =
      await test.ask(`{ article(slug: "day-1") { id text { id author { id } sentences { nodes { id } } }
      translations { nodes { id } } alignment(target: "de") { id beads { nodes { id } } } } }`);
    const { article } = data;
    const ids = {
      Article: article.id,
      TextRevision: article.text.id,
      User: article.text.author.id,
      Sentence: article.text.sentences.nodes[1].id,
      Translation: article.translations.nodes[0].id,
      Alignment: article.alignment.id,
      Bead: article.alignment.beads.nodes[1].id,
    };
    for (const [type, id] of Object.entries(ids)) {
      const again = await test.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
      expect(again.data.node).toEqual({ __typename: type, id });
    }
  });

  it('answers null for an id whose object is gone, and an error for one that is none', async () => {
    const gone = [
      'Article:99',
      'User:99',
      'TextRevision:1.99',
      'Translation:1.99',
      'Alignment:1.99',
      'Sentence:1.1.99',
      'Bead:1.1.99',
      'Bead:99.1.1',
    ];
    for (const text of gone) {
      const { data, errors } = await test.ask('query ($id: ID!) { node(id: $id) { id } }', {
        id: Buffer.from(text).toString('base64url'),
      });
      expect([data, errors]).toEqual([{ node: null }, undefined]);
    }
    const none = [
      '',
      'x',
      'QXJ0aWNsZTox=',
      '1',
      "';drop table article",
      '\ud800',
      'я'.repeat(500),
      Buffer.from('Article:1.2').toString('base64url'),
      Buffer.from('Nothing:1').toString('base64url'),
      Buffer.from('Article:99999999999999999999').toString('base64url'),
    ];
    for (const id of none)
      expect(await code('query ($id: ID!) { node(id: $id) { id } }', { id })).toBe('BAD_ID');
  });

  it('says so when a cursor is none, or belongs to another list', async () => {
    const { data } = await test.ask(
      '{ article(slug: "day-1") { text { sentences { pageInfo { endCursor } } } } }',
    );
    const other = data.article.text.sentences.pageInfo.endCursor;
    for (const after of ['x', '', other, 'YXJ0aWNsZXM6MQ', '\0']) {
      expect(
        await code('query ($after: String) { articles(after: $after) { nodes { id } } }', { after }),
      ).toBe('BAD_CURSOR');
    }
  });

  it.each([0, -1, 101, 2147483647])('refuses a page of %i', async (size) => {
    expect(
      await code('query ($first: Int) { articles(first: $first) { nodes { id } } }', { first: size }),
    ).toBe('VALIDATION');
  });

  it('refuses a language that is none', async () => {
    expect(await code('{ article(slug: "day-1") { text(language: "not a language") { id } } }')).toMatch(
      /VALIDATION/,
    );
    expect(
      await code('query ($l: LanguageTag) { article(slug: "day-1") { text(language: $l) { id } } }', {
        l: '\0',
      }),
    ).toMatch(/BAD_USER_INPUT|VALIDATION/);
  });

  it('knows whom a token speaks for', async () => {
    const query = '{ viewer { login } }';
    expect((await test.ask(query)).data).toEqual({ viewer: null });
    expect((await test.ask(query, {}, 'bitext_wrong')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await test.ask(query, {}, await test.token('READER', 'leser'))).data).toEqual({
      viewer: { login: 'leser' },
    });
  });
});
