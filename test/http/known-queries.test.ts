import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PlannedQueries } from '../../src/graphql/planner/planned-queries.js';
import { INGEST, REVISE, SUBMIT } from '../support/operations.js';
import { type Answer, useService } from '../support/service.js';

/** Answers of kept answers are never given to a token, so one comes along with every request. */
describe('a query that was answered before', () => {
  const test = useService();
  let address = '';
  const tokens = { editor: '', translator: '', reader: '' };
  beforeAll(async () => {
    address = `${await test.service.http.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
    tokens.editor = await test.token('EDITOR');
    tokens.translator = await test.token('TRANSLATOR');
    tokens.reader = await test.token('READER');
    const articleIds = [];
    for (const title of ['One', 'Two']) {
      const input = { title, body: 'A sentence.', language: 'en', publishedAt: '2026-01-01T00:00:00Z' };
      const { data } = await test.ask(INGEST, { input }, tokens.editor);
      articleIds.push(data.result.article.id);
    }
    const { data } = await test.ask('{ article(slug: "one") { text { contentHash } } }');
    const input = {
      ...{ language: 'de', basedOn: data.article.text.contentHash, draft: true },
      ...{ title: 'Eins', sentences: ['Ein Satz.'] },
    };
    const { errors } = await test.ask(SUBMIT, { articleId: articleIds[0], input }, tokens.translator);
    expect(errors).toBeUndefined();
  });

  const send = async (
    body: Record<string, unknown>,
    token: string | null = tokens.reader,
  ): Promise<Answer> => {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  };
  const watched = async (ask: () => Promise<Answer>) => {
    const spy = vi.spyOn(PlannedQueries.prototype, 'answerAgain');
    const answer = await ask();
    const [again] = await Promise.all(spy.mock.results.map(({ value }) => value.catch(() => null)));
    spy.mockRestore();
    return { answer, ready: again?.ready?.json ?? null };
  };

  it('is answered anew with other variables, without the pipeline', async () => {
    const query = 'query ($slug: String!) { article(slug: $slug) { slug text { title } } }';
    await send({ query, variables: { slug: 'one' } });

    const { answer, ready } = await watched(() => send({ query, variables: { slug: 'two' } }));

    expect(answer).toEqual({ status: 200, data: { article: { slug: 'two', text: { title: 'Two' } } } });
    expect(ready).toBe(JSON.stringify({ data: answer.data }));
  });

  it('is answered to each for what he may see', async () => {
    const query = '{ article(slug: "one") { translations { nodes { status } } } }';
    const seen = { data: { article: { translations: { nodes: [{ status: 'DRAFT' }] } } } };
    const hidden = { data: { article: { translations: { nodes: [] } } } };

    expect(await send({ query }, tokens.translator)).toMatchObject(seen);
    expect(await send({ query }, tokens.reader)).toMatchObject(hidden);
    expect(await send({ query }, tokens.translator)).toMatchObject(seen);
    expect(await send({ query }, null)).toMatchObject(hidden);
  });

  it('is refused as before where the variables make it too dear, too large or wrong', async () => {
    const query = 'query ($first: Int!) { articles(first: $first) { nodes { slug } } }';
    await send({ query, variables: { first: 1 } });

    for (const first of [101, -1, 'x', null, 2.5]) {
      const again = await send({ query, variables: { first } });
      const anew = await send({ query: `${query} # ${first}`, variables: { first } });
      expect(again.errors, String(first)).toHaveLength(1);
      expect(again).toEqual(anew);
    }
  });

  it('is refused to a token that is none any more', async () => {
    const query = '{ article(slug: "one") { id } }';
    await send({ query });

    const refused = await send({ query }, `${tokens.reader}x`);
    expect(refused.status).toBe(401);
    expect(refused.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is the operation that is named', async () => {
    const query = 'query A { article(slug: "one") { slug } } query B { article(slug: "two") { slug } }';
    for (const [operationName, slug] of [
      ['A', 'one'],
      ['B', 'two'],
      ['A', 'one'],
    ]) {
      expect((await send({ query, operationName })).data).toEqual({ article: { slug } });
    }
    expect((await send({ query })).errors).toHaveLength(1);
  });

  it('is left to the pipeline where this time only the resolvers can tell', async () => {
    const query =
      'query ($slug: String!) { article(slug: $slug) { parallel(languages: ["en", "fr"]) { missing nodes { cells { sentences { text } } } } } }';
    const rows = (...nodes: string[][]) => ({
      missing: [],
      nodes: nodes.map((cells) => ({
        cells: cells.map((text) => ({ sentences: text === '' ? [] : [{ text }] })),
      })),
    });
    const submit = async (articleId: string, basedOn: string) => {
      const input = {
        language: 'fr',
        title: 'T',
        basedOn,
        sentences: ['Une phrase.'],
        languageChecked: true,
      };
      await test.ask(SUBMIT, { articleId, input }, tokens.translator);
    };
    const ids =
      '{ one: article(slug: "one") { id text { contentHash } } two: article(slug: "two") { id text { contentHash } } }';
    const { one, two } = (await test.ask(ids)).data;
    await submit(one.id, one.text.contentHash);
    await submit(two.id, two.text.contentHash);
    const revised = { expectedRevision: two.text.contentHash, body: 'A sentence. Another one.' };
    await test.ask(REVISE, { id: two.id, input: revised }, tokens.editor);
    await send({ query, variables: { slug: 'one' } });

    const { answer: known, ready } = await watched(() => send({ query, variables: { slug: 'one' } }));
    expect(known.data.article.parallel).toEqual(rows(['A sentence.', 'Une phrase.']));
    expect(ready).toBe(JSON.stringify({ data: known.data }));
    const { answer, ready: none } = await watched(() => send({ query, variables: { slug: 'two' } }));
    expect(answer.data.article.parallel).toEqual(rows(['A sentence.', 'Une phrase.'], ['Another one.', '']));
    expect(none).toBeNull();
  });

  it('shows its cost to whoever asks for it', async () => {
    const query = '{ article(slug: "one") { publishedAt } }';
    await send({ query });

    const { extensions } = (await send({ query, extensions: { cost: true } })) as Answer & {
      extensions: unknown;
    };
    expect(extensions).toEqual({ cost: { values: 2, limit: 100_000, depth: 2 } });
  });

  it('says no more than that something went wrong where the database fails', async () => {
    const query = '{ article(slug: "one") { license } }';
    await send({ query });
    const run = vi.spyOn(test.service.http.log, 'error').mockImplementation(() => {});
    await test.db.schema.alterTable('article').renameColumn('license', 'licence').execute();
    try {
      const { status, errors } = await send({ query });
      expect(status).toBe(200);
      expect(errors).toEqual([
        { message: expect.stringMatching(/^Something/), extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      ]);
    } finally {
      await test.db.schema.alterTable('article').renameColumn('licence', 'license').execute();
      run.mockRestore();
    }
  });
});
