import { beforeAll, describe, expect, it } from 'vitest';
import { REVISE, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';
import { type Story, tellStory, translate } from '../support/story.js';

const TEXT = `query ($slug: String!, $revision: ContentHash, $language: LanguageTag, $asOf: DateTimeISO) {
  article(slug: $slug) { text(revision: $revision, language: $language, asOf: $asOf) { title language number } } }`;

describe('a text that is named by its content', () => {
  const test = useService();
  let story: Story;
  let draft = '';
  let current = '';
  beforeAll(async () => {
    story = await tellStory(test, 'bridge');
    await tellStory(test, 'tunnel');
    const sent = await translate(test, story.articleId, story.basedOn, {
      language: 'de',
      title: 'Entwurf',
      body: 'Ein Entwurf. Mehr nicht.',
      draft: true,
    });
    draft = sent.translation.text.contentHash;
    const input = { title: 'Новий міст', body: 'Міст закрили.', expectedRevision: story.basedOn };
    const revised = await test.ask(REVISE, { id: story.articleId, input }, await test.token('EDITOR'));
    current = revised.data.result.revision.contentHash;
  });
  const text = async (variables: object, token?: string) => {
    const { data, errors } = await test.ask(TEXT, { slug: 'bridge', ...variables }, token);
    return errors?.[0]?.extensions.code ?? data.article.text;
  };

  it('is found though the article has moved on, original or translation', async () => {
    expect(await text({})).toMatchObject({ title: 'Новий міст', number: 2 });
    expect(await text({ revision: story.basedOn })).toEqual({ title: 'Міст', language: 'uk', number: 1 });
    expect(await text({ revision: story.text })).toEqual({ title: 'The bridge', language: 'en', number: 1 });
  });

  it('is found in its own language alone', async () => {
    expect(await text({ revision: story.text, language: 'en' })).toMatchObject({ title: 'The bridge' });
    expect(await text({ revision: story.text, language: 'uk' })).toBeNull();
  });

  it('is no text of another article, and none that is not there', async () => {
    const other = 'sha256:0000000000000000000000000000000000000000000000000000000000000000';
    expect(await text({ revision: other })).toBeNull();
    const { data } = await test.ask(TEXT, { slug: 'nowhere', revision: story.text });
    expect(data.article).toBeNull();
  });

  it('is for those who may read it', async () => {
    expect(await text({ revision: draft })).toBeNull();
    expect(await text({ revision: draft }, await test.token('TRANSLATOR', 'bob'))).toBeNull();
    expect(await text({ revision: draft }, await test.token('TRANSLATOR', 'anna'))).toMatchObject({
      title: 'Entwurf',
    });
  });

  it('is not asked for as of a time as well', async () => {
    expect(await text({ revision: story.text, asOf: '2026-01-01T00:00:00Z' })).toBe('VALIDATION');
  });

  it('is the first of two translators’ that are the same', async () => {
    const sent = { language: 'pl', title: 'Most', body: 'Most zamknięto.', basedOn: current };
    const hashes: string[] = [];
    for (const login of ['anna', 'bob']) {
      const token = await test.token('TRANSLATOR', login);
      const { data } = await test.ask(SUBMIT, { articleId: story.articleId, input: sent }, token);
      hashes.push(data.result.translation.text.contentHash);
    }
    expect(hashes[0]).toBe(hashes[1]);
    const { data } = await test.ask(
      'query ($hash: ContentHash) { article(slug: "bridge") { text(revision: $hash) { author { login } } } }',
      { hash: hashes[0] },
    );
    expect(data.article.text.author.login).toBe('anna');
  });
});
