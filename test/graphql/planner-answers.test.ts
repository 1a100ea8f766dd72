import { type OperationDefinitionNode, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/flows/actor.js';
import { createContext } from '../../src/graphql/context.js';
import { decodeId } from '../../src/graphql/global-id.js';
import { answerQuery, Planner } from '../../src/graphql/planner/planner.js';
import { Request } from '../../src/graphql/planner/request.js';
import { createSchema } from '../../src/graphql/schema.js';
import { runForBytes } from '../../src/store/cancellable.js';
import { openDatabase, poolOf } from '../../src/store/database.js';
import { useService } from '../support/service.js';
import { type Story, tellStory } from '../support/story.js';

const WHOLE = `query ($slug: String!, $to: LanguageTag!) {
  article(slug: $slug) {
    slug languages text { ...text } translated: text(language: $to) { ...text }
    alignment(target: $to) { beads { nodes { sourceIndexes targetIndexes confidence confirmedBy { login } } } }
    translations { nodes { status translator { login } } }
    parallel(languages: ["uk", "en", "de"]) { missing nodes { confidence cells { language sentences { id text } } } }
  }
  articles { nodes { slug } }
}
fragment text on TextRevision { title blocks { kind } sentences { totalCount nodes { text block } } }`;

describe('a query', () => {
  const test = useService();
  let story: Story;
  let planner: Planner;
  beforeAll(async () => {
    story = await tellStory(test, 'bridge');
    planner = new Planner(await createSchema());
  });

  const prepare = (text: string) => {
    const document = parse(text);
    const operation = document.definitions[0] as OperationDefinitionNode;
    return (variables: Record<string, unknown> = {}, actor: Actor | null = null) =>
      planner.plan(document, operation, new Request(variables, actor));
  };

  it('is answered by one statement, however much it asks for', async () => {
    let statements = 0;
    const count = () => {
      statements += 1;
    };
    poolOf(test.db).on('acquire', count);
    const { data, errors } = await test.ask(WHOLE, { slug: 'bridge', to: 'en' });
    poolOf(test.db).off('acquire', count);
    expect(errors).toBeUndefined();
    expect(data.article.alignment.beads.nodes).toHaveLength(3);
    expect(data.article.parallel).toMatchObject({ missing: ['de'] });
    expect(data.article.parallel.nodes).toHaveLength(3);
    expect(statements).toBe(1);
  });

  it('gets its errors, with their places, from the resolvers', async () => {
    const { data, errors } = await test.ask(
      'query ($first: Int) { ok: articles { nodes { slug } } article(slug: "bridge") { text { sentences(first: $first) { nodes { text } } } } }',
      { first: 0 },
    );
    expect(data).toEqual({ ok: { nodes: [{ slug: 'bridge' }] }, article: { text: null } });
    expect(errors).toMatchObject([
      { path: ['article', 'text', 'sentences'], extensions: { code: 'VALIDATION' } },
    ]);
  });

  it('may ask for the schema as well', async () => {
    const { data } = await test.ask('{ __schema { queryType { name } } article(slug: "bridge") { slug } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } }, article: { slug: 'bridge' } });
  });

  it('has one plan for all values of its variables, and another one where a condition changes it', () => {
    const plan = prepare(`query ($slug: String!, $full: Boolean!, $to: LanguageTag) {
      article(slug: $slug) { slug text(language: $to) { title body @include(if: $full) } } }`);
    const one = plan({ slug: 'a', full: true, to: 'en' })?.plan;
    expect(plan({ slug: 'b', full: true, to: 'uk' })?.plan).toBe(one);
    expect(plan({ slug: 'a', full: false, to: 'en' })?.plan).not.toBe(one);
    expect(plan({ slug: 'a', full: true, to: null })?.plan).not.toBe(one);
    expect(plan({ slug: 'b', full: true, to: 'de' })?.plan).toBe(one);
  });

  it('is named, so that Postgres keeps it, when it comes a second time', () => {
    const plan = prepare('{ articles(first: 7) { nodes { byline } } }');
    expect(plan()?.name).toBeUndefined();
    expect(plan()?.name).toMatch(/^[\w-]{22}$/);
  });

  it('says on the events of which articles its answer depends', async () => {
    const [id] = decodeId(story.articleId).numbers;
    const dependsOn = async (text: string) =>
      (await answerQuery(createContext(test.db, null), prepare(text)()!))?.articles;
    expect(await dependsOn('{ article(slug: "bridge") { slug } }')).toEqual([id]);
    expect(
      await dependsOn(`{ a: article(slug: "bridge") { slug } node(id: "${story.alignmentId}") { id } }`),
    ).toEqual([id, id]);
    expect(await dependsOn('{ article(slug: "nowhere") { slug } }')).toBe('all');
    expect(await dependsOn('{ article(slug: "bridge") { slug } articles { totalCount } }')).toBe('all');
    expect(
      await dependsOn('{ article(slug: "bridge") { text { author { feedback { nodes { id } } } } } }'),
    ).toBe('all');
    expect(await dependsOn('{ __typename }')).toEqual([]);
  });

  it('leaves no connection with more statements than it should keep', async () => {
    const db = openDatabase(test.url, { size: 1 });
    const backend = async (nth: number) =>
      (
        await runForBytes<{ id: number }>(db, {
          name: `s${nth}`,
          text: `select pg_backend_pid() as id, ${nth}`,
        })
      ).rows[0]!.id;
    const first = await backend(0);
    for (let nth = 1; nth < 200; nth++) expect(await backend(nth)).toBe(first);
    expect(await backend(0)).toBe(first);
    await backend(200);
    expect(await backend(201)).not.toBe(first);
    await db.destroy();
  });
});
