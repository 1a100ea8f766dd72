import { beforeAll, describe, expect, it } from 'vitest';
import { ALIGNMENT, EDIT } from '../support/edit-operations.js';
import { INGEST, REVISE, SUBMIT } from '../support/operations.js';
import { useService } from '../support/service.js';

const ORIGINAL = [
  'Міст через річку відкрили 3 березня.',
  'Його будували два роки.',
  'Мерка подякувала 120 робітникам.',
  'Гості прийшли ввечері.',
  'Наступного дня рух відновили.',
];
const TRANSLATION = [
  'The bridge over the river was opened on 3 March.',
  'It took two years to build.',
  'The mayor thanked 120 workers.',
  'The guests came in the evening.',
  'Traffic resumed the next day.',
];

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly origin: string;
  readonly note: string | null;
  readonly confirmedBy: { readonly login: string } | null;
  readonly source: readonly { readonly index: number }[];
  readonly target: readonly { readonly index: number }[];
}

describe('a translation that is submitted again as a whole', () => {
  const test = useService();
  let anna = '';
  let rita = '';
  let editor = '';
  let articles = 0;
  let articleId = '';
  let basedOn = '';
  beforeAll(async () => {
    anna = await test.token('TRANSLATOR', 'anna');
    rita = await test.token('REVIEWER', 'rita');
    editor = await test.token('EDITOR', 'edgar');
  });

  const submit = async (input: object) => {
    const whole = { language: 'en', title: 'The bridge', basedOn, ...input };
    return (await test.ask(SUBMIT, { articleId, input: whole }, anna)).data.result;
  };
  /** An article and Anna's first translation of it. */
  async function begin() {
    const input = {
      title: 'Міст',
      body: ORIGINAL.join('\n'),
      language: 'uk',
      slug: `again-${++articles}`,
      publishedAt: '2026-03-03T09:15:00Z',
    };
    const { data } = await test.ask(INGEST, { input }, editor);
    articleId = data.result.article.id;
    basedOn = data.result.revision.contentHash;
    return (await submit({ body: TRANSLATION.join('\n') })).alignment;
  }
  const edit = async (alignment: { id: string; contentHash: string }, edits: object[], token = anna) => {
    const variables = { alignmentId: alignment.id, expectedRevision: alignment.contentHash, edits };
    return (await test.ask(EDIT, variables, token)).data.result;
  };
  const beadsOf = async (id: string): Promise<Shown[]> =>
    (await test.ask(ALIGNMENT, { id }, anna)).data.node.beads.nodes;
  const row = ({ source, target, status, confirmedBy, note }: Shown) => [
    source.map(({ index }) => index).join(),
    target.map(({ index }) => index).join(),
    confirmedBy?.login ?? status,
    ...(note === null ? [] : [note]),
  ];
  const ids = (alignment: { beads: { nodes: Shown[] } }) => alignment.beads.nodes.map(({ id }) => id);

  it('keeps what people confirmed of unchanged sentences, and aligns the rest around it', async () => {
    const first = await begin();
    const [b0, b1, b2, , b4] = ids(first);
    const edited = await edit(first, [{ merge: [b0, b1] }, { reject: b4 }]);
    const byRita = await edit(edited.alignment, [{ confirm: b2 }], rita);
    const changed = TRANSLATION.with(3, 'In the evening the guests arrived.');
    const again = await submit({ body: ['News of the day.', ...changed].join('\n') });
    const beads = await beadsOf(again.alignment.id);
    expect(beads.map(row)).toEqual([
      ['', '0', 'AUTO'],
      ['0,1', '1,2', 'anna'],
      ['2', '3', 'rita'],
      ['3', '4', 'AUTO'],
      ['4', '5', 'REJECTED'],
    ]);
    expect(again.alignment).toMatchObject({
      origin: 'CARRY_OVER',
      parent: { id: byRita.alignment.id },
    });
  });

  it('keeps them as a list of sentences, with crossing ones and notes', async () => {
    const first = await begin();
    const [b0, b1, b2, b3] = ids(first);
    const crossed = await edit(first, [
      { relink: { bead: b0, source: [0], target: [1] } },
      { relink: { bead: b1, source: [1], target: [0] } },
      { confirm: b2 },
      { annotate: { bead: b3, note: 'Which guests?' } },
    ]);
    expect(crossed.__typename).toBe('AlignmentEditPayload');
    const again = await submit({ sentences: TRANSLATION.slice(0, 4) });
    expect((await beadsOf(again.alignment.id)).map(row)).toEqual([
      ['0', '1', 'anna'],
      ['1', '0', 'anna'],
      ['2', '2', 'anna'],
      ['3', '3', 'CARRIED_OVER', 'Which guests?'],
      ['4', '', 'AUTO'],
    ]);
  });

  it('keeps them when the original has moved on as well', async () => {
    const first = await begin();
    await edit(
      first,
      ids(first).map((id) => ({ confirm: id })),
    );
    const body = [ORIGINAL[2], ORIGINAL[0], 'Його будували три роки.', ORIGINAL[4]].join('\n');
    const { data } = await test.ask(
      REVISE,
      { id: articleId, input: { expectedRevision: basedOn, body } },
      editor,
    );
    basedOn = data.result.revision.contentHash;
    const mended = [TRANSLATION[2], TRANSLATION[0], 'It took three years to build.', TRANSLATION[4]];
    const again = await submit({ body: mended.join('\n') });
    expect((await beadsOf(again.alignment.id)).map(row)).toEqual([
      ['0', '0', 'anna'],
      ['1', '1', 'anna'],
      ['2', '2', 'AUTO'],
      ['3', '3', 'anna'],
    ]);
  });

  it('is aligned anew where nobody has worked on its alignment', async () => {
    await begin();
    const again = await submit({ body: [...TRANSLATION, 'The end.'].join('\n') });
    expect(again.alignment).toMatchObject({ origin: 'LEXICAL', parent: null });
    expect(new Set((await beadsOf(again.alignment.id)).map(({ status }) => status))).toEqual(
      new Set(['AUTO']),
    );
  });

  it("takes the translator's own beads instead, where they are given", async () => {
    const first = await begin();
    await edit(first, [{ confirm: ids(first)[0] }]);
    const beads = [{ source: [0, 1, 2, 3, 4], target: [0] }];
    const again = await submit({ body: 'All of it in one sentence.', beads });
    expect(again.alignment).toMatchObject({ origin: 'HUMAN', parent: null });
    expect((await beadsOf(again.alignment.id)).map(row)).toEqual([['0,1,2,3,4', '0', 'anna']]);
  });

  it('loses no confirmation that comes while it is being aligned', async () => {
    for (let round = 0; round < 8; round++) {
      const first = await begin();
      const bead = ids(first)[2];
      const [again, confirmed] = await Promise.all([
        submit({ body: TRANSLATION.with(0, `The bridge opened on ${round + 1} March.`).join('\n') }),
        edit(first, [{ confirm: bead }], rita),
      ]);
      expect(again.__typename).toBe('TranslationSubmitPayload');
      const kept = (await beadsOf(again.alignment.id))[2]!;
      const late = confirmed.__typename === 'StaleRevisionError';
      expect(row(kept)).toEqual(['2', '2', late ? 'AUTO' : 'rita']);
    }
  });

  describe('with the hash of the text that it replaces', () => {
    const changed = (at: number, sentence: string) => TRANSLATION.with(at, sentence).join('\n');

    it('becomes the next revision where that is the current one', async () => {
      await begin();
      const first = await submit({ body: TRANSLATION.join('\n') });
      const { contentHash } = first.translation.text;
      const next = await submit({
        body: changed(1, 'Building took two years.'),
        expectedRevision: contentHash,
      });
      expect(next.translation).toMatchObject({ id: first.translation.id, text: { number: 2 } });
    });

    it('overwrites nothing where that has moved on, and gets the body back with both changes', async () => {
      await begin();
      const first = await submit({ body: TRANSLATION.join('\n') });
      const expectedRevision = first.translation.text.contentHash;
      const won = await submit({ body: changed(1, 'Building took two years.'), expectedRevision });
      const late = await submit({ body: changed(4, 'Traffic flows again.'), expectedRevision });
      expect(late).toMatchObject({
        __typename: 'StaleRevisionError',
        expected: expectedRevision,
        actual: won.translation.text.contentHash,
        text: {
          changes: [{ kind: 'EDITED', before: [{ index: 1 }], after: [{ index: 1 }], by: { login: 'anna' } }],
          rebasedBody: TRANSLATION.with(1, 'Building took two years.')
            .with(4, 'Traffic flows again.')
            .join('\n'),
        },
      });
      const clash = await submit({ body: changed(1, 'Two years it took.'), expectedRevision });
      expect(clash.text).toMatchObject({ rebasedBody: null });
      const list = await submit({ sentences: TRANSLATION.slice(1), expectedRevision });
      expect(list.text).toMatchObject({ changes: [{ kind: 'EDITED' }], rebasedBody: null });
      const sent = await submit({ body: late.text.rebasedBody, expectedRevision: late.actual });
      expect(sent.translation.text).toMatchObject({ number: 3, body: late.text.rebasedBody });
    });

    it('stores one of two that come at once, and tells the other', async () => {
      await begin();
      const first = await submit({ body: TRANSLATION.join('\n') });
      const expectedRevision = first.translation.text.contentHash;
      const bodies = ['Traffic flows again.', 'The road is open.'].map((sentence) => changed(4, sentence));
      const answers = await Promise.all(bodies.map((body) => submit({ body, expectedRevision })));
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
        'StaleRevisionError',
        'TranslationSubmitPayload',
      ]);
    });

    it('is refused where there is no text yet', async () => {
      await begin();
      const input = { language: 'de', body: 'Die Brücke ist offen.', expectedRevision: basedOn };
      expect((await submit(input)).issues).toMatchObject([
        { path: ['input', 'expectedRevision'], rule: 'expected-revision', suggestion: 'Leave it out.' },
      ]);
    });
  });
});
