import { beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../src/graphql/global-id.js';
import { poolOf } from '../../src/store/database.js';
import { useService } from '../support/service.js';
import { type Story, tellStory, translate } from '../support/story.js';

const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id
  ... on Article { slug } ... on TextRevision { title } ... on User { login } } }`;

describe('objects by their ids', () => {
  const test = useService();
  let story: Story;
  let draft = '';
  beforeAll(async () => {
    story = await tellStory(test, 'bridge');
    const sent = await translate(test, story.articleId, story.basedOn, {
      language: 'de',
      title: 'Entwurf',
      body: 'Ein Entwurf. Mehr nicht.',
      draft: true,
    });
    draft = sent.translation.id;
  });

  it('come in the order of the ids, each as often as it is named, by one statement', async () => {
    let statements = 0;
    const count = () => {
      statements += 1;
    };
    const ids = [
      story.translationId,
      story.articleId,
      encodeId('User', 1),
      story.alignmentId,
      story.articleId,
    ];
    poolOf(test.db).on('acquire', count);
    const { data, errors } = await test.ask(NODES, { ids });
    poolOf(test.db).off('acquire', count);
    expect(errors).toBeUndefined();
    expect(data.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(data.nodes[1]).toEqual({ __typename: 'Article', id: story.articleId, slug: 'bridge' });
    expect(statements).toBe(1);
  });

  it('are null where they are gone or not for the viewer', async () => {
    const ids = [encodeId('Article', 999), draft, story.articleId];
    const seen = async (token?: string) =>
      (await test.ask(NODES, { ids }, token)).data.nodes.map(
        (node: { id: string } | null) => node?.id ?? null,
      );
    expect(await seen()).toEqual([null, null, story.articleId]);
    expect(await seen(await test.token('TRANSLATOR', 'anna'))).toEqual([null, draft, story.articleId]);
  });

  it('are an error in the place of an id that is none, and leave the others as they are', async () => {
    const { data, errors } = await test.ask(NODES, { ids: [story.articleId, 'x', story.translationId] });
    expect(data.nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual([
      story.articleId,
      null,
      story.translationId,
    ]);
    expect(errors).toEqual([expect.objectContaining({ path: ['nodes', 1] })]);
    expect(errors?.[0]?.extensions.code).toBe('BAD_ID');
  });

  it('are none for no ids, and at most a hundred', async () => {
    expect((await test.ask(NODES, { ids: [] })).data).toEqual({ nodes: [] });
    const ids = Array.from({ length: 100 }, () => story.articleId);
    expect((await test.ask(NODES, { ids })).data.nodes).toHaveLength(100);
    const { errors } = await test.ask(NODES, { ids: [...ids, story.articleId] });
    expect(errors?.[0]?.extensions.code).toBe('VALIDATION');
  });
});

describe('the beads of an alignment', () => {
  const test = useService();
  let story: Story;
  beforeAll(async () => {
    story = await tellStory(test, 'bridge');
    await translate(test, story.articleId, story.basedOn, {
      language: 'de',
      title: 'Die Brücke',
      sentences: [
        'Die Brücke wurde am 3. März eröffnet.',
        'Der Bau dauerte zwei Jahre.',
        'Danke an 120 Arbeiter.',
      ],
      beads: [
        { source: [0], target: [0] },
        { source: [1], target: [1] },
        { source: [2], target: [2] },
      ],
    });
  });
  const BEADS =
    '(status: $status, maxConfidence: $most, first: $first, after: $after) { totalCount edges { cursor node { index status confidence } } pageInfo { hasNextPage } }';
  const beads = async (pair: string, variables: object) => {
    const { data, errors } = await test.ask(
      `query ($status: [BeadStatus!], $most: Float, $first: Int, $after: String) {
        article(slug: "bridge") { alignment(${pair}) { beads${BEADS} } } }`,
      { ...variables },
    );
    return errors === undefined ? data.article.alignment.beads : errors[0]!.extensions.code;
  };

  // Stored by rows, and composed through the original.
  it.each([['target: "de"'], ['source: "de", target: "uk"']])('of %s are those that fit', async (pair) => {
    expect(await beads(pair, {})).toMatchObject({ totalCount: 3 });
    expect(await beads(pair, { status: ['CONFIRMED', 'AUTO'], most: 1 })).toMatchObject({ totalCount: 3 });
    expect(await beads(pair, { status: ['NEEDS_REVIEW'] })).toMatchObject({ totalCount: 0, edges: [] });
    expect(await beads(pair, { status: [] })).toMatchObject({ totalCount: 0, edges: [] });
    expect(await beads(pair, { most: 0 })).toMatchObject({ totalCount: 0, edges: [] });
    for (const most of [-0.1, 1.1]) expect(await beads(pair, { most })).toBe('VALIDATION');
  });

  it.each([['target: "en"'], ['source: "en", target: "uk"']])(
    'of %s are paged as far as they fit',
    async (pair) => {
      const whole = await beads(pair, {});
      const sorted = whole.edges.map(({ node }: { node: { confidence: number } }) => node.confidence).sort();
      const most = sorted[1];
      const fit = whole.edges.filter(({ node }: { node: { confidence: number } }) => node.confidence <= most);
      expect(fit.length).toBeGreaterThan(1);
      const first = await beads(pair, { most, first: 1 });
      expect(first).toEqual({ totalCount: fit.length, edges: [fit[0]], pageInfo: { hasNextPage: true } });
      const rest = await beads(pair, { most, after: first.edges[0].cursor });
      expect(rest.edges).toEqual(fit.slice(1));
    },
  );
});
