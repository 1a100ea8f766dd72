import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createService, listenForChanges, type Service } from '../../src/app.js';
import { findActor } from '../../src/flows/find-actor.js';
import { beatPresence } from '../../src/flows/presence.js';
import { decodeIdOf, encodeId } from '../../src/graphql/global-id.js';
import { type Subscriber, subscribeBySocket } from '../support/live-client.js';
import { useService } from '../support/service.js';
import { type Story, tellStory, translate } from '../support/story.js';

const BEAT = `mutation ($id: ID!, $bead: ID, $activity: Activity!) {
  result: presenceBeat(alignmentId: $id, bead: $bead, activity: $activity) {
    __typename
    ... on PresenceBeatPayload { presence { user { login } activity bead { index } since expiresAt } }
    ... on UserError { code message }
  }
}`;

const PRESENT = 'user { login } activity bead { index }';
const WATCH = `subscription ($id: ID!) { presenceChanged(alignmentId: $id) { ${PRESENT} } }`;

describe('presence', () => {
  const test = useService();
  const open: Subscriber[] = [];
  let second: Service;
  let addresses: string[] = [];
  let story: Story;
  let beads: string[] = [];
  let anna = '';
  let boris = '';
  beforeAll(async () => {
    story = await tellStory(test, 'bridge');
    anna = await test.token('TRANSLATOR', 'anna');
    boris = await test.token('REVIEWER', 'boris');
    const { data } = await test.ask(
      'query ($id: ID!) { node(id: $id) { ... on Alignment { beads { nodes { id } } } } }',
      {
        id: story.alignmentId,
      },
    );
    beads = data.node.beads.nodes.map(({ id }: { id: string }) => id);
    second = await createService(test.db, listenForChanges(test.url));
    const host = { host: '127.0.0.1', port: 0 };
    addresses = [await test.service.http.listen(host), await second.http.listen(host)];
  });
  afterEach(async () => {
    for (const subscriber of open.splice(0)) subscriber.cut();
    await test.db.deleteFrom('presence').execute();
  });
  afterAll(() => second.http.close());

  const beat = async (token: string, activity: string, bead?: string, id = story.alignmentId) =>
    (await test.ask(BEAT, { id, bead, activity }, token)).data.result;
  const present = async (token?: string) =>
    (
      await test.ask(
        `query ($id: ID!) { node(id: $id) { ... on Alignment { presence { ${PRESENT} } } } }`,
        { id: story.alignmentId },
        token,
      )
    ).data.node.presence;
  const watch = (address: string, token?: string, id = story.alignmentId) => {
    const subscriber = subscribeBySocket({ address, query: WATCH, variables: { id }, token });
    open.push(subscriber);
    return subscriber;
  };
  const lists = ({ answers }: Subscriber) => answers.map(({ data }) => data.presenceChanged);
  const until = (condition: () => unknown) =>
    expect.poll(() => Boolean(condition()), { timeout: 30_000 }).toBe(true);

  const annaAt = (index: number, activity = 'EDITING') => ({
    user: { login: 'anna' },
    activity,
    bead: { index },
  });

  it('shows who is at which bead, one place for each', async () => {
    expect(await present(boris)).toEqual([]);
    await beat(anna, 'VIEWING', beads[0]);
    await beat(boris, 'VIEWING');
    await beat(anna, 'EDITING', beads[1]);
    expect(await present(boris)).toEqual([
      annaAt(1),
      { user: { login: 'boris' }, activity: 'VIEWING', bead: null },
    ]);
  });

  it('lasts for 15 seconds by the database’s clock, counted from the last beat, and keeps its beginning', async () => {
    const first = (await beat(anna, 'EDITING', beads[0])).presence;
    expect(Date.parse(first.expiresAt) - Date.parse(first.since)).toBe(15_000);
    const renewed = (await beat(anna, 'EDITING', beads[0])).presence;
    expect(renewed.since).toBe(first.since);
    expect(Date.parse(renewed.expiresAt)).toBeGreaterThan(Date.parse(first.expiresAt));
    const moved = (await beat(anna, 'EDITING', beads[1])).presence;
    expect(Date.parse(moved.since)).toBeGreaterThan(Date.parse(first.since));
    await sql`update presence set expires_at = clock_timestamp()`.execute(test.db);
    expect(await present(boris)).toEqual([]);
  });

  it('leaves no trace in the history', async () => {
    const count = () =>
      test.db.selectFrom('event').select(sql<number>`count(*)`.as('events')).executeTakeFirst();
    const before = await count();
    await beat(anna, 'EDITING', beads[0]);
    expect(await count()).toEqual(before);
  });

  it('sweeps leases that have run out long ago, of whichever alignment', async () => {
    await beat(anna, 'EDITING', beads[0]);
    await sql`update presence set expires_at = clock_timestamp() - interval '1 minute'`.execute(test.db);
    await beat(boris, 'VIEWING');
    const rows = await test.db.selectFrom('presence').select('activity').execute();
    expect(rows).toEqual([{ activity: 'VIEWING' }]);
  });

  it('is told through every process: who is there, who comes, moves, and is gone', async () => {
    const [near, far] = [watch(addresses[0]!, boris), watch(addresses[1]!, boris)];
    await until(() => near.answers.length === 1 && far.answers.length === 1);
    await beat(anna, 'VIEWING', beads[0]);
    await until(() => near.answers.length === 2 && far.answers.length === 2);
    await beat(anna, 'VIEWING', beads[0]);
    await beat(anna, 'EDITING', beads[0]);
    await until(() => near.answers.length === 3 && far.answers.length === 3);
    const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', story.alignmentId);
    const { actor } = await findActor(test.db, anna);
    await beatPresence(
      test.db,
      actor,
      { articleId, alignmentId },
      { beadIndex: 1, activity: 'EDITING' },
      200,
    );
    await until(() => near.answers.length === 5 && far.answers.length === 5);
    const told = [[], [annaAt(0, 'VIEWING')], [annaAt(0)], [annaAt(1)], []];
    expect([lists(near), lists(far)]).toEqual([told, told]);
  });

  it('is not for readers: they see nobody, cannot watch and cannot beat', async () => {
    await beat(anna, 'EDITING', beads[0]);
    const reader = await test.token('READER');
    expect([await present(), await present(reader)]).toEqual([[], []]);
    expect((await test.ask(BEAT, { id: story.alignmentId, activity: 'VIEWING' })).data.result.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await beat(reader, 'VIEWING')).code).toBe('FORBIDDEN');
    const watcher = watch(addresses[0]!, reader);
    await until(() => watcher.answers.length === 1);
    expect(watcher.answers[0].errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('refuses a bead of another alignment, a bead that is not there, and an alignment that one cannot see', async () => {
    const other = await tellStory(test, 'other');
    const foreign = await beat(anna, 'VIEWING', beads[0], other.alignmentId);
    expect(foreign).toMatchObject({ code: 'VALIDATION' });
    const beyond = encodeId('Bead', ...decodeIdOf('Alignment', story.alignmentId), 99);
    expect(await beat(anna, 'VIEWING', beyond)).toMatchObject({ code: 'VALIDATION' });
    const draft = { title: 'D', body: 'A bridge. It stands.', draft: true };
    const { alignment } = await translate(test, story.articleId, story.basedOn, draft, 'carl');
    expect(await beat(anna, 'VIEWING', undefined, alignment.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await beat(boris, 'VIEWING', undefined, alignment.id)).toMatchObject({
      __typename: 'PresenceBeatPayload',
    });
    const watcher = watch(addresses[0]!, anna, alignment.id);
    await until(() => watcher.answers.length === 1);
    expect(watcher.answers[0].errors[0].extensions.code).toBe('NOT_FOUND');
  });
});
