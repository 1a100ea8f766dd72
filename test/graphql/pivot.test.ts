import { beforeAll, describe, expect, it } from 'vitest';
import { INGEST, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';

const READ = `query ($source: LanguageTag, $target: LanguageTag!, $pivot: Boolean! = true, $first: Int) {
  article(slug: "ferry") { alignment(source: $source, target: $target, allowPivot: $pivot) {
    id contentHash origin via coverage confidence source { language } target { language }
    beads(first: $first) { totalCount pageInfo { hasNextPage } nodes { id confidence origin source { text } target { text } } }
  } }
}`;
const AGAIN = `query ($id: ID!) { node(id: $id) { __typename id
  ... on Alignment { contentHash via }
  ... on Bead { sourceIndexes targetIndexes source { text } }
} }`;

describe('an alignment between two translations', () => {
  const test = useService();
  beforeAll(async () => {
    const input = {
      title: 'Ferry',
      body: 'The ferry left. It came back at noon. Nobody saw it.',
      language: 'en',
      slug: 'ferry',
      publishedAt: '2026-03-03T09:15:00Z',
    };
    const { data } = await test.ask(INGEST, { input }, await test.token('EDITOR'));
    const { article, revision } = data.result;
    const token = await test.token('TRANSLATOR', 'anna');
    const submit = (language: string, sentences: string[], beads: object[]) =>
      test.ask(
        SUBMIT,
        {
          articleId: article.id,
          input: { language, basedOn: revision.contentHash, title: 'T', sentences, beads },
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

  const read = async (variables: object) => (await test.ask(READ, { ...variables })).data.article.alignment;
  const again = async (id: string) => (await test.ask(AGAIN, { id })).data.node;

  it('is composed through the original and says so', async () => {
    const composed = await read({ source: 'de', target: 'fr' });
    expect(composed).toMatchObject({
      origin: 'PIVOT',
      via: ['en'],
      confidence: 1,
      coverage: 5 / 6,
      source: { language: 'de' },
      target: { language: 'fr' },
    });
    expect(
      composed.beads.nodes.map(({ source, target }: Record<'source' | 'target', { text: string }[]>) => [
        source.map(({ text }) => text).join(' '),
        target.map(({ text }) => text).join(' '),
      ]),
    ).toEqual([
      ['Die Fähre fuhr ab und kam mittags zurück.', 'Le ferry partit. Il revint à midi.'],
      ['', 'Il pleuvait.'],
      ['Niemand sah sie.', 'Personne ne le vit.'],
    ]);
  });

  it('is found again by its id, and so are its beads', async () => {
    const composed = await read({ source: 'de', target: 'fr' });
    expect(await again(composed.id)).toEqual({
      __typename: 'Alignment',
      id: composed.id,
      contentHash: composed.contentHash,
      via: ['en'],
    });
    const bead = composed.beads.nodes[2];
    expect(await again(bead.id)).toEqual({
      __typename: 'Bead',
      id: bead.id,
      sourceIndexes: [1],
      targetIndexes: [3],
      source: [{ text: 'Niemand sah sie.' }],
    });
  });

  it('pages its beads like any other', async () => {
    const { beads } = await read({ source: 'de', target: 'fr', first: 2 });
    expect(beads).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(beads.nodes).toHaveLength(2);
  });

  it('turns a translation and its original round', async () => {
    const turned = await read({ source: 'de', target: 'en' });
    expect(turned).toMatchObject({ via: [], source: { language: 'de' }, target: { language: 'en' } });
    expect(turned.beads.nodes[0].target).toHaveLength(2);
  });

  it('is the stored one where the original is the source', async () => {
    const stored = await read({ source: 'en', target: 'de' });
    expect(stored).toMatchObject({ origin: 'HUMAN', via: [] });
    expect(stored).toEqual(await read({ target: 'de' }));
  });

  it.each([
    ['composing is not allowed', { source: 'de', target: 'fr', pivot: false }],
    ['a language is not there', { source: 'de', target: 'ja' }],
    ['both languages are one', { source: 'de', target: 'de' }],
    ['the original is asked for with itself', { source: 'en', target: 'en' }],
  ])('is null where %s', async (_what, variables) => {
    expect(await read(variables)).toBeNull();
  });

  it('takes no edit', async () => {
    const { id } = await read({ source: 'de', target: 'fr' });
    const { data } = await test.ask(
      'mutation ($id: ID!) { alignmentSubmit(alignmentId: $id, beads: []) { ... on UserError { code message } } }',
      { id },
      await test.token('TRANSLATOR', 'anna'),
    );
    expect(data.alignmentSubmit.code).toBe('BAD_ID');
  });

  it('is null for the id of one that never was', async () => {
    expect(await again(Buffer.from('PivotAlignment:1.98.99').toString('base64url'))).toBeNull();
  });
});
