import { beforeAll, describe, expect, it } from 'vitest';
import { REVIEW } from '../support/operations.js';
import { useService } from '../support/service.js';
import { type Story, tellStory, translate } from '../support/story.js';

const READ = `query ($slug: String!) {
  article(slug: $slug) { languages text(language: "en") { title } alignment(target: "en") { id } }
}`;

const FEEDBACK =
  '{ viewer { feedback { nodes { verdict comment reasons { reason comment } translation { id } } } } }';

describe('translationReview', () => {
  const test = useService();
  let reviewer = '';
  let stories = 0;
  const story = () => tellStory(test, `bridge-${++stories}`);
  beforeAll(async () => {
    reviewer = await test.token('REVIEWER', 'rita');
  });

  const review = async ({ translationId, text }: Story, input: object, token = reviewer) =>
    (await test.ask(REVIEW, { id: translationId, input: { expectedRevision: text, ...input } }, token)).data
      .result;
  const read = async ({ slug }: Story) => (await test.ask(READ, { slug })).data.article;

  it('tells the translator why, with the bead that it is about', async () => {
    const told = await story();
    const { data } = await test.ask(
      'query ($id: ID!) { node(id: $id) { ... on Alignment { beads { nodes { id } } } } }',
      { id: told.alignmentId },
    );
    const bead = data.node.beads.nodes[1].id;
    const result = await review(told, {
      verdict: 'CHANGES_REQUESTED',
      reasons: [{ reason: 'MEANING', bead, comment: 'Three years, not two.' }, { reason: 'STYLE' }],
      comment: 'Nearly there.',
    });
    expect(result).toEqual({
      __typename: 'TranslationReviewPayload',
      replayed: false,
      translation: { id: told.translationId, status: 'CHANGES_REQUESTED' },
      review: {
        id: expect.any(String),
        verdict: 'CHANGES_REQUESTED',
        comment: 'Nearly there.',
        reviewer: { login: 'rita' },
        revision: { contentHash: told.text },
        reasons: [
          { reason: 'MEANING', comment: 'Three years, not two.', bead: { id: bead, index: 1 } },
          { reason: 'STYLE', comment: null, bead: null },
        ],
      },
    });
    const feedback = await test.ask(FEEDBACK, {}, await test.token('TRANSLATOR', 'anna'));
    expect(feedback.data.viewer.feedback.nodes[0]).toEqual({
      verdict: 'CHANGES_REQUESTED',
      comment: 'Nearly there.',
      reasons: [
        { reason: 'MEANING', comment: 'Three years, not two.' },
        { reason: 'STYLE', comment: null },
      ],
      translation: { id: told.translationId },
    });
  });

  it('shows reviews to nobody but the translator and reviewers', async () => {
    const told = await story();
    await review(told, { verdict: 'APPROVED' });
    const ask = (token?: string) =>
      test.ask(
        'query ($id: ID!) { node(id: $id) { ... on Translation { reviews { nodes { verdict } } translator { feedback { nodes { verdict } } } } } }',
        { id: told.translationId },
        token,
      );
    const hidden = { reviews: null, translator: { feedback: null } };
    expect((await ask()).data.node).toEqual(hidden);
    expect((await ask(await test.token('TRANSLATOR', 'boris'))).data.node).toEqual(hidden);
    for (const token of [reviewer, await test.token('TRANSLATOR', 'anna')]) {
      expect((await ask(token)).data.node.reviews.nodes).toEqual([{ verdict: 'APPROVED' }]);
    }
  });

  it('lets readers see the approved one of several translators, and supersedes the one before', async () => {
    const told = await story();
    const boris = await translate(
      test,
      told.articleId,
      told.basedOn,
      {
        title: 'Bridge opened',
        body: 'A bridge was opened on 3 March. Two years it took.\nThe mayor thanked 120 workers.',
      },
      'boris',
    );
    expect((await read(told)).text.title).toBe('The bridge');
    const other: Story = {
      ...told,
      translationId: boris.translation.id,
      text: boris.translation.text.contentHash,
    };
    await review(other, { verdict: 'APPROVED' });
    expect(await read(told)).toEqual({
      languages: ['uk', 'en'],
      text: { title: 'Bridge opened' },
      alignment: { id: boris.alignment.id },
    });
    await review(told, { verdict: 'APPROVED' });
    expect((await read(told)).text.title).toBe('The bridge');
    const { data } = await test.ask('query ($id: ID!) { node(id: $id) { ... on Translation { status } } }', {
      id: boris.translation.id,
    });
    expect(data.node.status).toBe('SUPERSEDED');
  });

  it('keeps what was approved before readers while its translator works on', async () => {
    const told = await story();
    await review(told, { verdict: 'APPROVED' });
    const draft = {
      title: 'The new bridge',
      body: 'The bridge was opened on 3 March.\nThe mayor thanked 120 workers.',
    };
    const next = await translate(test, told.articleId, told.basedOn, { ...draft, draft: true });
    expect(next.translation.status).toBe('DRAFT');
    expect((await read(told)).text.title).toBe('The bridge');
    const handedIn = await translate(test, told.articleId, told.basedOn, draft);
    expect(handedIn).toMatchObject({ replayed: false, translation: { status: 'SUBMITTED' } });
    expect((await read(told)).text.title).toBe('The bridge');
    await review({ ...told, text: handedIn.translation.text.contentHash }, { verdict: 'APPROVED' });
    expect((await read(told)).text.title).toBe('The new bridge');
  });

  it('takes a rejected translation from readers, and lets its translator try again', async () => {
    const told = await story();
    await review(told, { verdict: 'REJECTED', comment: 'Copied from elsewhere.' });
    expect(await read(told)).toEqual({ languages: ['uk'], text: null, alignment: null });
    const again = await review(told, { verdict: 'APPROVED' });
    expect(again.issues[0]).toMatchObject({ path: ['translationId'], rule: 'status' });
    await translate(test, told.articleId, told.basedOn, {
      title: 'Again',
      body: 'The bridge was opened on 3 March.',
    });
    expect((await read(told)).text.title).toBe('Again');
  });

  it('keeps a draft from readers', async () => {
    const told = await story();
    await review(told, { verdict: 'REJECTED', comment: 'No.' });
    await translate(test, told.articleId, told.basedOn, {
      title: 'Draft',
      body: 'The bridge was opened.',
      draft: true,
    });
    expect((await read(told)).languages).toEqual(['uk']);
  });

  it('answers the same request again as before, and another one under its key not at all', async () => {
    const told = await story();
    const input = { verdict: 'APPROVED', idempotencyKey: `review-${told.slug}` };
    const answers = await Promise.all([review(told, input), review(told, input), review(told, input)]);
    expect(new Set(answers.map((answer) => answer.review.id)).size).toBe(1);
    expect(answers.map(({ replayed }) => replayed).sort()).toEqual([false, true, true]);
    const other = await review(told, { ...input, comment: 'Well done.' });
    expect(other).toMatchObject({ code: 'CONFLICT', issues: [{ path: ['idempotencyKey'], rule: 'unique' }] });
  });

  it.each([
    ['without a reason', { verdict: 'REJECTED' }, ['input', 'reasons'], 'reason'],
    [
      'of a bead of another alignment',
      { verdict: 'APPROVED', reasons: [{ reason: 'STYLE', bead: 'QmVhZDoxLjEuMA' }] },
      ['input', 'reasons', '0', 'bead'],
      'current-alignment',
    ],
    ['with half a character', { verdict: 'APPROVED', comment: 'x\ud800' }, ['input', 'comment'], 'surrogate'],
  ])('refuses a verdict %s', async (_what, input, path, rule) => {
    const told = await story();
    const answer = await test.ask(
      REVIEW,
      { id: told.translationId, input: { expectedRevision: told.text, ...input } },
      reviewer,
    );
    expect(answer.data.result.issues).toMatchObject([{ path, rule }]);
  });

  it("refuses one's own work, a translator, and a text that has moved on", async () => {
    const told = await story();
    const own = await review(told, { verdict: 'APPROVED' }, await test.token('REVIEWER', 'anna'));
    expect(own).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' });
    const translator = await review(told, { verdict: 'APPROVED' }, await test.token('TRANSLATOR', 'boris'));
    expect(translator).toMatchObject({ __typename: 'ForbiddenError', code: 'FORBIDDEN' });
    const stale = await review({ ...told, text: told.basedOn }, { verdict: 'APPROVED' });
    expect(stale).toMatchObject({ __typename: 'StaleRevisionError', actual: told.text });
  });
});
