import { sql } from 'kysely';
import type { Actor } from '../../src/flows/actor.js';
import { printHash } from '../../src/flows/content-hash.js';
import { encodeCursor } from '../../src/graphql/cursor.js';
import { encodeId, type StoredNodeType } from '../../src/graphql/global-id.js';
import { LISTS } from '../../src/graphql/lists.js';
import type { Database } from '../../src/store/database.js';
import { ALIGN, ERASE, INGEST, REVIEW, REVISE, SUBMIT } from './operations.js';
import type { TestService } from './service.js';
import { type Story, tellStory, translate } from './story.js';

/** Something of everything that the graph can show, and what its arguments may be. */
export interface Library {
  /** Values for arguments by their names, in range and out of it. */
  readonly pool: Readonly<Record<string, readonly unknown[]>>;
  /** Nobody, and users of different roles. */
  readonly actors: readonly (Actor | null)[];
}

const ODD = 'She said: “It\\s \\"odd\\"”\t— 100 %, 😀\u2028 e\u0301, \u202eabc. Is it? <b>Yes</b> & no.';

export async function tellLibrary(test: TestService): Promise<Library> {
  const bridge = await tellStory(test, 'bridge');
  await judgeAndMend(test, bridge);
  await writeLongRead(test);
  await writeInThreeLanguages(test);
  await writeShortNews(test);
  await erase(test, await tellStory(test, 'gone'));
  return { pool: await poolOf(test), actors: await actorsOf(test) };
}

/** Two translators, all verdicts, beads set by hand, a draft, and an original that has moved on. */
async function judgeAndMend(test: TestService, story: Story): Promise<void> {
  const reviewer = await test.token('REVIEWER', 'rita');
  const review = (id: string, expectedRevision: string, rest: object) =>
    test.ask(REVIEW, { id, input: { expectedRevision, ...rest } }, reviewer);
  const { data } = await test.ask(
    'query ($id: ID!) { node(id: $id) { ... on Alignment { beads { nodes { id } } } } }',
    { id: story.alignmentId },
  );
  const [bead] = data.node.beads.nodes;
  await review(story.translationId, story.text, {
    verdict: 'CHANGES_REQUESTED',
    comment: ODD,
    reasons: [{ reason: 'MEANING', bead: bead.id, comment: 'No.' }, { reason: 'STYLE' }],
  });
  const beads = [
    { source: [0, 1], target: [0] },
    { source: [], target: [1] },
    { source: [2], target: [2] },
  ];
  await test.ask(ALIGN, { alignmentId: story.alignmentId, beads }, await test.token('TRANSLATOR', 'anna'));
  await review(story.translationId, story.text, { verdict: 'APPROVED' });
  const other = await translate(
    test,
    story.articleId,
    story.basedOn,
    { title: 'A bridge', sentences: ['The bridge is open.', 'It took long.', 'Thanks to 120 workers.'] },
    'bob',
  );
  await review(other.translation.id, other.translation.text.contentHash, {
    verdict: 'REJECTED',
    reasons: [{ reason: 'OMISSION' }],
  });
  for (const draft of [true, false]) {
    await translate(
      test,
      story.articleId,
      story.basedOn,
      { language: draft ? 'fr' : 'de', title: ODD.slice(0, 20), body: `${ODD}\nDrei. Vier.`, draft },
      'bob',
    );
  }
  const revised = {
    title: 'Міст',
    body: 'Міст відкрили 4 березня. Його будували два роки.',
    expectedRevision: story.basedOn,
  };
  await test.ask(REVISE, { id: story.articleId, input: revised }, await test.token('EDITOR'));
}

