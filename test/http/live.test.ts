import { sql } from 'kysely';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventCursor } from '../../src/graphql/event-cursor.js';
import { encodeId } from '../../src/graphql/global-id.js';
import { type Subscriber, subscribeBySocket, subscribeByStream } from '../support/live-client.js';
import { REVIEW } from '../support/operations.js';
import { useService } from '../support/service.js';
import { type Story, tellStory, translate } from '../support/story.js';

const DOORS = [
  ['web sockets', subscribeBySocket],
  ['server-sent events', subscribeByStream],
] as const;

const ARTICLES = `subscription ($articleId: ID, $filter: EventFilter, $sinceCursor: String) {
  articleChanged(articleId: $articleId, filter: $filter, sinceCursor: $sinceCursor) { cursor node { id kind } }
}`;

const until = (condition: () => unknown) =>
  expect.poll(() => Boolean(condition()), { timeout: 30_000 }).toBe(true);

describe.each(DOORS)('subscriptions over %s', (_door, subscribe) => {
  const test = useService();
  const open: Subscriber[] = [];
  let address = '';
  let story: Story;
  beforeAll(async () => {
    address = await test.service.http.listen({ host: '127.0.0.1', port: 0 });
    story = await tellStory(test, 'bridge');
  });
  afterEach(() => {
    for (const subscriber of open.splice(0)) subscriber.cut();
  });

  const listen = (query: string, variables: Record<string, unknown> = {}, token?: string) => {
    const subscriber = subscribe({ address, query, variables, token });
    open.push(subscriber);
    return subscriber;
  };
  const history = async (token?: string) =>
    (
      await test.ask(
        '{ article(slug: "bridge") { history(last: 100) { edges { cursor node { id kind } } } } }',
        {},
        token,
      )
    ).data.article.history.edges.reverse();

  it('tell of what happens, in order', async () => {
    // What happened before serves to know that the subscription has begun.
    const [first] = await history();
    const { answers } = listen(ARTICLES, { articleId: story.articleId, sinceCursor: first.cursor });
    await until(() => answers.length === 1);
    await translate(test, story.articleId, story.basedOn, {
      title: 'One',
      body: 'The bridge is open. It stands.',
    });
    await translate(test, story.articleId, story.basedOn, {
      title: 'Two',
      body: 'The bridge is open. It holds.',
    });
    await until(() => answers.length === 3);
    expect(answers.map(({ data }) => data.articleChanged)).toEqual((await history()).slice(1));
  });

  it('tell of nothing but the wanted kinds and languages', async () => {
    const filter = { kinds: ['TRANSLATION_SUBMITTED'], language: 'en' };
    const { answers } = listen(ARTICLES, { filter, sinceCursor: (await history())[0].cursor });
    await until(() => answers.length > 0);
    const kinds = (await history()).map(({ node }: { node: { kind: string } }) => node.kind);
    expect(kinds[0]).toBe('ARTICLE_INGESTED');
    expect(new Set(answers.map(({ data }) => data.articleChanged.node.kind))).toEqual(
      new Set(['TRANSLATION_SUBMITTED']),
    );
  });

  it('tell of the alignments into one language', async () => {
    const query = `subscription ($id: ID!, $since: String) {
      alignmentEdited(articleId: $id, target: "en", sinceCursor: $since) { cursor node { kind language alignment { id } } }
    }`;
    const { answers } = listen(query, { id: story.articleId, since: (await history())[0].cursor });
    await until(() => answers.length > 0);
    expect(answers[0].data.alignmentEdited.node).toEqual({
      kind: 'TRANSLATION_SUBMITTED',
      language: 'en',
      alignment: { id: story.alignmentId },
    });
  });

  it('tell a translator, and nobody else, of reviews', async () => {
    const query = `subscription ($since: String) {
      feedbackReceived(sinceCursor: $since) { cursor node { verdict comment translation { id } } }
    }`;
    const other = await tellStory(test, `bridge-${_door.replaceAll(/\W/g, '-')}`);
    const since = (await history())[0].cursor;
    const anna = listen(query, { since }, await test.token('TRANSLATOR', 'anna'));
    const boris = listen(query, { since }, await test.token('TRANSLATOR', 'boris'));
    const nobody = listen(query, { since });
    await until(() => nobody.answers.length === 1);
    expect(nobody.answers[0].errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const input = { verdict: 'REJECTED', comment: 'Too short.', expectedRevision: other.text };
    const reviewer = await test.token('REVIEWER');
    const sent = await test.ask(REVIEW, { id: other.translationId, input }, reviewer);
    expect(sent.data.result.__typename).toBe('TranslationReviewPayload');
    await until(() => anna.answers.length === 1);
    expect(anna.answers[0].data.feedbackReceived.node).toEqual({
      verdict: 'REJECTED',
      comment: 'Too short.',
      translation: { id: other.translationId },
    });
    expect(boris.answers).toEqual([]);
  });

  it('keep drafts between their translator and the reviewers', async () => {
    const filter = { kinds: ['TRANSLATION_DRAFTED'] };
    const sinceCursor = (await history())[0].cursor;
    const input = { title: 'Draft', body: 'A bridge. It stands.', draft: true };
    const drafted = await translate(test, story.articleId, story.basedOn, input, 'carl');
    expect(drafted.translation.status).toBe('DRAFT');
    const all = { filter, sinceCursor };
    const readers = listen(ARTICLES, all);
    const anna = listen(ARTICLES, all, await test.token('TRANSLATOR', 'anna'));
    const carl = listen(ARTICLES, all, await test.token('TRANSLATOR', 'carl'));
    const reviewer = listen(ARTICLES, all, await test.token('REVIEWER'));
    await until(() => carl.answers.length === 1 && reviewer.answers.length === 1);
    expect([readers.answers, anna.answers]).toEqual([[], []]);
  });

  it.each([
    ['a query', '{ __typename }', {}, 'VALIDATION'],
    ['an unknown field', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['no GraphQL', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['a variable of the wrong type', ARTICLES, { filter: 1 }, 'BAD_USER_INPUT'],
    ['a cursor of another list', ARTICLES, { sinceCursor: 'x' }, 'BAD_CURSOR'],
    ['a cursor beyond the newest event', ARTICLES, { sinceCursor: eventCursor(999_999) }, 'BAD_CURSOR'],
    ['an id of nothing', ARTICLES, { articleId: 'x' }, 'BAD_ID'],
    ['an article that never was', ARTICLES, { articleId: encodeId('Article', 999_999) }, 'NOT_FOUND'],
    ['too many tokens', `subscription { ${'a '.repeat(3_000)} }`, {}, 'GRAPHQL_PARSE_FAILED'],
    [
      'too much depth',
      `subscription { articleChanged { node { article { ${'translations { nodes { article { '.repeat(8)} id ${'} } }'.repeat(8)} } } } }`,
      {},
      'TOO_LARGE',
    ],
    [
      'too dear an answer',
      'subscription { articleChanged { node { article { translations(first: 100) { nodes { history(last: 100) { nodes { article { history(last: 100) { nodes { id } } } } } } } } } } }',
      {},
      'TOO_LARGE',
    ],
  ])('refuse %s', async (_what, query, variables, code) => {
    const { answers } = listen(query, variables);
    await until(() => answers.length === 1);
    expect(answers[0].errors[0].extensions.code).toBe(code);
  });

  it('show no stack and no SQL when something unforeseen breaks', async () => {
    const query = `subscription ($since: String) {
      articleChanged(sinceCursor: $since, filter: { kinds: [ARTICLE_INGESTED] }) { node { article { slug } } }
    }`;
    await sql`alter table article_slug rename column slug to slugs`.execute(test.db);
    const since = eventCursor(0);
    const { answers } = listen(query, { since });
    await until(() => answers.length > 0);
    await sql`alter table article_slug rename column slugs to slug`.execute(test.db);
    expect(answers[0].errors).toEqual([
      {
        message: 'Something went wrong here; it has been logged.',
        locations: [{ line: 2, column: expect.any(Number) }],
        path: ['articleChanged', 'node', 'article'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
  });

  it('refuse a token that is no good', async () => {
    const { answers, ended } = listen(ARTICLES, {}, 'bitext_nobody');
    const { code } = await ended;
    if (subscribe === subscribeBySocket) expect(code).toBe(4403);
    else expect(answers[0].errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('are answered by POST with the way to them', async () => {
    const { status, errors } = await test.ask(ARTICLES);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'VALIDATION']);
    expect(errors?.[0]?.message).toContain('text/event-stream');
  });
});
