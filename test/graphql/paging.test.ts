import { beforeAll, describe, expect, it } from 'vitest';
import { INGEST, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';

const PAGE = 'edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

interface Edge {
  readonly cursor: string;
  readonly node: { readonly slug: string };
}

describe('pages of a list', () => {
  const test = useService();
  // Newest first; articles 2 and 3 share a moment, so that the cursor has to fall back on the id.
  const slugs = ['a5', 'a4', 'a3', 'a2', 'a1'];
  const times = [1, 2, 2, 3, 4];
  let cursors: string[] = [];

  const articles = async (variables: Record<string, unknown>) => {
    const { data, errors } = await test.ask(
      `query ($first: Int, $after: String, $last: Int, $before: String) {
        articles(first: $first, after: $after, last: $last, before: $before) { ${PAGE} } }`,
      variables,
    );
    if (errors !== undefined) return errors[0]?.extensions.code;
    const { edges, pageInfo } = data.articles;
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    return [
      edges.map(({ node }: Edge) => node.slug).join(' '),
      pageInfo.hasPreviousPage,
      pageInfo.hasNextPage,
    ];
  };

  beforeAll(async () => {
    const editor = await test.token('EDITOR');
    for (const [nth, slug] of slugs.toReversed().entries()) {
      const input = {
        slug,
        title: slug,
        body: `One of ${slug}. Two. Three.`,
        language: 'en',
        publishedAt: `2026-01-0${times[nth]}T00:00:00Z`,
      };
      const { data } = await test.ask(INGEST, { input }, editor);
      if (slug !== 'a1') continue;
      const { article, revision } = data.result;
      for (const language of ['uk', 'de', 'fr']) {
        const submitted = { language, basedOn: revision.contentHash, title: 'x', sentences: ['A', 'B', 'C'] };
        await test.ask(SUBMIT, { articleId: article.id, input: submitted }, await test.token('TRANSLATOR'));
      }
    }
    const { data } = await test.ask(`{ articles { ${PAGE} } }`);
    cursors = data.articles.edges.map(({ cursor }: Edge) => cursor);
  });

  it('go forward from the beginning or after an item', async () => {
    expect(await articles({})).toEqual(['a5 a4 a3 a2 a1', false, false]);
    expect(await articles({ first: 2 })).toEqual(['a5 a4', false, true]);
    expect(await articles({ first: 2, after: cursors[1] })).toEqual(['a3 a2', true, true]);
    expect(await articles({ first: 2, after: cursors[2] })).toEqual(['a2 a1', true, false]);
    expect(await articles({ after: cursors[4] })).toEqual(['', true, false]);
  });

  it('go back from the end or before an item, in the same order', async () => {
    expect(await articles({ last: 2 })).toEqual(['a2 a1', true, false]);
    expect(await articles({ last: 2, before: cursors[3] })).toEqual(['a4 a3', true, true]);
    expect(await articles({ last: 3, before: cursors[3] })).toEqual(['a5 a4 a3', false, true]);
    expect(await articles({ last: 2, before: cursors[0] })).toEqual(['', false, true]);
  });

  it('lie between two items where both cursors are given', async () => {
    expect(await articles({ after: cursors[0], before: cursors[3] })).toEqual(['a4 a3', true, false]);
    expect(await articles({ first: 1, after: cursors[0], before: cursors[3] })).toEqual(['a4', true, true]);
    expect(await articles({ last: 1, after: cursors[0], before: cursors[3] })).toEqual(['a3', true, true]);
  });

  it('are refused where they cannot be', async () => {
    expect(await articles({ first: 1, last: 1 })).toBe('VALIDATION');
    for (const size of [0, -1, 101, 2_147_483_647]) {
      expect(await articles({ first: size })).toBe('VALIDATION');
      expect(await articles({ last: size })).toBe('VALIDATION');
    }
    const beyondDate = Buffer.from('articles:9999999999999999.1').toString('base64url');
    for (const cursor of ['', 'x', '\0', beyondDate, Buffer.from('beads:1').toString('base64url')]) {
      expect(await articles({ after: cursor })).toBe('BAD_CURSOR');
      expect(await articles({ before: cursor })).toBe('BAD_CURSOR');
    }
  });

  it('say how long the whole list is', async () => {
    const { data } = await test.ask(`{ articles(first: 1) { totalCount }
      article(slug: "a1") { translations(last: 1) { totalCount nodes { language } }
        approved: translations(status: [APPROVED]) { totalCount }
        text { sentences(last: 2) { totalCount nodes { index } } }
        alignment(target: "uk") { beads(last: 1) { totalCount nodes { index } } } } }`);
    expect(data).toEqual({
      articles: { totalCount: 5 },
      article: {
        translations: { totalCount: 3, nodes: [{ language: 'fr' }] },
        approved: { totalCount: 0 },
        text: { sentences: { totalCount: 3, nodes: [{ index: 1 }, { index: 2 }] } },
        alignment: { beads: { totalCount: 3, nodes: [{ index: 2 }] } },
      },
    });
  });
});
