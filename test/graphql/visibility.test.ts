import { type GraphQLSchema, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeId, encodeId, type NodeType } from '../../src/graphql/global-id.js';
import { createSchema } from '../../src/graphql/schema.js';
import type { Role } from '../../src/store/tables.js';
import { INGEST, REVIEW, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';
import { type Calls, walk } from '../support/walk.js';

/** What belongs to insiders only: the texts of translators by number, and whole translations. */
const PRIVATE_TEXTS = ['boris 1', 'clara 1', 'dora 2', 'finn 1'];
const PRIVATE_TRANSLATIONS = ['boris', 'clara', 'dora'];

interface Viewer {
  readonly name: string;
  readonly role: Role | null;
  readonly login?: string;
  readonly pairs?: readonly string[];
  /** Translators of whose work this viewer sees all. */
  readonly inside: readonly string[];
}

/** An object of the store: its type, and whose it is. What is nobody's is everybody's. */
interface Entry {
  readonly type: NodeType;
  /** Texts that it shows, such as `boris 1`. */
  readonly texts?: readonly string[];
  /** Translator of the translation that it is, or tells of. */
  readonly translation?: string;
  /** Translator of the translation that it judges. */
  readonly review?: string;
}

const EVERYONE = ['anna', 'boris', 'clara', 'dora', 'emil', 'finn', 'sam'];
const VIEWERS: readonly Viewer[] = [
  { name: 'nobody', role: null, inside: [] },
  { name: 'a reader', role: 'READER', login: 'leser', inside: [] },
  { name: 'another translator', role: 'TRANSLATOR', login: 'zoe', inside: [] },
  { name: 'the translator of a draft', role: 'TRANSLATOR', login: 'boris', inside: ['boris'] },
  { name: 'the translator of a rejected one', role: 'TRANSLATOR', login: 'clara', inside: ['clara'] },
  { name: 'the translator of a redrafted one', role: 'TRANSLATOR', login: 'dora', inside: ['dora'] },
  { name: 'the translator with a token to read', role: 'READER', login: 'finn', inside: ['finn'] },
  { name: 'a reviewer', role: 'REVIEWER', login: 'rita', inside: EVERYONE },
  {
    name: 'a reviewer of one pair',
    role: 'REVIEWER',
    login: 'ruth',
    pairs: ['uk>en', 'fr>de'],
    inside: ['anna', 'boris', 'clara', 'sam'],
  },
  {
    name: 'a reviewer of one target',
    role: 'REVIEWER',
    login: 'rolf',
    pairs: ['*>de'],
    inside: ['dora', 'emil'],
  },
  { name: 'a reviewer of other languages', role: 'REVIEWER', login: 'rosa', pairs: ['en>*'], inside: [] },
  { name: 'an editor', role: 'EDITOR', login: 'editor', inside: EVERYONE },
  { name: 'an editor of other languages', role: 'EDITOR', login: 'ed', pairs: ['en>*'], inside: EVERYONE },
  { name: 'an admin', role: 'ADMIN', login: 'root', inside: EVERYONE },
];

describe('what is seen of the graph', () => {
  const test = useService();
  let schema: GraphQLSchema;
  let calls: Calls = {};
  const objects = new Map<string, Entry>();
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    schema = await createSchema();
    const times = await tellStories();
    for (const { name, role, login, pairs } of VIEWERS)
      if (role !== null) tokens.set(name, await test.token(role, login, pairs));
    await listObjects();
    const hashes = await test.db.selectFrom('revision').select('content_hash').execute();
    const languages = ['uk', 'en', 'de', 'fr'];
    const asOf = [...times.map((time) => `, asOf: "${time}"`), ''];
    const editions = (name: string) =>
      languages.flatMap((tag) => asOf.map((time) => `(${name}: "${tag}"${time})`));
    calls = {
      'Query.article': ['(slug: "bridge")'],
      'Query.node': ['(id: "QXJ0aWNsZTox")'],
      'Query.reviewQueue': [],
      'Query.tokens': [],
      'Article.text': ['', ...editions('language')],
      'Article.alignment': [
        ...editions('target'),
        ...asOf.flatMap((time) =>
          ['"en", target: "de"', '"de", target: "fr"', '"en", target: "uk"'].map(
            (pair) => `(source: ${pair}${time})`,
          ),
        ),
      ],
      'Alignment.presence': [''],
      'Translation.staleness': [''],
      'Article.history': ['(first: 100)'],
      'Translation.history': ['(first: 100)'],
      'Article.translations': ['', '(status: [DRAFT, REJECTED])'],
      'Article.parallel': ['(languages: ["uk", "en", "de", "fr"])'],
      'TextRevision.diff': hashes.map(
        ({ content_hash }) => `(against: "sha256:${content_hash.toString('hex')}")`,
      ),
    };
  });

  /** One story into three languages, by seven translators who stand at all points of the road. */
  async function tellStories(): Promise<string[]> {
    const times: string[] = [];
    const rita = await test.token('REVIEWER', 'rita');
    const article = await test.ask(
      INGEST,
      {
        input: {
          slug: 'bridge',
          language: 'uk',
          title: 'Міст',
          body: 'Міст відкрили. Меру раді.',
          publishedAt: '2026-03-03T09:15:00Z',
        },
      },
      await test.token('EDITOR', 'editor'),
    );
    const { article: stored, revision } = article.data.result;
    const submit = async (login: string, language: string, title: string, draft = false) => {
      const input = {
        language,
        title,
        body: `${title}. It is so.`,
        basedOn: revision.contentHash,
        draft,
        languageChecked: true,
      };
      const token = await test.token('TRANSLATOR', login);
      const { data } = await test.ask(SUBMIT, { articleId: stored.id, input }, token);
      times.push(await clock());
      return data.result.translation as { id: string; text: { contentHash: string } };
    };
    const review = async ({ id, text }: Awaited<ReturnType<typeof submit>>, verdict: string) => {
      const input = { verdict, comment: 'Because.', expectedRevision: text.contentHash };
      const { data } = await test.ask(REVIEW, { id, input }, rita);
      expect(data.result.__typename).toBe('TranslationReviewPayload');
      times.push(await clock());
    };
    // The first into English stood before readers until it was rejected.
    await review(await submit('clara', 'en', 'Clara writes'), 'REJECTED');
    await review(await submit('sam', 'en', 'Sam writes'), 'APPROVED');
    await review(await submit('anna', 'en', 'Anna writes'), 'APPROVED');
    await submit('boris', 'en', 'Boris drafts', true);
    await review(await submit('dora', 'de', 'Dora writes'), 'APPROVED');
    await submit('dora', 'de', 'Dora drafts', true);
    await review(await submit('emil', 'de', 'Emil writes'), 'CHANGES_REQUESTED');
    await submit('finn', 'fr', 'Finn drafts', true);
    await submit('finn', 'fr', 'Finn writes');
    return times;
  }

  /** A moment after all that is done and before all that comes. */
  async function clock(): Promise<string> {
    const { rows } = await sql<{
      at: Date;
    }>`select clock_timestamp() + interval '1 millisecond' as at, pg_sleep(0.003)`.execute(test.db);
    return rows[0]!.at.toISOString();
  }

  /** Reads out of the tables, past the graph, what there is. */
  async function listObjects(): Promise<void> {
    const add = (type: NodeType, numbers: readonly number[], of: object = {}) =>
      objects.set(encodeId(type, ...numbers), { type, ...of });
    const aligned: { id: number; text: string }[] = [];
    const { rows: revisions } = await sql<{ a: number; id: number; count: number; text: string | null }>`
      select r.article_id as a, r.id, sentence_count as count, login || ' ' || number as text
      from revision r left join translation t on t.article_id = r.article_id and t.id = translation_id
      left join "user" u on u.id = translator_id`.execute(test.db);
    for (const { a, id, count, text } of revisions) {
      const of = text === null ? {} : { texts: [text] };
      add('TextRevision', [a, id], of);
      for (let index = 0; index < count; index++) add('Sentence', [a, id, index], of);
      const { rows: alignments } = await sql<{ id: number; count: number }>`
        select id, bead_count as count from alignment where article_id = ${a} and target_id = ${id}`.execute(
        test.db,
      );
      for (const alignment of alignments) {
        if (text !== null) aligned.push({ id: alignment.id, text });
        add('Alignment', [a, alignment.id], of);
        for (let index = 0; index < alignment.count; index++) add('Bead', [a, alignment.id, index], of);
      }
    }
    // Any two alignments can be composed, and any one turned round.
    for (const source of aligned) {
      for (const target of [null, ...aligned]) {
        if (source === target) continue;
        const of = { texts: [source.text, ...(target === null ? [] : [target.text])] };
        const pair = [1, source.id, target?.id ?? 0];
        add('PivotAlignment', pair, of);
        add('PivotBead', [...pair, 0], of);
      }
    }
    const { rows: translations } = await sql<{ a: number; id: number; translation: string }>`
      select article_id as a, t.id, login as translation from translation t join "user" u on u.id = translator_id`.execute(
      test.db,
    );
    for (const { a, id, translation } of translations) add('Translation', [a, id], { translation });
    const { rows: reviews } = await sql<{ a: number; id: number; review: string }>`
      select r.article_id as a, r.id, login as review from review r
      join translation t on t.article_id = r.article_id and t.id = translation_id
      join "user" u on u.id = translator_id`.execute(test.db);
    for (const { a, id, review } of reviews) add('Review', [a, id], { review });
    const { rows: events } = await sql<{ a: number; id: number; translation: string | null }>`
      select e.article_id as a, e.id, login as translation from event e
      left join translation t on t.article_id = e.article_id and t.id = translation_id
      left join "user" u on u.id = translator_id`.execute(test.db);
    for (const { a, id, translation } of events)
      add('Event', [a, id], translation === null ? {} : { translation });
    for (const { id } of await test.db.selectFrom('article').select('id').execute()) add('Article', [id]);
    for (const { id } of await test.db.selectFrom('user').select('id').execute()) add('User', [id]);
    for (const { id } of await test.db.selectFrom('token').select('id').execute()) add('Token', [id]);
  }

  /** What is listed of an object; of a composed bead its alignment. */
  function entryOf(id: string): Entry | undefined {
    const { type, numbers } = decodeId(id);
    return objects.get(type === 'PivotBead' ? encodeId('PivotAlignment', ...numbers.slice(0, 3)) : id);
  }

  /** The rule once more, by the names of the story. */
  function sees({ inside, role }: Viewer, id: string): boolean {
    const { type, texts = [], translation, review } = entryOf(id)!;
    if (type === 'Token') return role === 'ADMIN';
    if (review !== undefined) return inside.includes(review);
    if (translation !== undefined)
      return inside.includes(translation) || !PRIVATE_TRANSLATIONS.includes(translation);
    return texts.every((text) => inside.includes(text.split(' ')[0]!) || !PRIVATE_TEXTS.includes(text));
  }

  it('is tried with objects of every type that has ids, private ones among them', () => {
    const types = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
      .map(({ name }) => name);
    const tried = new Set([...objects.values()].map(({ type }) => type.replace('Pivot', '')));
    expect([...tried].sort()).toEqual(types.sort());
    const texts = new Set([...objects.values()].flatMap(({ texts = [] }) => texts));
    expect(PRIVATE_TEXTS.filter((text) => !texts.has(text))).toEqual([]);
    expect(texts.size).toBe(EVERYONE.length + 2);
  });

  it.each(VIEWERS)('by id is all of it that is for $name, and nothing else', async (viewer) => {
    const ids = [...objects.keys()];
    const found: string[] = [];
    for (let start = 0; start < ids.length; start += 50) {
      const asked = ids.slice(start, start + 50);
      const query = `{ ${asked.map((id, nth) => `n${nth}: node(id: "${id}") { id }`).join(' ')} }`;
      const { data, errors } = await test.ask(query, {}, tokens.get(viewer.name));
      expect(errors).toBeUndefined();
      found.push(...asked.filter((_, nth) => data[`n${nth}`] !== null));
    }
    const name = (id: string) => JSON.stringify(objects.get(id));
    expect(found.map(name)).toEqual(ids.filter((id) => sees(viewer, id)).map(name));
  });

  it.each(VIEWERS)('by any edge is nothing but what is for $name', async (viewer) => {
    const met = await walk(test, schema, calls, tokens.get(viewer.name));
    const alien = [...met].filter(([id]) => entryOf(id) === undefined || !sees(viewer, id));
    expect(alien.map(([id, type]) => [type, entryOf(id)])).toEqual([]);
    // Whoever may see it gets there: every text of a translation but superseded drafts is an edge away.
    const texts = new Set([...met.keys()].flatMap((id) => entryOf(id)?.texts ?? []));
    for (const text of ['sam 1', 'anna 1', 'dora 1', 'emil 1', 'finn 2']) expect(texts).toContain(text);
    for (const text of PRIVATE_TEXTS) {
      const [whose = ''] = text.split(' ');
      expect([text, texts.has(text)]).toEqual([text, viewer.inside.includes(whose)]);
    }
    const reviews = [...met.values()].filter((type) => type === 'Review').length;
    expect(reviews > 0).toBe(
      viewer.inside.some((name) => ['anna', 'clara', 'dora', 'emil', 'sam'].includes(name)),
    );
  });

  it.each(VIEWERS)('of private fields is what is for $name', async (viewer) => {
    const token = tokens.get(viewer.name);
    const users = [...objects].filter(([, { type }]) => type === 'User').map(([id]) => id);
    const insider = ['REVIEWER', 'EDITOR', 'ADMIN'].includes(viewer.role ?? '');
    for (const id of users) {
      const query =
        'query ($id: ID!) { node(id: $id) { ... on User { login roles pairs feedback { nodes { id translation { id } } } } } }';
      const { data, errors } = await test.ask(query, { id }, token);
      expect(errors).toBeUndefined();
      const { login, roles, pairs, feedback } = data.node;
      const own = login === viewer.login;
      expect([login, roles !== null, pairs !== null]).toEqual([
        login,
        own || viewer.role === 'ADMIN',
        own || viewer.role === 'ADMIN',
      ]);
      expect([login, feedback !== null]).toEqual([login, own || insider]);
      for (const review of feedback?.nodes ?? []) expect(sees(viewer, review.id)).toBe(true);
    }
    const refused = async (query: string) =>
      (await test.ask(query, {}, token)).errors?.[0]?.extensions.code ?? null;
    const no = viewer.role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect(await refused('{ tokens { nodes { id } } }')).toBe(viewer.role === 'ADMIN' ? null : no);
    const reviews = ['REVIEWER', 'ADMIN'].includes(viewer.role ?? '');
    expect(await refused('{ reviewQueue { nodes { bead { id } } } }')).toBe(reviews ? null : no);
  });

  it('of a rejected translation at a time when it stood before readers is for insiders', async () => {
    const query = `{ article(slug: "bridge") { ${calls['Article.text']!.map((call, nth) => `t${nth}: text${call} { title }`).join(' ')} } }`;
    const titles = async (name: string) => {
      const { data } = await test.ask(query, {}, tokens.get(name));
      return new Set(Object.values(data.article).map((text) => (text as { title: string } | null)?.title));
    };
    expect(await titles('nobody')).not.toContain('Clara writes');
    expect(await titles('a reader')).toContain('Sam writes');
    expect(await titles('the translator of a rejected one')).toContain('Clara writes');
    expect(await titles('an editor')).toContain('Clara writes');
  });
});

