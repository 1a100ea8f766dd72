import { beforeAll, describe, expect, it } from 'vitest';
import { INGEST, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';

const BODY =
  'Заголовок розділу\nМіст відкрили 3 березня. Його будували два роки.\nМерка подякувала 120 робітникам.';

describe('translationSubmit', () => {
  const test = useService();
  let articleId = '';
  let basedOn = '';
  let token = '';

  beforeAll(async () => {
    const input = {
      title: 'Міст',
      body: BODY,
      language: 'uk',
      slug: 'mist',
      publishedAt: '2026-03-03T09:15:00Z',
    };
    const { data } = await test.ask(INGEST, { input }, await test.token('EDITOR'));
    articleId = data.result.article.id;
    basedOn = data.result.revision.contentHash;
    token = await test.token('TRANSLATOR', 'anna');
  });

  const submit = async (input: object, as = token) =>
    (
      await test.ask(
        SUBMIT,
        { articleId, input: { basedOn, language: 'en', title: 'The bridge', ...input } },
        as,
      )
    ).data.result;

  it('splits and aligns a body', async () => {
    const result = await submit({
      body: 'Section heading\nThe bridge was opened on 3 March. It took two years to build.\nThe mayor thanked 120 workers.',
    });
    expect(result.translation).toMatchObject({
      status: 'SUBMITTED',
      language: 'en',
      translator: { login: 'anna' },
    });
    expect(result.alignment.origin).toBe('LEXICAL');
    expect(
      result.alignment.beads.nodes.map(
        (bead: { source: { index: number }[]; target: { index: number }[] }) => [
          bead.source.map(({ index }) => index),
          bead.target.map(({ index }) => index),
        ],
      ),
    ).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
      [[3], [3]],
    ]);
    expect(result.alignment.coverage).toBe(1);
  });

  it('takes a list of sentences, each as given, and gives them the blocks of the original', async () => {
    const sentences = [
      'Kopfzeile',
      'Die Brücke wurde am 3. März geöffnet.',
      'Der Bau dauerte zwei Jahre.',
      'Die Bürgermeisterin dankte 120 Arbeitern.',
    ];
    const { translation } = await submit({ language: 'de', sentences });
    expect(translation.text.body).toBe(
      'Kopfzeile\n\nDie Brücke wurde am 3. März geöffnet. Der Bau dauerte zwei Jahre.\n\nDie Bürgermeisterin dankte 120 Arbeitern.',
    );
    expect(translation.text.sentences.nodes).toEqual(
      sentences.map((text, index) => ({ text, block: [0, 1, 1, 2][index] })),
    );
  });

  it("stores the translator's own beads as confirmed by them", async () => {
    const beads = [
      { source: [0], target: [] },
      { source: [1, 2], target: [0] },
      { source: [3], target: [1] },
    ];
    const { alignment } = await submit({
      language: 'fr',
      body: 'Le pont a ouvert le 3 mars après deux ans.\nLa maire a remercié 120 ouvriers.',
      beads,
    });
    expect(alignment).toMatchObject({ origin: 'HUMAN', aligner: null, confidence: 1 });
    expect(alignment.beads.nodes).toMatchObject([
      { shape: '1-0', status: 'CONFIRMED', confirmedBy: { login: 'anna' }, target: [] },
      { shape: '2-1', source: [{ index: 1 }, { index: 2 }], target: [{ index: 0 }] },
      { shape: '1-1' },
    ]);
  });

  it('lets beads cross', async () => {
    const beads = [
      { source: [0], target: [2] },
      { source: [1, 2], target: [0, 1] },
      { source: [3], target: [3] },
    ];
    const { alignment } = await submit({
      language: 'pl',
      sentences: ['Eins.', 'Zwei.', 'Drei.', 'Vier.'],
      beads,
    });
    expect(alignment.beads.nodes.map(({ shape }: { shape: string }) => shape)).toEqual(['1-1', '2-2', '1-1']);
  });

  it('makes a second submission the next revision of the same translation, and a repeated one nothing', async () => {
    const first = await submit({ language: 'es', body: 'Uno. Dos.' });
    const second = await submit({ language: 'es', body: 'Uno. Dos. Tres.' });
    const again = await submit({ language: 'es', body: 'Uno. Dos. Tres.' });
    const back = await submit({ language: 'es', body: 'Uno. Dos.' });
    expect(second.translation.id).toBe(first.translation.id);
    expect(second.translation.text.number).toBe(2);
    expect(again).toEqual({ ...second, replayed: true });
    expect(back.translation.text).toEqual(first.translation.text);
  });

  it('gives every translator a translation of their own', async () => {
    const other = await test.token('TRANSLATOR', 'bohdan');
    const body = 'A heading\nOpened on 3 March. Two years.\nThanks to 120.';
    const mine = await submit({ body, language: 'cs' });
    const theirs = await submit({ body, language: 'cs' }, other);
    expect(theirs.translation.id).not.toBe(mine.translation.id);
    expect(theirs.replayed).toBe(false);
  });

  it('stores one of many equal submissions that come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => submit({ language: 'it', body: 'Uno. Due.' })),
    );
    expect(new Set(answers.map(({ translation }) => translation.id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  const LIST = ['Eins.', 'Zwei.', 'Drei.', 'Vier.'];
  const WHOLE = [0, 1, 2, 3].map((index) => ({ source: [index], target: [index] }));
  it.each([
    ['an overlap', [...WHOLE, { source: [3], target: [] }], 'overlap'],
    ['a gap', WHOLE.slice(0, 3), 'gap'],
    ['a sentence that is not there', [...WHOLE, { source: [], target: [4] }], 'out-of-range'],
    ['a negative index', [...WHOLE.slice(1), { source: [-1], target: [0] }], 'out-of-range'],
    ['two empty sides', [...WHOLE, { source: [], target: [] }], 'empty'],
    ['a side with a hole', [{ source: [0, 2], target: [0] }], 'contiguous'],
  ])('refuses beads with %s, names them, and stores nothing', async (_what, beads, rule) => {
    const result = await submit({ language: 'sv', sentences: LIST, beads });
    expect(result.__typename).toBe('ValidationError');
    expect(result.issues.map((issue: { rule: string }) => issue.rule)).toContain(rule);
    expect(result.issues[0].path.slice(0, 2)).toEqual(['input', 'beads']);
    expect(
      await test.db.selectFrom('translation').selectAll().where('language', '=', 'sv').execute(),
    ).toEqual([]);
  });

  it.each([
    ['two texts', { body: 'Ett.', sentences: ['Ett.'] }, 'VALIDATION'],
    ['no text', {}, 'VALIDATION'],
    ['an empty list', { sentences: [] }, 'VALIDATION'],
    ['a blank sentence', { sentences: ['Ett.', ' '] }, 'VALIDATION'],
    ['a sentence of two lines', { sentences: ['Ett.\nTvå.'] }, 'VALIDATION'],
    ["the original's own language", { language: 'uk', body: 'Ett.' }, 'VALIDATION'],
    ['no title', { title: null, body: 'Ett.' }, 'VALIDATION'],
    ['half a surrogate pair', { sentences: ['Ett \udc00.'] }, 'VALIDATION'],
  ])('refuses %s and stores nothing', async (_what, input, code) => {
    const result = await submit({ language: 'sv', ...input });
    expect(result).toMatchObject({ __typename: 'ValidationError', code });
    expect(
      await test.db.selectFrom('translation').selectAll().where('language', '=', 'sv').execute(),
    ).toEqual([]);
  });

  it('refuses work based on another revision and says which one is current', async () => {
    const stranger = `sha256:${'0'.repeat(64)}`;
    const result = await submit({ language: 'sv', body: 'Ett.', basedOn: stranger });
    expect(result).toMatchObject({
      __typename: 'StaleRevisionError',
      code: 'STALE_REVISION',
      expected: stranger,
      actual: basedOn,
    });
  });

  it('refuses readers and unknown articles', async () => {
    expect(await submit({ body: 'Ett.' }, await test.token('READER'))).toMatchObject({ code: 'FORBIDDEN' });
    const nowhere = Buffer.from('Article:999999').toString('base64url');
    const { data } = await test.ask(
      SUBMIT,
      { articleId: nowhere, input: { basedOn, language: 'en', title: 'T', body: 'B.' } },
      token,
    );
    expect(data.result).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
  });
});
