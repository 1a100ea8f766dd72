import { describe, expect, it } from 'vitest';
import { checkPartition } from '../../src/align/check-partition.js';
import { storedBeads } from '../../src/flows/stored-beads.js';
import { decodeIdOf } from '../../src/graphql/global-id.js';
import { inventedPair, randomFrom } from '../align/invented.js';
import { useService } from '../support/service.js';

const INGEST = `mutation ($input: ArticleIngestInput!) {
  result: articleIngest(input: $input) {
    ... on ArticleIngestPayload { article { id } revision { contentHash sentences(first: 1) { totalCount } } }
    ... on UserError { message }
  }
}`;
const ALIGNED =
  'translation { id text { contentHash sentences(first: 1) { totalCount } } } alignment { id contentHash }';
const SUBMIT = `mutation ($articleId: ID!, $input: TranslationSubmitInput!) {
  result: translationSubmit(articleId: $articleId, input: $input) {
    ... on TranslationSubmitPayload { ${ALIGNED} } ... on UserError { message }
  }
}`;
const EDIT_TEXT = `mutation ($id: ID!, $input: TranslationEditInput!) {
  result: translationEdit(translationId: $id, input: $input) {
    ... on TranslationEditPayload { ${ALIGNED} }
    ... on UserError { message }
    ... on StaleRevisionError { text { rebased { ... on ReplaceSentenceEdit { replace { index text } } } } }
  }
}`;
const REALIGN = `mutation ($id: ID!, $seen: ContentHash!, $bead: ID!) {
  result: alignmentEdit(alignmentId: $id, expectedRevision: $seen, edits: [{ confirm: $bead }], realign: true) {
    ... on AlignmentEditPayload { alignment { id } } ... on UserError { message }
  }
}`;

describe('a text of 20,000 sentences', () => {
  const test = useService();

  it('is taken in, submitted, mended and aligned anew, each within the deadline of a mutation', async () => {
    const token = await test.token('ADMIN', 'ada');
    const ask = async (query: string, variables: Record<string, unknown>) => {
      const { data, errors } = await test.ask(query, variables, token);
      expect(errors).toBeUndefined();
      return data.result;
    };
    const { source, target } = inventedPair(20_000, randomFrom(8));
    const input = {
      title: 'T',
      body: source.join('\n'),
      language: 'en',
      slug: 'long',
      publishedAt: '2026-01-01T00:00:00Z',
    };
    const { article, revision } = await ask(INGEST, { input });
    expect(revision.sentences.totalCount).toBe(source.length);

    const translation = {
      language: 'de',
      title: 'T',
      basedOn: revision.contentHash,
      body: target.join('\n'),
    };
    const submitted = await ask(SUBMIT, {
      articleId: article.id,
      input: { ...translation, languageChecked: true },
    });
    const { id, text } = submitted.translation;
    expect(text.sentences.totalCount).toBe(target.length);
    const isPartition = async (alignment: { id: string }) => {
      const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', alignment.id);
      const beads = await storedBeads(test.db, { articleId, alignmentId });
      expect(checkPartition(beads, source.length, target.length)).toEqual([]);
    };
    await isPartition(submitted.alignment);

    const mend = (index: number, wording: string) => ({
      id,
      input: { expectedRevision: text.contentHash, edits: [{ replace: { index, text: wording } }] },
    });
    const mended = await ask(EDIT_TEXT, mend(9_000, 'Mended.'));
    await isPartition(mended.alignment);
    const late = await ask(EDIT_TEXT, mend(12_000, 'Late.'));
    expect(late.text.rebased).toEqual([{ replace: { index: 12_000, text: 'Late.' } }]);

    const key = Buffer.from(mended.alignment.id, 'base64url').toString().replace('Alignment', 'Bead');
    const bead = Buffer.from(`${key}.7`).toString('base64url');
    const variables = { id: mended.alignment.id, seen: mended.alignment.contentHash, bead };
    await isPartition((await ask(REALIGN, variables)).alignment);
  }, 300_000);
});