describe('writing within the pairs of a token', () => {
  const test = useService();

  it('is refused outside of them, and the review queue shows nothing of others', async () => {
    const input = {
      slug: 'bounds',
      language: 'uk',
      title: 'Міст',
      body: 'Міст відкрили. Меру раді.',
      publishedAt: '2026-03-03T09:15:00Z',
    };
    const stored = (await test.ask(INGEST, { input }, await test.token('EDITOR'))).data.result;
    const submit = async (language: string, pairs: string[]) => {
      const translation = {
        language,
        title: 'T',
        body: 'One. Two.',
        basedOn: stored.revision.contentHash,
        languageChecked: true,
      };
      const token = await test.token('TRANSLATOR', `t-${language}`, pairs);
      return (await test.ask(SUBMIT, { articleId: stored.article.id, input: translation }, token)).data
        .result;
    };
    expect(await submit('en', ['uk>de', 'en>*'])).toMatchObject({
      __typename: 'ForbiddenError',
      message: expect.stringContaining('does not cover uk>en'),
    });
    const done = await submit('en', ['*>en']);
    expect(done.__typename).toBe('TranslationSubmitPayload');
    const verdict = { verdict: 'APPROVED', expectedRevision: done.translation.text.contentHash };
    const german = await test.token('REVIEWER', 'rolf', ['*>de']);
    const refused = await test.ask(REVIEW, { id: done.translation.id, input: verdict }, german);
    expect(refused.data.result.code).toBe('FORBIDDEN');
    await sql`update suspicion set confidence = 0.1`.execute(test.db);
    await sql`insert into suspicion select article_id, id, alignment_id, 0, 0.1, 'uk', language from translation
      on conflict do nothing`.execute(test.db);
    const queue = async (token: string) =>
      (await test.ask('{ reviewQueue { nodes { translation { language } } } }', {}, token)).data.reviewQueue
        .nodes;
    expect(await queue(german)).toEqual([]);
    expect(await queue(await test.token('REVIEWER', 'ruth', ['uk>en']))).toContainEqual({
      translation: { language: 'en' },
    });
  });
});