/** More sentences and beads than a page holds. */
async function writeLongRead(test: TestService): Promise<void> {
  const sentences = Array.from({ length: 130 }, (_, nth) => `Sentence ${nth} has its own number.`);
  const input = {
    slug: 'long-read',
    title: ODD,
    body: `${ODD}\n${sentences.slice(0, 65).join(' ')}\n${sentences.slice(65).join(' ')}`,
    language: 'en',
    publishedAt: '2026-02-01T08:00:00+02:00',
    source: 'The “Long” Read',
    sourceUrl: 'https://example.org/?a=1&b="2"',
    byline: 'A\\B',
    license: 'CC-BY-4.0',
  };
  const { data } = await test.ask(INGEST, { input }, await test.token('EDITOR'));
  const { article, revision } = data.result;
  const submitted = { language: 'uk', basedOn: revision.contentHash, title: 'Довге', sentences: sentences };
  await test.ask(SUBMIT, { articleId: article.id, input: submitted }, await test.token('TRANSLATOR', 'anna'));
}

/** Two translations of what the original says now, with beads of many shapes that cross. */
async function writeInThreeLanguages(test: TestService): Promise<void> {
  const input = {
    slug: 'ferry',
    title: 'Ferry',
    body: `The ferry left. It came back at noon.\n${ODD} Nobody saw it.`,
    language: 'en',
    publishedAt: '2026-02-02T08:00:00Z',
  };
  const { data } = await test.ask(INGEST, { input }, await test.token('EDITOR'));
  const { article, revision } = data.result;
  const count = revision.sentences.nodes.length;
  const rest = Array.from({ length: count - 2 }, (_, nth) => nth + 2);
  const submit = async (language: string, sentences: string[], beads: object[]) => {
    const translation = { language, title: 'T', basedOn: revision.contentHash, languageChecked: true };
    const token = await test.token('TRANSLATOR', 'anna');
    await test.ask(SUBMIT, { articleId: article.id, input: { ...translation, sentences, beads } }, token);
  };
  await submit(
    'de',
    ['Mittags kam sie zurück.', 'Die Fähre fuhr ab.', ODD, 'Es regnete.'],
    [
      { source: [0], target: [1] },
      { source: [1], target: [0] },
      { source: rest, target: [2] },
      { source: [], target: [3] },
    ],
  );
  await submit(
    'fr',
    ['Le ferry partit et revint.', 'Il pleuvait.', 'Personne ne le vit.'],
    [
      { source: [0, 1], target: [0] },
      { source: [], target: [1] },
      { source: rest.slice(0, -1), target: [] },
      { source: rest.slice(-1), target: [2] },
    ],
  );
}

/** More articles than a small page holds, two of them of one moment. */
async function writeShortNews(test: TestService): Promise<void> {
  for (let day = 1; day <= 6; day++) {
    const input = {
      slug: `news-${day}`,
      title: `News ${day}`,
      body: `First of ${day}. Second.`,
      language: day % 2 ? 'en' : 'uk',
      publishedAt: `2026-01-0${Math.ceil(day / 2)}T10:00:00.120Z`,
    };
    await test.ask(INGEST, { input }, await test.token('EDITOR'));
  }
}

async function erase(test: TestService, { articleId }: Story): Promise<void> {
  await test.ask(ERASE, { id: articleId, reason: 'A court said so.' }, await test.token('ADMIN'));
}

async function actorsOf(test: TestService): Promise<(Actor | null)[]> {
  const users = await test.db.selectFrom('user').select(['id', 'login', 'roles']).orderBy('id').execute();
  const actors = users.map(({ id, login, roles }) => ({ userId: id, login, roles, pairs: [] }));
  const bounded = { ...actors.find(({ login }) => login === 'rita')!, pairs: ['uk>de', '*>uk'] };
  return [null, ...actors, bounded];
}

const TABLES: Readonly<Record<Exclude<StoredNodeType, 'Token'>, string>> = {
  Article: 'select id from article',
  User: 'select id from "user"',
  TextRevision: 'select article_id, id from revision',
  Translation: 'select article_id, id from translation',
  Alignment: 'select article_id, id from alignment',
  Review: 'select article_id, id from review',
  Event: 'select article_id, id from event',
  Sentence: 'select article_id, revision_id, index from sentence where index % 40 < 2',
  Bead: 'select article_id, alignment_id, index from bead where index % 40 < 2',
};

