import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { INGEST, REVIEW, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';

/** What is stored a second time, the way it is read, beside the rows that it is made from. */
describe('what is stored as it is read', () => {
  const test = useService();
  const articles: { id: string; text: string }[] = [];
  beforeAll(async () => {
    const editor = await test.token('EDITOR');
    for (const length of [1, 99, 100, 101]) {
      const body = Array.from({ length }, (_, nth) => `Sentence ${nth} is "quoted".`).join(nthBreak(length));
      const input = { title: `Of ${length}`, body, language: 'en', publishedAt: '2026-01-01T00:00:00Z' };
      const { data } = await test.ask(INGEST, { input }, editor);
      articles.push({ id: data.result.article.id, text: data.result.revision.contentHash });
    }
  });

  it('is line by line what the rows of sentences and blocks hold', async () => {
    const revisions = await test.db.selectFrom('revision_columns').selectAll().execute();
    expect(revisions).toHaveLength(4);
    for (const { article_id, revision_id, ...columns } of revisions) {
      const rowsOf = (table: 'sentence' | 'block') =>
        test.db
          .selectFrom(table)
          .selectAll()
          .where('article_id', '=', article_id)
          .where('revision_id', '=', revision_id)
          .orderBy('index')
          .execute();
      const sentences = (await rowsOf('sentence')).slice(0, 100);
      const blocks = await rowsOf('block');
      expect(linesOf(columns)).toEqual({
        sentence_text: valuesOf(sentences, 'text'),
        sentence_block: valuesOf(sentences, 'block'),
        sentence_start: valuesOf(sentences, 'start'),
        sentence_end: valuesOf(sentences, 'end'),
        block_kind: valuesOf(blocks, 'kind'),
        block_start: valuesOf(blocks, 'start'),
        block_end: valuesOf(blocks, 'end'),
      });
    }
  });

  it('is line by line what the rows of beads hold', async () => {
    const translator = await test.token('TRANSLATOR');
    for (const { id, text } of articles) {
      const sentences = ['Satz eins.', 'Satz "zwei".', 'Satz drei.'];
      const input = { language: 'de', basedOn: text, title: 'Titel', sentences };
      const { data } = await test.ask(SUBMIT, { articleId: id, input }, translator);
      expect(data.result.__typename).toBe('TranslationSubmitPayload');
    }
    const alignments = await test.db.selectFrom('alignment_columns').selectAll().execute();
    expect(alignments).toHaveLength(articles.length);
    for (const { article_id, alignment_id, ...columns } of alignments) {
      const rows = await test.db
        .selectFrom('bead')
        .selectAll()
        .where('article_id', '=', article_id)
        .where('alignment_id', '=', alignment_id)
        .orderBy('index')
        .limit(100)
        .execute();
      expect(linesOf(columns)).toEqual({
        source_indexes: rows.map((bead) => indexes(bead.source_start, bead.source_end)),
        target_indexes: rows.map((bead) => indexes(bead.target_start, bead.target_end)),
        shape: rows.map(
          (bead) => `${bead.source_end - bead.source_start}-${bead.target_end - bead.target_start}`,
        ),
        status: valuesOf(rows, 'status'),
        origin: valuesOf(rows, 'origin'),
        confidence: valuesOf(rows, 'confidence'),
      });
    }
  });

  it('holds any text that a sentence can be', async () => {
    const translator = await test.token('TRANSLATOR');
    const { id, text } = articles[0]!;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 5 }),
        async (sentences) => {
          const input = { language: 'fr', basedOn: text, title: 'Titre', sentences, languageChecked: true };
          const { data } = await test.ask(SUBMIT, { articleId: id, input }, translator);
          if (data.result.__typename !== 'TranslationSubmitPayload') return;
          const { text: stored } = data.result.translation;
          const read = await test.ask(
            'query ($id: ID!) { node(id: $id) { ... on Translation { text { sentences { nodes { text } } } } } }',
            { id: data.result.translation.id },
            translator,
          );
          expect(
            read.data.node.text.sentences.nodes.map((sentence: { text: string }) => sentence.text),
          ).toEqual(stored.sentences.nodes.map((sentence: { text: string }) => sentence.text));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('names the languages of what readers see, from draft to approval', async () => {
    const [{ id, text }] = articles as [{ id: string; text: string }];
    const languages = async () => {
      const { data } = await test.ask('query ($id: ID!) { node(id: $id) { ... on Article { languages } } }', {
        id,
      });
      return data.node.languages;
    };
    const before = await languages();
    const translator = await test.token('TRANSLATOR', 'ada');
    const input = {
      language: 'cs',
      basedOn: text,
      title: 'Titulek',
      sentences: ['Věta.'],
      languageChecked: true,
    };
    const draft = await test.ask(SUBMIT, { articleId: id, input: { ...input, draft: true } }, translator);
    expect(draft.data.result.__typename).toBe('TranslationSubmitPayload');
    expect(await languages()).toEqual(before);

    const { data } = await test.ask(SUBMIT, { articleId: id, input }, translator);
    const { id: translation, text: submitted } = data.result.translation;
    const reviewer = await test.token('REVIEWER');
    const review = await test.ask(
      REVIEW,
      { id: translation, input: { verdict: 'APPROVED', expectedRevision: submitted.contentHash } },
      reviewer,
    );
    expect(review.data.result.__typename).toBe('TranslationReviewPayload');
    expect(await languages()).toEqual(['en', ...[...before.slice(1), 'cs'].sort()]);

    const stored = await test.db
      .selectFrom('article')
      .select(['id', 'original_language', 'languages'])
      .execute();
    for (const article of stored) {
      const editions = await test.db
        .selectFrom('edition')
        .select('language')
        .where('article_id', '=', article.id)
        .where('translation_id', 'is not', null)
        .where('valid_until', '>', new Date('9999-01-01'))
        .orderBy('language')
        .execute();
      expect(article.languages).toEqual([
        article.original_language,
        ...editions.map(({ language }) => language),
      ]);
    }
  });
});

/** Some texts have many paragraphs, some have one. */
function nthBreak(length: number): string {
  return length % 2 === 0 ? ' ' : '\n';
}

function linesOf(columns: Readonly<Record<string, string>>): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, text]) => [name, text.split('\n').map((line) => JSON.parse(line))]),
  );
}

function valuesOf(rows: readonly object[], column: string): unknown[] {
  return rows.map((row) => (row as Record<string, unknown>)[column]);
}

function indexes(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, nth) => start + nth);
}
