import { beforeAll, describe, expect, it } from 'vitest';
import { EDIT_TRANSLATION, REBASE, REVIEW, REVISE, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';
import { type Story, tellStory } from '../support/story.js';

const [OPENED, BUILT, THANKED] = [
  'The bridge was opened on 3 March.',
  'It took two years to build.',
  'The mayor thanked 120 workers.',
];

describe('whoever comes too late with work on a text', () => {
  const test = useService();
  let anna = '';
  let admin = '';
  let editor = '';
  let stories = 0;
  let story: Story;
  beforeAll(async () => {
    anna = await test.token('TRANSLATOR', 'anna');
    admin = await test.token('ADMIN', 'ada');
    editor = await test.token('EDITOR', 'edgar');
  });

  const begin = async () => {
    story = await tellStory(test, `late-${++stories}`);
  };
  const edit = async (token: string, edits: object[], more: object = {}) =>
    (
      await test.ask(
        EDIT_TRANSLATION,
        { id: story.translationId, input: { expectedRevision: story.text, edits, ...more } },
        token,
      )
    ).data.result;
  const body = (result: { translation: { text: { body: string } } }) => result.translation.text.body;

  it('is told what others changed, who and when, and gets the own changes for the text as it is now', async () => {
    await begin();
    const first = await edit(anna, [{ insert: { before: 0, text: 'News of the day.' } }]);
    const hash = first.translation.text.contentHash;
    await edit(admin, [{ replace: { index: 3, text: 'The mayor thanked all 120 workers.' } }], {
      expectedRevision: hash,
    });
    const late = await edit(anna, [
      { replace: { index: 1, text: 'Building it took two years.' } },
      { insert: { before: 3, text: 'The end.' } },
    ]);
    expect(late).toMatchObject({ __typename: 'StaleRevisionError', expected: story.text });
    expect(late.text).toEqual({
      titleChanged: false,
      before: { title: 'The bridge' },
      after: { title: 'The bridge' },
      changes: [
        {
          kind: 'ADDED',
          similarity: null,
          before: [],
          after: [{ index: 0, text: 'News of the day.' }],
          by: { login: 'anna' },
          at: expect.any(String),
        },
        {
          kind: 'EDITED',
          similarity: expect.any(Number),
          before: [{ index: 2, text: THANKED }],
          after: [{ index: 3, text: 'The mayor thanked all 120 workers.' }],
          by: { login: 'ada' },
          at: expect.any(String),
        },
      ],
      rebased: [
        { replace: { index: 2, text: 'Building it took two years.' } },
        { insert: { before: 4, text: 'The end.' } },
      ],
      conflicts: [],
      rebasedBody: null,
    });
    const sent = await edit(anna, late.text.rebased, { expectedRevision: late.actual });
    expect(body(sent)).toBe(
      `News of the day. ${OPENED} Building it took two years.\nThe mayor thanked all 120 workers. The end.`,
    );
  });

  it('says every kind of change anew', async () => {
    await begin();
    const first = await edit(anna, [{ insert: { before: 0, text: 'News.' } }]);
    const kinds = [{ merge: 0 }, { split: { index: 2, at: 10 } }];
    const late = await edit(anna, kinds);
    expect(late.text.rebased).toEqual([{ merge: 1 }, { split: { index: 3, at: 10 } }]);
    const removing = await edit(anna, [{ remove: 1 }]);
    expect(removing.text.rebased).toEqual([{ remove: 2 }]);
    expect(late.actual).toBe(first.translation.text.contentHash);
  });

  it('is told which changes clash, and what stands there now', async () => {
    await begin();
    await edit(admin, [{ replace: { index: 1, text: 'It took three years to build.' } }]);
    const late = await edit(anna, [{ remove: 0 }, { replace: { index: 1, text: 'It took long.' } }]);
    expect(late.text).toMatchObject({
      rebased: null,
      conflicts: [
        {
          edit: 1,
          before: [{ index: 1, text: BUILT }],
          after: [{ index: 1, text: 'It took three years to build.' }],
        },
      ],
    });
  });

  it('gets no changes back that would leave no sentence', async () => {
    await begin();
    await edit(admin, [{ remove: 0 }, { remove: 1 }]);
    const late = await edit(anna, [{ remove: 2 }]);
    expect(late.text).toMatchObject({
      rebased: null,
      conflicts: [{ edit: 0, before: [{ text: THANKED }], after: [{ index: 0, text: THANKED }] }],
    });
  });

  it('does not overwrite another new title, but may send one that is alone', async () => {
    await begin();
    await edit(admin, [{ remove: 0 }], { title: 'The new bridge' });
    const both = await edit(anna, [], { title: 'A bridge' });
    expect(both.text).toMatchObject({
      titleChanged: true,
      after: { title: 'The new bridge' },
      rebased: null,
    });
    expect((await edit(anna, [{ remove: 1 }])).text).toMatchObject({ rebased: [{ remove: 0 }] });
    await begin();
    await edit(admin, [{ remove: 0 }]);
    expect((await edit(anna, [], { title: 'A bridge' })).text).toMatchObject({ rebased: [] });
  });

  it('is told first of changes that could not have been made at all', async () => {
    await begin();
    await edit(admin, [{ remove: 0 }]);
    const result = await edit(anna, [{ remove: 9 }]);
    expect(result.issues).toMatchObject([{ rule: 'range', path: ['input', 'edits', '0'] }]);
  });

  it('loses nothing of twenty who change one sentence each at once', async () => {
    await begin();
    const words = Array.from({ length: 20 }, (_, nth) => `Sentence ${nth}.`);
    const { data } = await test.ask(
      SUBMIT,
      {
        articleId: story.articleId,
        input: {
          language: 'en',
          title: 'T',
          basedOn: story.basedOn,
          sentences: words,
          languageChecked: true,
        },
      },
      anna,
    );
    const { translation } = data.result;
    const work = async (index: number) => {
      let edits: object[] = [{ replace: { index, text: `Sentence ${index} is mended.` } }];
      let expectedRevision = translation.text.contentHash;
      for (;;) {
        const result = await edit(anna, edits, { expectedRevision });
        if (result.__typename === 'TranslationEditPayload') return;
        expect(result).toMatchObject({ __typename: 'StaleRevisionError', text: { conflicts: [] } });
        edits = result.text.rebased;
        expectedRevision = result.actual;
      }
    };
    await Promise.all(words.map((_, index) => work(index)));
    const current = await test.ask(
      'query ($id: ID!) { node(id: $id) { ... on Translation { text { sentences { nodes { text } } } } } }',
      { id: story.translationId },
    );
    expect(current.data.node.text.sentences.nodes.map(({ text }: { text: string }) => text)).toEqual(
      words.map((_, index) => `Sentence ${index} is mended.`),
    );
  });

  it('gets a whole body back with what others changed in the original', async () => {
    await begin();
    const old = 'Міст відкрили 3 березня. Його будували два роки.\nМерка подякувала 120 робітникам.';
    const revise = async (text: string, more: object = {}) =>
      (
        await test.ask(
          REVISE,
          { id: story.articleId, input: { expectedRevision: story.basedOn, body: text, ...more } },
          editor,
        )
      ).data.result;
    const won = await revise(old.replace('3 березня', '4 березня'));
    const late = await revise(old.replace('120', '130'));
    expect(late.text).toMatchObject({
      changes: [{ kind: 'EDITED', before: [{ index: 0 }], after: [{ index: 0 }], by: { login: 'edgar' } }],
      rebased: null,
      rebasedBody: old.replace('3 березня', '4 березня').replace('120', '130'),
    });
    expect((await revise(old.replace('3 березня', '5 березня'))).text.rebasedBody).toBeNull();
    const sent = await revise(late.text.rebasedBody, { expectedRevision: late.actual });
    expect(sent.revision.parent.contentHash).toBe(won.revision.contentHash);
  });

  it('is told what changed when it is a submission, a rebase or a review', async () => {
    await begin();
    const reworded = 'Міст відкрили 4 березня. Його будували два роки.\nМерка подякувала 120 робітникам.';
    await test.ask(
      REVISE,
      { id: story.articleId, input: { expectedRevision: story.basedOn, body: reworded } },
      editor,
    );
    const change = {
      kind: 'EDITED',
      before: [{ index: 0, text: 'Міст відкрили 3 березня.' }],
      after: [{ index: 0, text: 'Міст відкрили 4 березня.' }],
      by: { login: 'edgar' },
    };
    const input = {
      language: 'de',
      title: 'Die Brücke',
      body: 'Die Brücke ist offen.',
      basedOn: story.basedOn,
    };
    const submitted = await test.ask(SUBMIT, { articleId: story.articleId, input }, anna);
    expect(submitted.data.result.text).toMatchObject({ changes: [change], rebased: null });
    const rebased = await test.ask(REBASE, { id: story.translationId, onto: story.basedOn }, anna);
    expect(rebased.data.result.text).toMatchObject({ changes: [change] });
    await edit(anna, [{ remove: 1 }]);
    const verdict = { verdict: 'APPROVED', expectedRevision: story.text };
    const rita = await test.token('REVIEWER', 'rita');
    const reviewed = await test.ask(REVIEW, { id: story.translationId, input: verdict }, rita);
    expect(reviewed.data.result.text).toMatchObject({
      changes: [{ kind: 'REMOVED', before: [{ text: BUILT }], after: [], by: { login: 'anna' } }],
    });
  });

  it('is told nothing of a text that never was', async () => {
    await begin();
    const expectedRevision = `sha256:${'0'.repeat(64)}`;
    expect(await edit(anna, [{ remove: 0 }], { expectedRevision })).toMatchObject({
      expected: expectedRevision,
      actual: story.text,
      text: null,
    });
  });
});
