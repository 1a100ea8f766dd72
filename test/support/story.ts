import { INGEST, SUBMIT } from './operations.js';
import type { TestService } from './service.js';

/** An article with one translation, as clients see them. */
export interface Story {
  readonly articleId: string;
  readonly slug: string;
  /** Content hash of the original. */
  readonly basedOn: string;
  readonly translationId: string;
  /** Content hash of the translation's text. */
  readonly text: string;
  readonly alignmentId: string;
  readonly alignmentHash: string;
}

const ORIGINAL = 'Міст відкрили 3 березня. Його будували два роки.\nМерка подякувала 120 робітникам.';
const TRANSLATION =
  'The bridge was opened on 3 March. It took two years to build.\nThe mayor thanked 120 workers.';

/** Stores an article in Ukrainian and Anna's translation into English. */
export async function tellStory(test: TestService, slug: string): Promise<Story> {
  const article = await test.ask(
    INGEST,
    {
      input: {
        title: 'Міст',
        body: ORIGINAL,
        language: 'uk',
        slug,
        publishedAt: '2026-03-03T09:15:00Z',
      },
    },
    await test.token('EDITOR'),
  );
  const { article: stored, revision } = article.data.result;
  const translation = await translate(test, stored.id, revision.contentHash, {
    title: 'The bridge',
    body: TRANSLATION,
  });
  return {
    articleId: stored.id,
    slug,
    basedOn: revision.contentHash,
    translationId: translation.translation.id,
    text: translation.translation.text.contentHash,
    alignmentId: translation.alignment.id,
    alignmentHash: translation.alignment.contentHash,
  };
}

/** Sends a translation into English as somebody and gives back what came of it. */
export async function translate(
  test: TestService,
  articleId: string,
  basedOn: string,
  input: object,
  login = 'anna',
) {
  const token = await test.token('TRANSLATOR', login);
  const sent = { articleId, input: { language: 'en', basedOn, ...input } };
  return (await test.ask(SUBMIT, sent, token)).data.result;
}