async function poolOf({ db }: TestService): Promise<Library['pool']> {
  const ids: string[] = [
    'x',
    encodeId('Article', 999),
    encodeId('Review', 1, 999),
    encodeId('PivotAlignment', 1, 1, 0),
  ];
  for (const [type, query] of Object.entries(TABLES)) {
    const { rows } = await sql<Record<string, number>>`${sql.raw(query)}`.execute(db);
    ids.push(...rows.slice(0, 12).map((row) => encodeId(type as StoredNodeType, ...Object.values(row))));
  }
  const sizes = [1, 2, 3, 4, 5, 50, 100, 1, 2, 3, 4, 5, 50, 100, 0, 101];
  const languages = ['en', 'uk', 'de', 'fr', 'EN', 'uk', 'pl'];
  const revisions = await db.selectFrom('revision').select('content_hash').orderBy('id').execute();
  const hashes = revisions.map(({ content_hash }) => printHash(content_hash));
  const times = [
    '2026-01-02T10:00:00.120Z',
    '2026-01-03T00:00:00Z',
    '2026-02-01T08:00:00+02:00',
    '1999-01-01T00:00:00Z',
  ];
  const events = await db.selectFrom('event').select('at').orderBy('id').execute();
  return {
    ...(await cursorsOf(db)),
    slug: [
      'bridge',
      'ferry',
      'long-read',
      'ferry',
      'news-1',
      'bridge',
      'long-read',
      'gone',
      'no where',
      'a\0b',
    ],
    id: ids,
    ids: ids.slice(4),
    revision: [...hashes, hashes[0]!.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    against: hashes,
    originalLanguage: languages,
    translatedInto: languages,
    missing: languages,
    staleIn: languages,
    publishedAfter: times,
    publishedBefore: times,
    text: ['bridge', 'міст', 'of 3', 'first o', 'Новин', '…', '100 %', 'nothing of the kind', 'a\0'],
    first: sizes,
    last: sizes,
    language: languages,
    languages: ['en', 'uk', 'de', 'fr', 'pl', 'ja'],
    source: languages,
    target: languages,
    asOf: ['2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z', ...events.map(({ at }) => at.toISOString())],
    maxConfidence: [0, 0.5, 0.95, 1, 1.5],
  };
}

/** Cursors of each list for its `after` and `before`, and one that is none. */
async function cursorsOf(db: Database): Promise<Library['pool']> {
  const articles = await db.selectFrom('article').select(['id', 'published_at', 'updated_at']).execute();
  const suspicions = await db.selectFrom('suspicion').selectAll().limit(5).execute();
  const places: Readonly<Record<keyof typeof LISTS, readonly (readonly (number | Date)[])[]>> = {
    ...(Object.fromEntries(
      Object.keys(LISTS).map((list) => [list, [0, 1, 2, 3, 5, 8, 60, 128].map((place) => [place])]),
    ) as Record<keyof typeof LISTS, number[][]>),
    articles: articles.map(({ id, published_at }) => [published_at, id]),
    articlesOldestFirst: [],
    articlesLastChangedFirst: articles.map(({ id, updated_at }) => [updated_at, id]),
    reviewQueue: suspicions.map((row) => [
      row.confidence,
      row.article_id,
      row.translation_id,
      row.bead_index,
    ]),
  };
  const cursors = Object.entries(places).flatMap(([list, all]) => {
    const values = [...all.map((place) => cursor(list as keyof typeof LISTS, ...place)), 'x'];
    return [
      [`${list}.after`, values],
      [`${list}.before`, values],
    ];
  });
  const pool: Record<string, readonly unknown[]> = Object.fromEntries(cursors);
  // One field has the articles in all orders, and mixes up the cursors of different ones.
  for (const side of ['after', 'before']) {
    const changed = pool[`articlesLastChangedFirst.${side}`]!;
    pool[`articles.${side}`] = [...pool[`articles.${side}`]!, ...changed];
    pool[`translations.${side}`] = [...pool[`translations.${side}`]!, ...pool[`translatorsWork.${side}`]!];
  }
  return pool;
}

function cursor(list: keyof typeof LISTS, ...place: readonly (number | Date)[]): string {
  return encodeCursor(LISTS[list].name, LISTS[list].order.by, place);
}
