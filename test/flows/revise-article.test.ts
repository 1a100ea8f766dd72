import { beforeAll, describe, expect, it } from 'vitest';
import { REVISE } from '../support/operations.js';
import { useService } from '../support/service.js';
import { type Story, tellStory } from '../support/story.js';

const READ = `query ($slug: String!, $then: DateTimeISO) {
  article(slug: $slug) { text(asOf: $then) { contentHash } alignment(target: "en") { source { contentHash } } }
}`;
const BODY = 'Міст відкрили 3 березня. Його будували три роки.\nМерка подякувала 120 робітникам.';

describe('articleRevise', () => {
  const test = useService();
  let editor = '';
  let stories = 0;
  const story = () => tellStory(test, `revised-${++stories}`);
  beforeAll(async () => {
    editor = await test.token('EDITOR');
  });
  const revise = async ({ articleId, basedOn }: Story, input: object, token = editor) =>
    (await test.ask(REVISE, { id: articleId, input: { expectedRevision: basedOn, ...input } }, token)).data
      .result;

  it('makes a new current revision and leaves translations on the one that they are based on', async () => {
    const told = await story();
    const result = await revise(told, { body: BODY, minorEdit: true });
    expect(result).toMatchObject({
      __typename: 'ArticleRevisePayload',
      replayed: false,
      revision: {
        number: 2,
        minorEdit: true,
        title: 'Міст',
        body: BODY,
        parent: { contentHash: told.basedOn },
      },
      staleTranslations: [{ id: told.translationId }],
    });
    const { data } = await test.ask(READ, { slug: told.slug });
    expect(data.article).toEqual({
      text: { contentHash: result.revision.contentHash },
      alignment: { source: { contentHash: told.basedOn } },
    });
  });

  it('shows the text of any time past', async () => {
    const told = await story();
    const between = new Date();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await revise(told, { body: BODY });
    const at = async (then: string) => (await test.ask(READ, { slug: told.slug, then })).data.article.text;
    expect(await at(between.toISOString())).toEqual({ contentHash: told.basedOn });
    expect(await at('2001-01-01T00:00:00Z')).toBeNull();
    expect((await at(new Date().toISOString())).contentHash).not.toBe(told.basedOn);
  });

  it('writes nothing for the text that it has', async () => {
    const told = await story();
    const first = await revise(told, { body: BODY });
    const again = await revise({ ...told, basedOn: first.revision.contentHash }, { body: BODY });
    expect(again).toMatchObject({ replayed: true, revision: { number: 2 } });
  });

  it('goes back to an earlier text as to that revision', async () => {
    const told = await story();
    const first = await revise(told, { body: BODY });
    const back = await revise(
      { ...told, basedOn: first.revision.contentHash },
      { body: BODY.replace('три роки', 'два роки') },
    );
    expect(back).toMatchObject({
      replayed: false,
      revision: { contentHash: told.basedOn },
      staleTranslations: [],
    });
  });

  it.each([
    ['nothing', {}, 'ValidationError'],
    ['a blank body', { body: ' ' }, 'ValidationError'],
    ['half a character', { body: 'Міст \udc00' }, 'ValidationError'],
    [
      'an edit of another revision',
      { body: BODY, expectedRevision: `sha256:${'0'.repeat(64)}` },
      'StaleRevisionError',
    ],
  ])('refuses %s and changes nothing', async (_what, input, type) => {
    const told = await story();
    expect((await revise(told, input)).__typename).toBe(type);
    const { data } = await test.ask(READ, { slug: told.slug });
    expect(data.article.text.contentHash).toBe(told.basedOn);
  });

  it('lets one of two editors win and tells the other what is current', async () => {
    const told = await story();
    const results = await Promise.all([
      revise(told, { body: BODY }),
      revise(told, { body: `${BODY} Кінець.` }),
    ]);
    const won = results.find(({ __typename }) => __typename === 'ArticleRevisePayload');
    const lost = results.find(({ __typename }) => __typename === 'StaleRevisionError');
    expect(lost).toMatchObject({ expected: told.basedOn, actual: won.revision.contentHash });
  });
});
