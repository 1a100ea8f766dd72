import { beforeAll, describe, expect, it } from 'vitest';
import { ALIGN, EDIT_TRANSLATION, REBASE, REVISE } from '../support/operations.js';
import { useService } from '../support/service.js';
import { type Story, tellStory } from '../support/story.js';

const READ = `query ($id: ID!) { node(id: $id) { ... on Translation {
  status basedOn { contentHash }
  staleness { minor carriedOver needsReview changes { kind before { text } after { text } } affectedBeads { index } }
} } }`;

describe('a translation whose original moves on', () => {
  const test = useService();
  let anna = '';
  let editor = '';
  let stories = 0;
  beforeAll(async () => {
    anna = await test.token('TRANSLATOR', 'anna');
    editor = await test.token('EDITOR');
  });

  const revise = async ({ articleId, basedOn }: Story, body: string, minorEdit = false): Promise<string> =>
    (await test.ask(REVISE, { id: articleId, input: { expectedRevision: basedOn, body, minorEdit } }, editor))
      .data.result.revision.contentHash;
  const read = async ({ translationId }: Story) => (await test.ask(READ, { id: translationId })).data.node;
  const rebase = async ({ translationId }: Story, onto: string, dryRun = false, token = anna) =>
    (await test.ask(REBASE, { id: translationId, onto, dryRun }, token)).data.result;
  const edit = async ({ translationId, text }: Story, input: object, token = anna) =>
    (
      await test.ask(
        EDIT_TRANSLATION,
        { id: translationId, input: { expectedRevision: text, ...input } },
        token,
      )
    ).data.result;

  /** An article whose translation Anna has aligned by hand. */
  async function confirmed(): Promise<Story> {
    const story = await tellStory(test, `moves-${++stories}`);
    const beads = [0, 1, 2].map((index) => ({ source: [index], target: [index] }));
    const { data } = await test.ask(ALIGN, { alignmentId: story.alignmentId, beads }, anna);
    const { id, contentHash } = data.result.alignment;
    return { ...story, alignmentId: id, alignmentHash: contentHash };
  }
  const shown = (beads: { status: string; source: { index: number }[]; target: { index: number }[] }[]) =>
    beads.map(({ status, source, target }) => [
      source.map(({ index }) => index).join(),
      target.map(({ index }) => index).join(),
      status,
    ]);

  it('says sentence by sentence how stale it is', async () => {
    const story = await confirmed();
    expect((await read(story)).staleness).toBeNull();
    await revise(
      story,
      'Міст відкрили 3 березня. Його будували три роки.\nМерка подякувала 120 робітникам. Прийшли гості.',
    );
    expect(await read(story)).toEqual({
      status: 'SUBMITTED',
      basedOn: { contentHash: story.basedOn },
      staleness: {
        minor: false,
        changes: [
          {
            kind: 'EDITED',
            before: [{ text: 'Його будували два роки.' }],
            after: [{ text: 'Його будували три роки.' }],
          },
          { kind: 'ADDED', before: [], after: [{ text: 'Прийшли гості.' }] },
        ],
        affectedBeads: [{ index: 1 }],
        carriedOver: 2,
        needsReview: 2,
      },
    });
  });

  it('knows a minor edit', async () => {
    const story = await confirmed();
    await revise(
      story,
      'Міст відкрили 3 березня. Його будували 2 роки.\nМерка подякувала 120 робітникам.',
      true,
    );
    expect((await read(story)).staleness.minor).toBe(true);
  });

  it('shows what a rebase would do, does it, and keeps what people confirmed', async () => {
    const story = await confirmed();
    const onto = await revise(
      story,
      'Мерка подякувала 120 робітникам.\nМіст відкрили 3 березня. Його будували три роки.',
    );
    const dry = await rebase(story, onto, true);
    expect(dry).toMatchObject({ alignment: null, carriedOver: 2, needsReview: 1, replayed: false });
    expect((await read(story)).basedOn.contentHash).toBe(story.basedOn);
    const done = await rebase(story, onto);
    expect(done.beads).toEqual(dry.beads);
    expect(shown(done.alignment.beads.nodes)).toEqual([
      ['0', '2', 'CONFIRMED'],
      ['1', '0', 'CONFIRMED'],
      ['2', '1', 'NEEDS_REVIEW'],
    ]);
    expect(done.alignment.beads.nodes[0].confirmedBy).toEqual({ login: 'anna' });
    expect(done.alignment).toMatchObject({ origin: 'CARRY_OVER', parent: { id: story.alignmentId } });
    expect(done.translation).toMatchObject({ basedOn: { contentHash: onto }, staleness: null });
    expect(await rebase(story, onto)).toMatchObject({ replayed: true, alignment: { id: done.alignment.id } });
  });

  it('aligns around what it carried over where sentences came in', async () => {
    const story = await confirmed();
    const onto = await revise(
      story,
      'Міст відкрили 3 березня. Його будували два роки. Дощ ішов.\nМерка подякувала 120 робітникам.',
    );
    const { alignment } = await rebase(story, onto);
    expect(shown(alignment.beads.nodes)).toEqual([
      ['0', '0', 'CONFIRMED'],
      ['1', '1', 'CONFIRMED'],
      ['2', '', 'NEEDS_REVIEW'],
      ['3', '2', 'CONFIRMED'],
    ]);
  });

  it('moves only onto the current revision, and only for its translator', async () => {
    const story = await confirmed();
    const onto = await revise(story, 'Міст відкрили 3 березня.');
    expect(await rebase(story, story.basedOn)).toMatchObject({
      __typename: 'StaleRevisionError',
      actual: onto,
    });
    const boris = await test.token('TRANSLATOR', 'boris');
    expect(await rebase(story, onto, false, boris)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('keeps the beads of untouched sentences when a sentence is mended', async () => {
    const story = await confirmed();
    const result = await edit(story, {
      title: 'The new bridge',
      edits: [
        { replace: { index: 1, text: 'Building it took two years.' } },
        { insert: { before: 3, text: 'Guests came.' } },
      ],
    });
    expect(result.translation).toMatchObject({
      status: 'SUBMITTED',
      text: {
        number: 2,
        title: 'The new bridge',
        body: 'The bridge was opened on 3 March. Building it took two years.\nThe mayor thanked 120 workers. Guests came.',
      },
    });
    expect(shown(result.alignment.beads.nodes)).toEqual([
      ['0', '0', 'CONFIRMED'],
      ['1', '1', 'NEEDS_REVIEW'],
      ['2', '2', 'CONFIRMED'],
      ['', '3', 'NEEDS_REVIEW'],
    ]);
  });

  it('hands a draft in without touching it', async () => {
    const story = await confirmed();
    const draft = await edit(story, { draft: true });
    expect(draft.translation).toMatchObject({ status: 'DRAFT', text: { number: 1 } });
    const handedIn = await edit(story, { draft: false });
    expect(handedIn.translation.status).toBe('SUBMITTED');
    expect(handedIn.alignment.id).toBe(story.alignmentId);
  });

  it.each([
    ['a sentence that is not there', { edits: [{ remove: 9 }] }, 'range'],
    [
      'two changes of one sentence',
      { edits: [{ remove: 1 }, { replace: { index: 1, text: 'x' } }] },
      'twice',
    ],
    ['a blank title', { title: ' ' }, 'title'],
    ['half a character', { edits: [{ replace: { index: 1, text: 'x\ud800' } }] }, 'surrogate'],
  ])('refuses %s and changes nothing', async (_what, input, rule) => {
    const story = await confirmed();
    const result = await edit(story, input);
    expect(result.issues).toMatchObject([{ rule }]);
    expect((await edit(story, { edits: [] })).replayed).toBe(true);
  });
});
