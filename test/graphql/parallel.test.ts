import { beforeAll, describe, expect, it } from 'vitest';
import { INGEST, REVISE, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';

const ROWS = `query ($languages: [LanguageTag!]!, $first: Int, $after: String, $last: Int) {
  article(slug: "ferry") { parallel(languages: $languages, first: $first, after: $after, last: $last) {
    totalCount via missing
    nodes { index confidence cells { language sentences { text } } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  } }
}`;

const EN = 'The ferry left. It came back at noon. Nobody saw it.';

describe('Article.parallel', () => {
  const test = useService();
  let article = { id: '', basedOn: '' };

  beforeAll(async () => {
    const input = {
      title: 'Ferry',
      body: EN,
      language: 'en',
      slug: 'ferry',
      publishedAt: '2026-03-03T09:15:00Z',
    };
    const { data } = await test.ask(INGEST, { input }, await test.token('EDITOR'));
    article = { id: data.result.article.id, basedOn: data.result.revision.contentHash };
    const token = await test.token('TRANSLATOR', 'anna');
    const submit = (language: string, sentences: string[], beads: object[]) =>
      test.ask(
        SUBMIT,
        {
          articleId: article.id,
          input: { language, basedOn: article.basedOn, title: 'T', sentences, beads, languageChecked: true },
        },
        token,
      );
    await submit(
      'de',
      ['Die Fähre fuhr ab und kam mittags zurück.', 'Niemand sah sie.'],
      [
        { source: [0, 1], target: [0] },
        { source: [2], target: [1] },
      ],
    );
    await submit(
      'fr',
      ['Le ferry partit.', 'Il revint à midi.', 'Il pleuvait.', 'Personne ne le vit.'],
      [
        { source: [0], target: [0] },
        { source: [1], target: [1] },
        { source: [], target: [2] },
        { source: [2], target: [3] },
      ],
    );
  });

  const rows = async (languages: string[], page: object = {}) =>
    (await test.ask(ROWS, { languages, ...page })).data.article.parallel;
  const texts = (nodes: { cells: { sentences: { text: string }[] }[] }[]) =>
    nodes.map(({ cells }) => cells.map(({ sentences }) => sentences.map(({ text }) => text).join(' ')));

  it('shows three languages side by side and cuts no bead', async () => {
    const { nodes, totalCount, via, missing } = await rows(['de', 'en', 'fr']);
    expect(texts(nodes)).toEqual([
      [
        'Die Fähre fuhr ab und kam mittags zurück.',
        'The ferry left. It came back at noon.',
        'Le ferry partit. Il revint à midi.',
      ],
      ['', '', 'Il pleuvait.'],
      ['Niemand sah sie.', 'Nobody saw it.', 'Personne ne le vit.'],
    ]);
    expect({ totalCount, via, missing }).toEqual({ totalCount: 3, via: 'en', missing: [] });
    expect(nodes.map(({ confidence }: { confidence: number }) => confidence)).toEqual([1, 1, 1]);
  });

  it('compares two translations without the original, and names what cannot be read', async () => {
    const { nodes, missing } = await rows(['fr', 'ja', 'de']);
    expect(missing).toEqual(['ja']);
    expect(texts(nodes)[0]).toEqual([
      'Le ferry partit. Il revint à midi.',
      'Die Fähre fuhr ab und kam mittags zurück.',
    ]);
  });

  it('shows the original alone sentence by sentence', async () => {
    expect(texts((await rows(['en'])).nodes)).toEqual([
      ['The ferry left.'],
      ['It came back at noon.'],
      ['Nobody saw it.'],
    ]);
  });

  it('pages from both ends', async () => {
    const first = await rows(['en', 'fr'], { first: 2 });
    expect(first.nodes.map(({ index }: { index: number }) => index)).toEqual([0, 1]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const next = await rows(['en', 'fr'], { first: 2, after: first.pageInfo.endCursor });
    expect(next.nodes.map(({ index }: { index: number }) => index)).toEqual([2, 3]);
    expect(next.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const last = await rows(['en', 'fr'], { last: 1 });
    expect(last.nodes.map(({ index }: { index: number }) => index)).toEqual([3]);
  });

  it.each([
    ['no language', []],
    ['a language twice', ['en', 'EN']],
    ['more than ten', ['de', 'en', 'fr', 'uk', 'ru', 'ja', 'zh', 'ko', 'pl', 'cs', 'sk']],
  ])('refuses %s', async (_what, languages) => {
    const { errors } = await test.ask(ROWS, { languages });
    expect(errors?.[0]?.extensions.code).toBe('VALIDATION');
  });

  it('carries translations over to the current original', async () => {
    await test.ask(
      REVISE,
      {
        id: article.id,
        input: { expectedRevision: article.basedOn, body: `Fog lay on the sea. ${EN}` },
      },
      await test.token('EDITOR'),
    );
    const { nodes } = await rows(['en', 'de']);
    expect(texts(nodes)).toEqual([
      ['Fog lay on the sea.', ''],
      ['The ferry left. It came back at noon.', 'Die Fähre fuhr ab und kam mittags zurück.'],
      ['Nobody saw it.', 'Niemand sah sie.'],
    ]);
  });
});
