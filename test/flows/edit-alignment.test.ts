import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editAlignment } from '../../src/flows/edit-alignment.js';
import { storedBeads } from '../../src/flows/stored-beads.js';
import { decodeIdOf, encodeId } from '../../src/graphql/global-id.js';
import { type Aligned, storeAligned } from '../support/aligned.js';
import { storeDoubts } from '../support/doubts.js';
import { ALIGNMENT, EDIT, REVERT } from '../support/edit-operations.js';
import { useService } from '../support/service.js';

describe('alignmentEdit', () => {
  const test = useService();
  let anna = '';
  let it8: Aligned;
  const id = (index: number) => it8.beads[index]!.id;

  beforeAll(async () => {
    anna = await test.token('TRANSLATOR', 'anna');
  });
  beforeEach(async () => {
    it8 = await storeAligned(test, anna, 8);
    expect(it8.beads.map(({ shape, status }) => `${shape} ${status}`)).toEqual(Array(8).fill('1-1 AUTO'));
  });

  const edit = async (edits: object[], rest: object = {}, as = anna) => {
    const variables = { alignmentId: it8.alignmentId, expectedRevision: it8.contentHash, edits, ...rest };
    const answer = await test.ask(EDIT, variables, as);
    if (answer.data === undefined || answer.data === null) return answer;
    return answer.data.result;
  };
  const eventsOf = async () => {
    const [articleId = 0] = decodeIdOf('Article', it8.articleId);
    return test.db
      .selectFrom('event')
      .selectAll()
      .where('article_id', '=', articleId)
      .orderBy('id')
      .execute();
  };

  it.each<{ case: string; edits: () => object[]; shapes: string; changed: number[] }>([
    {
      case: 'merges neighbours',
      edits: () => [{ merge: [id(2), id(1)] }],
      shapes: '1-1 2-2 1-1 1-1 1-1 1-1 1-1',
      changed: [1],
    },
    {
      case: 'splits a bead',
      edits: () => [{ split: { bead: id(3), sourceAt: 1, targetAt: 0 } }],
      shapes: '1-1 1-1 1-1 1-0 0-1 1-1 1-1 1-1 1-1',
      changed: [3, 4],
    },
    {
      case: 'shifts a border',
      edits: () => [{ shift: { bead: id(0), side: 'TARGET', by: 1 } }],
      shapes: '1-2 1-0 1-1 1-1 1-1 1-1 1-1 1-1',
      changed: [0, 1],
    },
    {
      case: 'confirms a bead',
      edits: () => [{ confirm: id(5) }],
      shapes: '1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-1',
      changed: [5],
    },
    {
      case: 'does several things at once',
      edits: () => [
        { confirm: id(7) },
        { merge: [id(0), id(1)] },
        { annotate: { bead: id(4), note: 'a pun' } },
      ],
      shapes: '2-2 1-1 1-1 1-1 1-1 1-1 1-1',
      changed: [0, 3, 6],
    },
  ])('$case, as a new alignment whose parent is the old one', async ({ edits, shapes, changed }) => {
    const result = await edit(edits());
    expect(result).toMatchObject({ __typename: 'AlignmentEditPayload', replayed: false });
    const { alignment, changedBeads, contentHash, changedCount, translation } = result;
    expect(alignment.beads.nodes.map(({ shape }: { shape: string }) => shape).join(' ')).toBe(shapes);
    expect(alignment).toMatchObject({ origin: 'HUMAN', contentHash, parent: { id: it8.alignmentId } });
    expect(changedBeads.map(({ index }: { index: number }) => index)).toEqual(changed);
    expect(changedCount).toBe(changed.length);
    expect(translation).toEqual({ id: it8.translationId, alignment: { id: alignment.id } });
    const old = await test.ask(ALIGNMENT, { id: it8.alignmentId });
    expect(old.data.node.beads.totalCount).toBe(8);
  });

  it('says of edited beads that the editor vouches for them', async () => {
    const { changedBeads } = await edit([{ merge: [id(0), id(1)] }, { confirm: id(4) }]);
    expect(changedBeads).toMatchObject([
      { status: 'CONFIRMED', origin: 'HUMAN', confirmedBy: { login: 'anna' } },
      { status: 'CONFIRMED', confirmedBy: { login: 'anna' } },
    ]);
  });

  it('leaves the status of a bead alone when it only gets a remark, and takes the remark away again', async () => {
    const first = await edit([{ annotate: { bead: id(2), note: 'is this meant?' } }]);
    expect(first.changedBeads).toMatchObject([{ index: 2, status: 'AUTO', note: 'is this meant?' }]);
    const gone = await edit([{ annotate: { bead: id(2), note: null } }], {
      expectedRevision: first.contentHash,
    });
    expect(gone.changedBeads).toMatchObject([{ index: 2, status: 'AUTO', note: null }]);
    // The same beads between the same texts are the same alignment.
    expect(gone.contentHash).toBe(it8.contentHash);
  });

  it('leaves the beads of a long text that are not edited exactly as they are, at their new places', async () => {
    const long = await storeAligned(test, anna, 320);
    const beadsOf = async (id: string) => {
      const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', id);
      return storedBeads(test.db, { articleId, alignmentId });
    };
    const before = await beadsOf(long.alignmentId);
    const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', long.alignmentId);
    const bead = (index: number) => encodeId('Bead', articleId, alignmentId, index);
    const edits = [{ merge: [bead(150), bead(151)] }, { annotate: { bead: bead(10), note: 'early' } }];
    const variables = { alignmentId: long.alignmentId, expectedRevision: long.contentHash, edits };
    const { alignment } = (await test.ask(EDIT, variables, anna)).data.result;
    const after = await beadsOf(alignment.id);
    expect(after.length).toBe(319);
    expect(after[10]).toEqual({ ...before[10], note: 'early' });
    expect(after[150]).toMatchObject({ source: { start: 150, end: 152 }, target: { start: 150, end: 152 } });
    const alone = (beads: typeof after, edited: number[]) =>
      beads.filter((_, index) => !edited.includes(index));
    expect(alone(after, [10, 150])).toEqual(alone(before, [10, 150, 151]));
  });

  it('takes exactly one edit in each place of the batch', async () => {
    const refused = async (wrong: object) => {
      const { data, errors } = await edit([wrong]);
      expect(data).toBeUndefined();
      return errors[0].message;
    };
    const one = 'Exactly one key must be specified for OneOf type "BeadEdit"';
    expect(await refused({ confirm: id(0), reject: id(1) })).toContain(one);
    expect(await refused({})).toContain(one);
    expect(await refused({ confirm: null })).toContain('Field "confirm" must be non-null');
    const inline = `mutation { alignmentEdit(alignmentId: "a", expectedRevision: "${it8.contentHash}", edits: [{ confirm: "a", reject: "b" }]) { __typename } }`;
    const { errors } = await test.ask(inline, {}, anna);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('must specify exactly one key') });
    expect((await eventsOf()).length).toBe(2);
  });

  it('shows what would come out, in the same shape, and stores nothing', async () => {
    const shown = await edit([{ merge: [id(0), id(1)] }], { dryRun: true });
    expect(shown).toMatchObject({ alignment: null, replayed: false, changedCount: 1 });
    expect(shown.translation.alignment.id).toBe(it8.alignmentId);
    expect(shown.changedBeads).toEqual([
      expect.objectContaining({
        index: 0,
        shape: '2-2',
        status: 'CONFIRMED',
        bead: null,
        source: [{ index: 0 }, { index: 1 }],
      }),
    ]);
    expect((await eventsOf()).length).toBe(2);
    const real = await edit([{ merge: [id(0), id(1)] }]);
    expect(real.contentHash).toBe(shown.contentHash);
    expect(real.changedBeads.map(({ bead: _, ...rest }: { bead: object }) => rest)).toEqual(
      shown.changedBeads.map(({ bead: _, ...rest }: { bead: null }) => rest),
    );
  });

  it('takes beads of an earlier alignment as long as they still stand', async () => {
    const first = await edit([{ merge: [id(0), id(1)] }]);
    const second = await edit([{ confirm: id(5) }], { expectedRevision: first.contentHash });
    expect(second.changedBeads).toMatchObject([{ index: 4, source: [{ index: 5 }] }]);
    const gone = await edit([{ confirm: id(6) }, { confirm: id(1) }], {
      expectedRevision: second.contentHash,
    });
    expect(gone.issues).toMatchObject([{ path: ['edits', '1', 'confirm'], rule: 'gone' }]);
    expect(gone.issues[0].message).toContain('stand in bead 0 now');
  });

  it.each<{ case: string; edits: (other: Aligned) => object[]; issues: string[] }>([
    { case: 'no edit', edits: () => [], issues: ['edits blank'] },
    {
      case: 'a bead of another translation',
      edits: (other) => [{ confirm: id(0) }, { confirm: other.beads[0]!.id }],
      issues: ['edits.1.confirm bead'],
    },
    {
      case: 'ids of something else',
      edits: () => [{ merge: [id(1), it8.alignmentId] }, { reject: 'nothing' }],
      issues: ['edits.0.merge.1 bead', 'edits.1.reject bead'],
    },
    {
      case: 'a bead beyond the last one',
      edits: () => [{ accept: encodeId('Bead', ...decodeIdOf('Alignment', it8.alignmentId), 8) }],
      issues: ['edits.0.accept bead'],
    },
    {
      case: 'a side with a gap',
      edits: () => [{ relink: { bead: id(2), source: [1, 3], target: [2] } }],
      issues: ['edits.0.relink.source contiguous'],
    },
    {
      case: 'sentences that are not there',
      edits: () => [{ relink: { bead: id(2), source: [8], target: [2] } }],
      issues: ['edits.0.relink.source out-of-range'],
    },
    {
      case: 'beads that are no neighbours',
      edits: () => [{ confirm: id(0) }, { merge: [id(1), id(4)] }],
      issues: ['edits.1.merge not-neighbours'],
    },
    {
      case: 'a cut beside the bead',
      edits: () => [{ split: { bead: id(1), sourceAt: 0, targetAt: 2 } }],
      issues: ['edits.0.split.targetAt out-of-range'],
    },
    {
      case: 'a border that moves too far, or after the last bead',
      edits: () => [
        { shift: { bead: id(1), side: 'SOURCE', by: 2 } },
        { shift: { bead: id(7), side: 'SOURCE', by: 1 } },
      ],
      issues: ['edits.0.shift.by out-of-range', 'edits.1.shift.bead unknown-bead'],
    },
    {
      case: 'no alternative to accept',
      edits: () => [{ accept: id(7) }],
      issues: ['edits.0.accept no-alternative'],
    },
    {
      case: 'the same bead twice',
      edits: () => [{ merge: [id(0), id(1)] }, { confirm: id(1) }],
      issues: ['edits.1.confirm used-up'],
    },
    {
      case: 'notes that cannot be kept',
      edits: () => [{ annotate: { bead: id(3), note: 'half \ud83d' } }],
      issues: ['edits.0.annotate.note surrogate'],
    },
    {
      case: 'a note as long as a text',
      edits: () => [{ annotate: { bead: id(3), note: 'long '.repeat(500) } }],
      issues: ['edits.0.annotate.note length'],
    },
  ])(
    'refuses $case, says where and why and what would fit, and stores nothing',
    async ({ edits, issues }) => {
      const other = await storeAligned(test, anna, 2);
      const result = await edit(edits(other));
      expect(result).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION' });
      type Seen = { path: string[]; rule: string; message: string; suggestion: string | null };
      expect(result.issues.map(({ path, rule }: Seen) => `${path.join('.')} ${rule}`)).toEqual(issues);
      for (const { message, suggestion } of result.issues as Seen[]) {
        expect([message, suggestion]).toEqual([expect.stringMatching(/\w+/), expect.stringMatching(/\w+/)]);
      }
      expect((await eventsOf()).length).toBe(2);
    },
  );

  it("keeps translators off each other's work, lets reviewers in, and bounds both by language pair", async () => {
    const bohdan = await test.token('TRANSLATOR', 'bohdan');
    expect(await edit([{ confirm: id(0) }], {}, bohdan)).toMatchObject({ __typename: 'ForbiddenError' });
    expect(await edit([{ confirm: id(0) }], { dryRun: true }, bohdan)).toMatchObject({
      __typename: 'ForbiddenError',
    });
    expect(await edit([{ confirm: id(0) }], {}, '')).toMatchObject({ code: 'UNAUTHENTICATED' });
    const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', it8.alignmentId);
    const french = { userId: 1, login: 'rita', roles: ['REVIEWER'], pairs: ['en>fr'] } as const;
    const input = { expectedRevision: it8.contentHash, edits: [], realign: true };
    await expect(editAlignment(test.db, french, { articleId, alignmentId }, input)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('does not cover en>de'),
    });
    const rita = await test.token('REVIEWER', 'rita');
    expect(await edit([{ confirm: id(0) }], {}, rita)).toMatchObject({
      changedBeads: [{ confirmedBy: { login: 'rita' } }],
    });
  });

  it('tells the loser what moved, by whom, and gives their edits back for the current alignment', async () => {
    const rita = await test.token('REVIEWER', 'rita');
    const won = await edit([{ merge: [id(0), id(1)] }], {}, rita);
    const lost = await edit([{ confirm: id(5) }, { split: { bead: id(6), sourceAt: 0, targetAt: 1 } }]);
    expect(lost).toMatchObject({
      __typename: 'StaleRevisionError',
      expected: it8.contentHash,
      actual: won.contentHash,
      changes: [{ by: { login: 'rita' }, before: [{ id: id(0) }, { id: id(1) }], after: [{ shape: '2-2' }] }],
      conflicts: [],
    });
    const nodes = won.alignment.beads.nodes;
    expect(lost.rebased).toEqual([
      { confirm: nodes[4].id },
      { split: { bead: nodes[5].id, sourceAt: 0, targetAt: 1 } },
    ]);
    const again = await edit(lost.rebased, { expectedRevision: lost.actual });
    expect(again).toMatchObject({
      __typename: 'AlignmentEditPayload',
      changedBeads: [{ index: 4 }, { index: 5 }, { index: 6 }],
    });
  });

  it('names the clash when the same beads were edited, and who changed which of several places last', async () => {
    const rita = await test.token('REVIEWER', 'rita');
    const omar = await test.token('REVIEWER', 'omar');
    const first = await edit([{ merge: [id(0), id(1)] }, { merge: [id(4), id(5)] }], {}, rita);
    await edit([{ confirm: id(7) }], { expectedRevision: first.contentHash }, omar);
    const lost = await edit([{ merge: [id(5), id(6)] }, { confirm: id(2) }]);
    expect(lost).toMatchObject({
      rebased: null,
      conflicts: [{ edit: 0, before: [{ id: id(5) }], after: [{ shape: '2-2' }] }],
    });
    expect(lost.changes.map(({ by }: { by: { login: string } }) => by.login)).toEqual([
      'rita',
      'rita',
      'omar',
    ]);
  });

  it('follows sentences when it was the text that changed under the edits', async () => {
    const EDIT_TEXT = `mutation ($id: ID!, $input: TranslationEditInput!) {
      result: translationEdit(translationId: $id, input: $input) { __typename ... on UserError { message } }
    }`;
    const { data } = await test.ask(
      'query ($id: ID!) { node(id: $id) { ... on Translation { text { contentHash } } } }',
      { id: it8.translationId },
    );
    const input = {
      expectedRevision: data.node.text.contentHash,
      edits: [{ replace: { index: 1, text: 'Ganz anders gesagt.' } }, { remove: 5 }],
    };
    const changed = await test.ask(EDIT_TEXT, { id: it8.translationId, input }, anna);
    expect(changed.data?.result).toEqual({ __typename: 'TranslationEditPayload' });
    const lost = await edit([{ confirm: id(0) }, { confirm: id(7) }]);
    expect(lost).toMatchObject({ __typename: 'StaleRevisionError', conflicts: [] });
    const again = await edit(lost.rebased, { expectedRevision: lost.actual });
    expect(again.changedBeads).toMatchObject([
      { source: [{ index: 0 }], target: [{ index: 0 }] },
      { source: [{ index: 7 }], target: [{ index: 6 }] },
    ]);
    const clash = await edit([{ confirm: id(2) }, { confirm: id(5) }]);
    expect(clash).toMatchObject({
      rebased: null,
      conflicts: [{ edit: 1, before: [{ id: id(5) }], after: [{ source: [{ index: 5 }], target: [] }] }],
    });
    expect(clash.changes.map(({ by }: { by: { login: string } }) => by.login)).toContain('anna');
  });

  it('refuses a revision that the translation never had', async () => {
    const expectedRevision = `sha256:${'0'.repeat(64)}`;
    expect(await edit([{ confirm: id(0) }], { expectedRevision })).toMatchObject({
      issues: [
        {
          path: ['expectedRevision'],
          rule: 'expected-revision',
          suggestion: expect.stringContaining(it8.contentHash),
        },
      ],
    });
  });

  it('does once what is sent twice with one key, and refuses the key for something else', async () => {
    const idempotencyKey = 'once';
    const first = await edit([{ merge: [id(0), id(1)] }], { idempotencyKey });
    const again = await edit([{ merge: [id(0), id(1)] }], { idempotencyKey });
    expect(again).toEqual({ ...first, replayed: true });
    expect(await edit([{ confirm: id(0) }], { idempotencyKey })).toMatchObject({ code: 'CONFLICT' });
    expect((await eventsOf()).length).toBe(3);
  });

  it('takes the alternative that is stored with a bead', async () => {
    const range = { start: 2, end: 4 };
    const alternative = {
      kind: 'merge',
      confidence: 0.4,
      beads: [{ source: range, target: range }],
    } as const;
    const doubted = await storeDoubts(test.db, it8, { 2: { confidence: 0.3, alternative } });
    const { changedBeads } = await edit([{ accept: id(2) }], { expectedRevision: doubted });
    expect(changedBeads).toMatchObject([
      { index: 2, shape: '2-2', status: 'CONFIRMED', confirmedBy: { login: 'anna' } },
    ]);
  });

  it('aligns the rest anew around confirmed beads when asked to', async () => {
    const wrong = await edit([{ merge: [id(4), id(5)] }, { confirm: id(0) }]);
    expect(wrong.alignment.beads.totalCount).toBe(7);
    const result = await edit([{ reject: id(7) }], { expectedRevision: wrong.contentHash, realign: true });
    expect(result.alignment.beads.nodes).toMatchObject([
      { shape: '1-1', status: 'CONFIRMED' },
      { shape: '1-1', status: 'AUTO' },
      { shape: '1-1', status: 'AUTO' },
      { shape: '1-1', status: 'AUTO' },
      { shape: '2-2', status: 'CONFIRMED' },
      { shape: '1-1', status: 'AUTO' },
      { shape: '1-1', status: 'REJECTED' },
    ]);
  });

  it('keeps what the edits were in the history', async () => {
    await edit([{ merge: [id(0), id(1)] }]);
    const event = (await eventsOf()).at(-1)!;
    expect(event).toMatchObject({ kind: 'ALIGNMENT_EDITED', language: 'de' });
    expect(event.detail).toEqual({ edits: [{ kind: 'merge', beads: [0, 1] }], places: [[0, 2, 0, 2]] });
    expect(`sha256:${event.before_hash!.toString('hex')}`).toBe(it8.contentHash);
  });

  describe('alignmentRevert', () => {
    const revert = async (expectedRevision: string, to = it8.alignmentId, rest: object = {}, as = anna) =>
      (await test.ask(REVERT, { alignmentId: it8.alignmentId, expectedRevision, to, ...rest }, as)).data
        .result;

    it('makes an earlier alignment current again, and can be undone in turn', async () => {
      const edited = await edit([{ merge: [id(0), id(1)] }]);
      const undone = await revert(edited.contentHash);
      expect(undone).toMatchObject({
        contentHash: it8.contentHash,
        alignment: { id: it8.alignmentId },
        replayed: false,
      });
      expect(undone.changedBeads).toMatchObject([{ index: 0 }, { index: 1 }]);
      const redone = await revert(it8.contentHash, edited.alignment.id);
      expect(redone.alignment.id).toBe(edited.alignment.id);
      expect((await eventsOf()).map(({ kind }) => kind)).toEqual([
        'ARTICLE_INGESTED',
        'TRANSLATION_SUBMITTED',
        'ALIGNMENT_EDITED',
        'ALIGNMENT_REVERTED',
        'ALIGNMENT_REVERTED',
      ]);
    });

    it('writes nothing when that alignment is current already', async () => {
      expect(await revert(it8.contentHash)).toMatchObject({ replayed: true, changedCount: 0 });
      expect((await eventsOf()).length).toBe(2);
    });

    it('tells of what moved, and refuses alignments of other translations and other hands', async () => {
      const edited = await edit([{ confirm: id(0) }]);
      expect(await revert(it8.contentHash)).toMatchObject({
        __typename: 'StaleRevisionError',
        actual: edited.contentHash,
        changes: [{ before: [{ status: 'AUTO' }], after: [{ status: 'CONFIRMED' }] }],
        rebased: null,
        conflicts: [],
      });
      const other = await storeAligned(test, anna, 2);
      expect(await revert(edited.contentHash, other.alignmentId)).toMatchObject({
        issues: [{ path: ['to'], rule: 'other-translation' }],
      });
      const bohdan = await test.token('TRANSLATOR', 'bohdan');
      expect(await revert(edited.contentHash, it8.alignmentId, {}, bohdan)).toMatchObject({
        __typename: 'ForbiddenError',
      });
    });
  });
});
