import { expect } from 'vitest';
import { checkPartition } from '../../../src/align/check-partition.js';
import { decodeIdOf } from '../../../src/graphql/global-id.js';
import { LANGUAGES } from './drawn-text.js';
import type { Model } from './model.js';
import { type ModelAlignment, runsInOrder, spellAll } from './model-alignment.js';
import type { ModelArticle } from './model-article.js';
import type { ModelTranslation } from './model-translation.js';
import type { Real } from './real.js';
import { type SeenWork, seeArticle } from './see-article.js';

const READERS = `query ($id: ID!) { node(id: $id) { ... on Article { languages text { contentHash }
  ${LANGUAGES.map(
    (language) => `${language}: text(language: "${language}") { contentHash }
  ${language}Beads: alignment(target: "${language}", allowPivot: false) { id }`,
  ).join('\n')}
} } }`;

/** What every command ends with: the service holds what the model holds, and it is whole. */
export async function expectSame(model: Model, real: Real): Promise<void> {
  for (const article of model.articles) {
    if (article.erased) await expectGone(article, real);
    else await expectSameArticle(article, real);
  }
}

async function expectSameArticle(article: ModelArticle, real: Real): Promise<void> {
  const seen = await seeArticle(real, article.id);
  expect(seen?.slug).toBe(article.slug);
  expect(seen?.events).toEqual(article.events);
  expect(seen?.text).toEqual(article.original);
  expect(seen?.translations.map(({ id }) => id)).toEqual(article.translations.map(({ id }) => id));
  article.translations.forEach((translation, nth) => {
    expectSameWork(article, translation, seen!.translations[nth]!);
  });
  await expectSameForReaders(article, real);
  await expectSameForReviewers(article, real);
}

function expectSameWork(article: ModelArticle, translation: ModelTranslation, seen: SeenWork): void {
  const { id, language, by, status, text, basedOn, reviews } = translation;
  expect(seen).toMatchObject({ id, language, by, status, text, basedOn: basedOn.contentHash });
  expect(seen.reviews).toEqual([...reviews].reverse());
  expectSameAlignment(translation, seen.alignment);
  const stale = basedOn.contentHash !== article.original.contentHash;
  expect(seen.staleness !== null).toBe(stale);
  if (seen.staleness === null) return;
  expect(seen.staleness.minor).toBe(article.isMinorSince(basedOn));
  const now = ` ${article.original.sentences.join(' ')} `;
  const lost = basedOn.sentences.map((sentence) => !now.includes(` ${sentence} `));
  translation.alignment.beads.forEach(({ source }, index) => {
    if (lost.slice(...source).includes(true)) expect(seen.staleness?.affected).toContain(index);
  });
}

function expectSameAlignment({ alignment, basedOn, text }: ModelTranslation, seen: ModelAlignment): void {
  expect(spellAll(seen.beads)).toEqual(spellAll(alignment.beads));
  expect({ ...seen, beads: [] }).toEqual({ ...alignment, beads: [] });
  expect(seen.joins).toEqual([basedOn.contentHash, text.contentHash]);
  expectWhole(seen, basedOn.sentences.length, text.sentences.length);
}

/** The beads hold every sentence of both sides once. */
function expectWhole({ beads }: ModelAlignment, sources: number, targets: number): void {
  const ranges = beads.map(({ source, target }) => ({
    source: { start: source[0], end: source[1] },
    target: { start: target[0], end: target[1] },
  }));
  expect(checkPartition(ranges, sources, targets)).toEqual([]);
  if (!runsInOrder(beads)) return;
  expect([beads.at(-1)?.source[1], beads.at(-1)?.target[1]]).toEqual([sources, targets]);
}

async function expectSameForReaders(article: ModelArticle, real: Real): Promise<void> {
  const { data } = await real.test.ask(READERS, { id: article.id });
  const { languages, text, ...rest } = data.node;
  const read = LANGUAGES.map((language) => [language, article.readIn(language)] as const);
  expect(languages).toEqual(['en', ...read.flatMap(([language, it]) => (it === null ? [] : [language]))]);
  expect(text.contentHash).toBe(article.original.contentHash);
  const wanted = read.flatMap(([language, it]) => [
    [language, it && { contentHash: it.text.contentHash }],
    [`${language}Beads`, it && { id: it.alignment.id }],
  ]);
  expect(rest).toEqual(Object.fromEntries(wanted));
}

/** Reviewers are shown what a person should look at, of the work that is before them. */
async function expectSameForReviewers(article: ModelArticle, { test }: Real): Promise<void> {
  const [articleId = 0] = decodeIdOf('Article', article.id);
  const rows = await test.db
    .selectFrom('suspicion')
    .where('article_id', '=', articleId)
    .select(['alignment_id', 'bead_index'])
    .execute();
  const waiting = rows.map((row) => `${row.alignment_id}.${row.bead_index}`);
  const beads = article.translations.flatMap(({ status, alignment }) => {
    const [, alignmentId] = decodeIdOf('Alignment', alignment.id);
    const isBefore = !['DRAFT', 'REJECTED', 'SUPERSEDED'].includes(status);
    return alignment.beads.map((bead, index) => ({ ...bead, place: `${alignmentId}.${index}`, isBefore }));
  });
  const must = beads.filter(({ status, isBefore }) => isBefore && status === 'NEEDS_REVIEW');
  const may = beads.filter(({ status, isBefore }) => isBefore && !['CONFIRMED', 'REJECTED'].includes(status));
  expect(waiting).toEqual(expect.arrayContaining(must.map(({ place }) => place)));
  expect(may.map(({ place }) => place)).toEqual(expect.arrayContaining(waiting));
}

/** An erased article is nowhere but in the history. */
async function expectGone(article: ModelArticle, { test, tokens }: Real): Promise<void> {
  const ids = [article.id, ...article.translations.map(({ id }) => id)];
  for (const id of ids) {
    const { data } = await test.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, tokens.ada);
    expect(data.node).toBeNull();
  }
  const [articleId = 0] = decodeIdOf('Article', article.id);
  const events = await test.db
    .selectFrom('event')
    .where('article_id', '=', articleId)
    .select('kind')
    .orderBy('id')
    .execute();
  expect(events.map(({ kind }) => kind)).toEqual(article.events);
}
