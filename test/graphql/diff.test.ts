import { beforeAll, describe, expect, it } from 'vitest';
import { REVISE } from '../support/operations.js';
import { useService } from '../support/service.js';
import { type Story, tellStory } from '../support/story.js';

const DIFF = `query ($of: ContentHash, $against: ContentHash, $first: Int, $after: String, $last: Int) {
  article(slug: "bridge") { text(revision: $of) { diff(against: $against, first: $first, after: $after, last: $last) {
    totalCount edges { cursor node { kind before { text } after { text } } } pageInfo { hasNextPage hasPreviousPage } } } } }`;

describe('what changed between two revisions', () => {
  const test = useService();
  let story: Story;
  let revisions: string[] = [];
  beforeAll(async () => {
    story = await tellStory(test, 'bridge');
    revisions = [story.basedOn];
    const editor = await test.token('EDITOR');
    for (const body of [
      'Міст відкрили 4 березня. Його будували два роки.\nМерка подякувала 120 робітникам. Усі раді.',
      'Міст відкрили 4 березня. Його будували два роки.\nУсі раді.',
    ]) {
      const input = { body, expectedRevision: revisions.at(-1) };
      const { data } = await test.ask(REVISE, { id: story.articleId, input }, editor);
      revisions.push(data.result.revision.contentHash);
    }
  });
  const diff = async (variables: object) => {
    const { data, errors } = await test.ask(DIFF, { ...variables });
    return errors?.[0]?.extensions.code ?? data.article.text.diff;
  };
  const kinds = ({ edges }: { edges: { node: { kind: string } }[] }) => edges.map(({ node }) => node.kind);

  it('is told from the one before, or from any other', async () => {
    const [first, second, third] = revisions;
    expect(kinds(await diff({ of: third }))).toEqual(['REMOVED']);
    expect(await diff({ of: third, against: second })).toEqual(await diff({ of: third }));
    expect(kinds(await diff({ of: third, against: first }))).toEqual(['EDITED', 'ADDED', 'REMOVED']);
    expect(kinds(await diff({ of: first, against: second }))).toEqual(['EDITED', 'REMOVED']);
    expect(await diff({ of: third, against: third })).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('is nothing where there is no such revision of the same text', async () => {
    expect(await diff({ of: revisions[0] })).toBeNull();
    expect(await diff({ of: revisions[0], against: story.text })).toBeNull();
  });

  it('is paged', async () => {
    const [of, , third] = revisions;
    const whole = await diff({ of: third, against: of });
    const page = await diff({ of: third, against: of, first: 1 });
    expect(page).toEqual({
      totalCount: 3,
      edges: [whole.edges[0]],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const rest = await diff({ of: third, against: of, after: page.edges[0].cursor });
    expect(rest.edges).toEqual(whole.edges.slice(1));
    expect((await diff({ of: third, against: of, last: 1 })).edges).toEqual(whole.edges.slice(2));
    expect(await diff({ of: third, first: 0 })).toBe('VALIDATION');
  });
});
