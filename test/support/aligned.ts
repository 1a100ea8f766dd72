import { INGEST, SUBMIT } from './operations.js';
import type { TestService } from './service.js';

/** A stored bead as tests look at it. */
export interface SeenBead {
  readonly id: string;
  readonly index: number;
  readonly shape: string;
  readonly status: string;
  readonly source: readonly { readonly index: number }[];
  readonly target: readonly { readonly index: number }[];
}

/** An article with one translation, sentence for sentence. */
export interface Aligned {
  readonly articleId: string;
  readonly translationId: string;
  readonly alignmentId: string;
  readonly contentHash: string;
  readonly beads: readonly SeenBead[];
}

let made = 0;

/** Stores an English article of so many sentences and the translator's German text, which the aligner links one to one. */
export async function storeAligned(
  test: TestService,
  translator: string,
  sentences: number,
): Promise<Aligned> {
  const slug = `aligned-${++made}`;
  const text = (word: string) =>
    Array.from({ length: sentences }, (_, nth) => `${word} ${1000 + nth} ${word}.`).join(' ');
  const input = {
    title: 'A',
    body: text('Number'),
    language: 'en',
    slug,
    publishedAt: '2026-01-01T00:00:00Z',
  };
  const { data } = await test.ask(INGEST, { input }, await test.token('EDITOR'));
  const { article, revision } = data.result;
  const translation = {
    language: 'de',
    title: 'A',
    body: text('Nummer'),
    basedOn: revision.contentHash,
  };
  const submitted = await test.ask(SUBMIT, { articleId: article.id, input: translation }, translator);
  const { alignment, translation: stored } = submitted.data.result;
  return {
    articleId: article.id,
    translationId: stored.id,
    alignmentId: alignment.id,
    contentHash: alignment.contentHash,
    beads: alignment.beads.nodes,
  };
}
