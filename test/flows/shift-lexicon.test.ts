import { beforeAll, describe, expect, it } from 'vitest';
import { type Aligned, storeAligned } from '../support/aligned.js';
import { EDIT, REVERT } from '../support/edit-operations.js';
import { useService } from '../support/service.js';

describe('the lexicon after edits', () => {
  const test = useService();
  let anna = '';
  let aligned: Aligned;
  beforeAll(async () => {
    anna = await test.token('TRANSLATOR', 'anna');
    aligned = await storeAligned(test, anna, 8);
  });

  const send = async (document: string, expectedRevision: string, rest: object) => {
    const variables = { alignmentId: aligned.alignmentId, expectedRevision, ...rest };
    const { data } = await test.ask(document, variables, anna);
    expect(data.result.__typename).toBe('AlignmentEditPayload');
    return data.result.contentHash as string;
  };
  const learned = async () => {
    const { beads } = await test.db.selectFrom('lexicon').select('beads').executeTakeFirstOrThrow();
    const share = await test.db
      .selectFrom('lexicon_share')
      .select(['beads', 'pairs'])
      .executeTakeFirstOrThrow();
    const pairs = await test.db
      .selectFrom('lexicon_pair')
      .select(['first_key', 'second_key', 'forward', 'backward'])
      .execute();
    return { beads, share, pairs };
  };

  it('counts a confirmed bead for more and a rejected one for nothing', async () => {
    const before = await learned();
    const confirmed = await send(EDIT, aligned.contentHash, { edits: [{ confirm: aligned.beads[0]!.id }] });
    const after = await learned();
    // Somebody's word weighs two, the aligner's as much as its confidence.
    const { confidence } = aligned.beads[0] as unknown as { confidence: number };
    expect(after.beads - before.beads).toBeCloseTo(2 - confidence, 6);
    await send(EDIT, confirmed, { edits: [{ reject: aligned.beads[0]!.id }] });
    expect((await learned()).beads - before.beads).toBeCloseTo(-confidence, 6);
  });

  it('stays the sum of what the stored alignments teach, through any edits and back', async () => {
    const { data } = await test.ask(
      'query ($id: ID!) { node(id: $id) { ... on Translation { alignment { contentHash } } } }',
      { id: aligned.translationId },
    );
    const id = (index: number) => aligned.beads[index]!.id;
    const merged = await send(EDIT, data.node.alignment.contentHash, {
      edits: [{ merge: [id(1), id(2)] }, { split: { bead: id(4), sourceAt: 1, targetAt: 0 } }],
    });
    const linked = await send(EDIT, merged, { edits: [{ confirm: id(6) }, { reject: id(7) }] });
    await send(REVERT, linked, { to: aligned.alignmentId });
    const { beads, share, pairs } = await learned();
    expect(share.beads).toBeCloseTo(beads, 6);
    const kept = new Map(share.pairs.map(([first, second, ...counts]) => [`${first} ${second}`, counts]));
    expect(kept.size).toBeGreaterThan(0);
    for (const { first_key, second_key, forward, backward } of pairs) {
      const [f = 0, b = 0] = kept.get(`${first_key} ${second_key}`) ?? [];
      expect([first_key, second_key, forward, backward]).toEqual([
        first_key,
        second_key,
        expect.closeTo(f, 6),
        expect.closeTo(b, 6),
      ]);
      kept.delete(`${first_key} ${second_key}`);
    }
    expect([...kept.keys()]).toEqual([]);
  });
});
