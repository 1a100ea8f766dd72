import { beforeEach, describe, expect, it } from 'vitest';
import { ALIGN, INGEST, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';

describe('alignmentSubmit', () => {
  const test = useService();
  let token = '';
  let started = '';
  let nth = 0;
  const PAIRS = [
    { source: [0], target: [0] },
    { source: [1], target: [1] },
  ];
  const MERGED = [{ source: [0, 1], target: [0, 1] }];

  beforeEach(async () => {
    nth++;
    const input = {
      title: 'A',
      body: 'One. Two.',
      language: 'en',
      slug: `a-${nth}`,
      publishedAt: '2026-01-01T00:00:00Z',
    };
    const { data } = await test.ask(INGEST, { input }, await test.token('EDITOR'));
    token = await test.token('TRANSLATOR', 'anna');
    const translation = {
      language: 'de',
      title: 'A',
      body: 'Eins. Zwei.',
      basedOn: data.result.revision.contentHash,
    };
    const submitted = await test.ask(
      SUBMIT,
      { articleId: data.result.article.id, input: translation },
      token,
    );
    started = submitted.data.result.alignment.id;
  });

  const send = async (beads: object[], alignmentId = started, as = token) =>
    (await test.ask(ALIGN, { alignmentId, beads }, as)).data.result;

  it("replaces the beads by the translator's own, as a new alignment that names its parent", async () => {
    const { alignment, replayed } = await send(MERGED);
    expect(replayed).toBe(false);
    expect(alignment).toMatchObject({ origin: 'HUMAN', parent: { id: started } });
    expect(alignment.beads.nodes).toMatchObject([
      { shape: '2-2', status: 'CONFIRMED', confirmedBy: { login: 'anna' } },
    ]);
    const { data } = await test.ask(
      'query ($id: ID!) { node(id: $id) { ... on Alignment { beads { totalCount } } } }',
      { id: started },
    );
    expect(data.node.beads.totalCount).toBe(2);
  });

  it('tells the second of two editors what is current and stores nothing of theirs', async () => {
    const first = await send(MERGED);
    const second = await send(PAIRS);
    expect(second).toMatchObject({ __typename: 'StaleRevisionError', actual: first.alignment.contentHash });
  });

  it('lets one of many simultaneous editors win', async () => {
    const choices = [
      MERGED,
      PAIRS,
      [
        { source: [0], target: [] },
        { source: [1], target: [0, 1] },
      ],
    ];
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => send(choices[index % 3]!)));
    const won = answers.filter(({ __typename }) => __typename === 'AlignmentSubmitPayload');
    const lost = answers.filter(({ __typename }) => __typename === 'StaleRevisionError');
    expect([won.length, lost.length]).toEqual([1, 11]);
  });

  it('answers the current beads again without a new alignment', async () => {
    const first = await send(MERGED);
    const again = await send(MERGED, first.alignment.id);
    expect(again).toMatchObject({ replayed: true, alignment: { id: first.alignment.id } });
  });

  it("keeps translators off each other's work and lets reviewers in", async () => {
    expect(await send(MERGED, started, await test.token('TRANSLATOR', 'bohdan'))).toMatchObject({
      __typename: 'ForbiddenError',
    });
    expect(await send(MERGED, started, await test.token('REVIEWER'))).toMatchObject({ replayed: false });
  });

  it('refuses what is no partition, an unknown alignment and another kind of id', async () => {
    expect(await send(PAIRS.slice(1))).toMatchObject({ __typename: 'ValidationError' });
    const nowhere = Buffer.from('Alignment:1.999999').toString('base64url');
    expect(await send(PAIRS, nowhere)).toMatchObject({ __typename: 'NotFoundError' });
    const other = Buffer.from('Article:1').toString('base64url');
    expect(await send(PAIRS, other)).toMatchObject({ __typename: 'ValidationError', code: 'BAD_ID' });
  });

  it('writes an event for every change, in the order in which they happened', async () => {
    await send(MERGED);
    const events = await test.db.selectFrom('event').selectAll().orderBy('id', 'desc').limit(3).execute();
    expect(events.map(({ kind }) => kind)).toEqual([
      'ALIGNMENT_SUBMITTED',
      'TRANSLATION_SUBMITTED',
      'ARTICLE_INGESTED',
    ]);
  });
});
