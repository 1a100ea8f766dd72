import { beforeAll, describe, expect, it } from 'vitest';
import { eraseArticle } from '../../src/flows/erase-article.js';
import { findActor } from '../../src/flows/find-actor.js';
import { beatPresence } from '../../src/flows/presence.js';
import { eventCursor } from '../../src/graphql/event-cursor.js';
import { decodeIdOf } from '../../src/graphql/global-id.js';
import { listenForEvents } from '../../src/store/event-listener.js';
import { openEventStream } from '../../src/store/event-stream.js';
import { maySeeEvent, type Viewer } from '../../src/store/queries/event-visibility.js';
import { eventsIn } from '../../src/store/queries/events.js';
import { TRANSLATION_STATUSES } from '../../src/store/tables.js';
import { ALIGN, REVIEW } from '../support/operations.js';
import { useService } from '../support/service.js';
import { type Story, tellStory, translate } from '../support/story.js';

const PAGE = `query ($slug: String!, $first: Int, $after: String, $last: Int, $before: String) {
  article(slug: $slug) {
    history(first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { kind } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;

describe('the history', () => {
  const test = useService();
  let story: Story;
  let reviewer = '';
  let anna = '';
  beforeAll(async () => {
    story = await tellStory(test, 'bridge');
    [reviewer, anna] = [await test.token('REVIEWER'), await test.token('TRANSLATOR', 'anna')];
    const beads = [
      { source: [0, 1], target: [0, 1] },
      { source: [2], target: [2] },
    ];
    await test.ask(ALIGN, { alignmentId: story.alignmentId, beads }, anna);
    const input = { verdict: 'APPROVED', expectedRevision: story.text, comment: 'Good.' };
    await test.ask(REVIEW, { id: story.translationId, input }, reviewer);
  });

  const page = async (variables: object) => {
    const { data, errors } = await test.ask(PAGE, { slug: 'bridge', ...variables });
    return data?.article?.history ?? errors;
  };

  it('says who did what, to what, from which hash to which, the newest first', async () => {
    const { data } = await test.ask(
      `{ article(slug: "bridge") {
        text { contentHash }
        translations { nodes { alignment { contentHash } history { nodes { kind } } } }
        history { nodes { kind actor { login } language before after detail subject { __typename id } article { slug } translation { id } alignment { id } review { comment } } }
      } }`,
      {},
      reviewer,
    );
    const { text, history, translations } = data.article;
    const [{ alignment, history: own }] = translations.nodes;
    const [reviewed, aligned, submitted, ingested] = history.nodes;
    expect(history.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'TRANSLATION_REVIEWED',
      'ALIGNMENT_SUBMITTED',
      'TRANSLATION_SUBMITTED',
      'ARTICLE_INGESTED',
    ]);
    expect(ingested).toMatchObject({
      actor: { login: 'editor' },
      language: 'uk',
      before: null,
      after: text.contentHash,
      subject: { __typename: 'Article', id: story.articleId },
      translation: null,
    });
    expect(submitted).toMatchObject({
      actor: { login: 'anna' },
      language: 'en',
      before: null,
      after: story.text,
      subject: { __typename: 'Translation', id: story.translationId },
    });
    expect(aligned).toMatchObject({
      before: story.alignmentHash,
      after: alignment.contentHash,
      subject: { __typename: 'Alignment' },
    });
    expect(reviewed).toMatchObject({
      actor: { login: 'reviewer' },
      detail: { from: 'SUBMITTED', verdict: 'APPROVED' },
      subject: { __typename: 'Review' },
      review: { comment: 'Good.' },
      article: { slug: 'bridge' },
    });
    expect(own.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'TRANSLATION_REVIEWED',
      'ALIGNMENT_SUBMITTED',
      'TRANSLATION_SUBMITTED',
    ]);
  });

  it('tells readers of a review, and not what it says', async () => {
    const { data } = await test.ask(
      '{ article(slug: "bridge") { history(first: 1) { nodes { kind review { id } subject { id } } } } }',
    );
    expect(data.article.history.nodes).toEqual([
      { kind: 'TRANSLATION_REVIEWED', review: null, subject: null },
    ]);
  });

  it('is read in pages from either end', async () => {
    const all = await page({ first: 100 });
    const cursors = all.edges.map(({ cursor }: { cursor: string }) => cursor);
    expect(cursors).toHaveLength(4);
    const taken = (variables: object) =>
      page(variables).then(({ edges, pageInfo }) => [
        edges.map(({ cursor }: { cursor: string }) => cursors.indexOf(cursor)),
        pageInfo.hasPreviousPage,
        pageInfo.hasNextPage,
      ]);
    expect(await taken({ first: 2 })).toEqual([[0, 1], false, true]);
    expect(await taken({ first: 2, after: cursors[1] })).toEqual([[2, 3], true, false]);
    expect(await taken({ last: 2 })).toEqual([[2, 3], true, false]);
    expect(await taken({ last: 1, before: cursors[2] })).toEqual([[1], true, true]);
    expect(await taken({ last: 100, before: cursors[1] })).toEqual([[0], false, true]);
    expect(await taken({ first: 1, after: cursors[0], before: cursors[3] })).toEqual([[1], true, true]);
    expect(await page({ first: 1, last: 1 })).toMatchObject([{ extensions: { code: 'VALIDATION' } }]);
    expect(await page({ last: 101 })).toMatchObject([{ extensions: { code: 'VALIDATION' } }]);
    expect(await page({ before: 'x' })).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
  });

  it('gives an event again by its id', async () => {
    const [{ id }] = (await page({ first: 1 })).nodes;
    const { data } = await test.ask('query ($id: ID!) { node(id: $id) { id ... on Event { kind } } }', {
      id,
    });
    expect(data.node).toEqual({ id, kind: 'TRANSLATION_REVIEWED' });
  });

  it('keeps drafts between their translator and the reviewers, also by id', async () => {
    const draft = { title: 'D', body: 'A bridge. It stands.', draft: true };
    await translate(test, story.articleId, story.basedOn, draft, 'carl');
    const newest = async (token?: string) => {
      const { data } = await test.ask(
        '{ article(slug: "bridge") { history(first: 1) { nodes { id kind } } } }',
        {},
        token,
      );
      return data.article.history.nodes[0];
    };
    const carl = await test.token('TRANSLATOR', 'carl');
    const drafted = await newest(carl);
    expect(drafted.kind).toBe('TRANSLATION_DRAFTED');
    expect((await newest(reviewer)).id).toBe(drafted.id);
    expect((await newest(anna)).kind).toBe('TRANSLATION_REVIEWED');
    const again = async (token?: string) =>
      (await test.ask('query ($id: ID!) { node(id: $id) { id } }', { id: drafted.id }, token)).data.node;
    expect([await again(), await again(anna), await again(carl)]).toEqual([null, null, { id: drafted.id }]);
  });

  it('applies one rule of who may see an event in SQL and to live events', async () => {
    const [articleId = 0, translationId = 0] = decodeIdOf('Translation', story.translationId);
    const { translator_id } = await test.db
      .selectFrom('translation')
      .where('article_id', '=', articleId)
      .where('id', '=', translationId)
      .select('translator_id')
      .executeTakeFirstOrThrow();
    const viewers: Viewer[] = [
      null,
      ...(['READER', 'TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'] as const).map((role) => ({
        userId: 999,
        roles: [role],
        pairs: [],
      })),
      { userId: translator_id, roles: ['TRANSLATOR'], pairs: [] },
      { userId: 999, roles: ['REVIEWER'], pairs: ['*>en'] },
      { userId: 999, roles: ['REVIEWER'], pairs: ['uk>de', 'en>*'] },
    ];
    const all = { limit: 100, order: 'asc' } as const;
    const seen: Record<string, number[]> = {};
    for (const status of TRANSLATION_STATUSES) {
      await test.db.updateTable('translation').set({ status }).where('id', '=', translationId).execute();
      const events = await eventsIn(test.db, { articleId }, all, { userId: 0, roles: ['ADMIN'], pairs: [] });
      for (const viewer of viewers) {
        const inSql = await eventsIn(test.db, { articleId }, all, viewer);
        expect(inSql).toEqual(events.filter((event) => maySeeEvent(viewer, event)));
        seen[status] ??= [];
        seen[status].push(inSql.filter(({ translation_id }) => translation_id === translationId).length);
      }
    }
    await test.db
      .updateTable('translation')
      .set({ status: 'APPROVED' })
      .where('id', '=', translationId)
      .execute();
    const everybody = [3, 3, 3, 3, 3, 3, 3, 3, 3];
    const few = [0, 0, 0, 3, 3, 3, 3, 3, 0];
    expect(seen).toEqual({
      DRAFT: few,
      SUBMITTED: everybody,
      CHANGES_REQUESTED: everybody,
      APPROVED: everybody,
      REJECTED: few,
      SUPERSEDED: everybody,
    });
  });

  it('goes on after an article was erased: its cursors work, its tombstone is told', async () => {
    const other = await tellStory(test, 'gone');
    const { data } = await test.ask(
      '{ article(slug: "gone") { history(last: 1) { edges { cursor node { id } } } } }',
    );
    const [{ cursor, node }] = data.article.history.edges;
    const [articleId = 0] = decodeIdOf('Article', other.articleId);
    const [, alignmentId = 0] = decodeIdOf('Alignment', other.alignmentId);
    const { actor: translator } = await findActor(test.db, anna);
    await beatPresence(
      test.db,
      translator,
      { articleId, alignmentId },
      { beadIndex: 0, activity: 'EDITING' },
    );
    const { actor: admin } = await findActor(test.db, await test.token('ADMIN'));
    await eraseArticle(test.db, admin, articleId, { reason: 'A court says so.' });
    const events = listenForEvents(test.url);
    const [, ingested = 0] = decodeIdOf('Event', node.id);
    expect(cursor).toBe(eventCursor(ingested));
    const stream = await openEventStream(test.db, events, {
      scope: { articleId },
      viewer: null,
      after: ingested,
      onSlow: () => {},
    });
    // What was about its translation is shown to reviewers only, since nobody can say any more whether it was public.
    const { value } = await stream.next();
    expect([value.kind, value.detail]).toEqual(['ARTICLE_ERASED', { reason: 'A court says so.' }]);
    await stream.return?.();
    events.close();
    const again = await test.ask(
      'query ($id: ID!) { node(id: $id) { ... on Event { kind article { id } subject { id } detail } } }',
      { id: node.id },
    );
    expect(again.data.node).toEqual({ kind: 'ARTICLE_INGESTED', article: null, subject: null, detail: {} });
  });
});
