import { describe, expect, it } from 'vitest';
import { checkPartition } from '../../src/align/check-partition.js';
import { printHash } from '../../src/flows/content-hash.js';
import { storedBeads } from '../../src/flows/stored-beads.js';
import { decodeIdOf } from '../../src/graphql/global-id.js';
import { randomFrom } from '../align/invented.js';
import { type Aligned, storeAligned } from '../support/aligned.js';
import { ALIGNMENT, EDIT } from '../support/edit-operations.js';
import { useService } from '../support/service.js';

/** Small enough for everyone to get in each other's way, often. */
const SENTENCES = 24;
const EDITORS = 20;
const ROUNDS = 3;

describe('many translators on one alignment', () => {
  const test = useService();

  const eventsOf = async ({ articleId }: Aligned) => {
    const [id = 0] = decodeIdOf('Article', articleId);
    return test.db
      .selectFrom('event')
      .selectAll()
      .where('article_id', '=', id)
      .where('kind', '=', 'ALIGNMENT_EDITED')
      .orderBy('id')
      .execute();
  };

  it('stores one of fifty copies that come at once with one key, and answers all of them alike', async () => {
    const anna = await test.token('TRANSLATOR', 'anna');
    const aligned = await storeAligned(test, anna, 6);
    const variables = {
      alignmentId: aligned.alignmentId,
      expectedRevision: aligned.contentHash,
      edits: [{ merge: [aligned.beads[0]!.id, aligned.beads[1]!.id] }],
      idempotencyKey: 'one of fifty',
    };
    const answers = await Promise.all(Array.from({ length: 50 }, () => test.ask(EDIT, variables, anna)));
    const results = answers.map(({ data }) => data.result);
    expect(results.filter(({ replayed }) => !replayed).length).toBe(1);
    expect(new Set(results.map(({ alignment }) => alignment.id)).size).toBe(1);
    expect(results.every(({ changedBeads }) => changedBeads.length === 1)).toBe(true);
    expect((await eventsOf(aligned)).length).toBe(1);
  });

  it('keeps every acknowledged edit of twenty in the history, and the losers get in with their rebased edits', async () => {
    const owner = await test.token('TRANSLATOR', 'owner');
    const aligned = await storeAligned(test, owner, SENTENCES);
    const tally = { acknowledged: [] as string[], rebased: 0, rebasedIn: 0, clashed: 0, refused: 0 };
    const editors = await Promise.all(
      Array.from({ length: EDITORS }, (_, nth) => test.token('REVIEWER', `editor-${nth}`)),
    );
    await Promise.all(editors.map((token, nth) => work(aligned, token, randomFrom(nth + 1), tally)));

    const events = await eventsOf(aligned);
    // Every change that was answered as done stands in the history, and nothing else does.
    expect(events.map(({ after_hash }) => printHash(after_hash!)).sort()).toEqual(tally.acknowledged.sort());
    // Each began where the one before it ended, so that none was overwritten unseen.
    const before = events.map(({ before_hash }) => printHash(before_hash!));
    const after = events.map(({ after_hash }) => printHash(after_hash!));
    expect(before).toEqual([aligned.contentHash, ...after.slice(0, -1)]);

    const [articleId = 0] = decodeIdOf('Article', aligned.articleId);
    const { alignment_id: alignmentId } = await test.db
      .selectFrom('translation')
      .where('article_id', '=', articleId)
      .select('alignment_id')
      .executeTakeFirstOrThrow();
    const beads = await storedBeads(test.db, { articleId, alignmentId });
    expect(checkPartition(beads, SENTENCES, SENTENCES)).toEqual([]);
    expect(events.at(-1)!.alignment_id).toBe(alignmentId);
    expect(tally.acknowledged.length).toBeGreaterThan(EDITORS);
    expect(tally.rebased).toBeGreaterThan(0);
    expect(tally.rebasedIn).toBeGreaterThan(0);
  });

  type Tally = {
    acknowledged: string[];
    rebased: number;
    rebasedIn: number;
    clashed: number;
    refused: number;
  };

  /** A translator who looks, edits, and when somebody was faster sends the rebased edits until they are in or clash. */
  async function work(aligned: Aligned, token: string, random: () => number, tally: Tally): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      const seen = await current(aligned);
      let edits: object[] = [randomEdit(seen.beads.nodes, random)];
      let expectedRevision: string = seen.contentHash;
      let rebased = false;
      for (;;) {
        const variables = { alignmentId: aligned.alignmentId, expectedRevision, edits };
        const { data, errors } = await test.ask(EDIT, variables, token);
        expect(errors).toBeUndefined();
        const { result } = data;
        if (result.__typename === 'AlignmentEditPayload') {
          if (!result.replayed) tally.acknowledged.push(result.contentHash);
          if (rebased) tally.rebasedIn++;
          break;
        }
        if (result.__typename === 'ValidationError') {
          tally.refused++;
          break;
        }
        expect(result.__typename).toBe('StaleRevisionError');
        expect(result.changes.length).toBeGreaterThan(0);
        if (result.rebased === null) {
          expect(result.conflicts.length).toBeGreaterThan(0);
          tally.clashed++;
          break;
        }
        tally.rebased++;
        rebased = true;
        edits = result.rebased;
        expectedRevision = result.actual;
      }
    }
  }

  async function current({ translationId }: Aligned) {
    const { data } = await test.ask(
      'query ($id: ID!) { node(id: $id) { ... on Translation { alignment { id } } } }',
      { id: translationId },
    );
    return (await test.ask(ALIGNMENT, { id: data.node.alignment.id })).data.node;
  }

  function randomEdit(beads: readonly { id: string; shape: string }[], random: () => number): object {
    const at = Math.floor(random() * (beads.length - 1));
    const bead = beads[at]!;
    const [m = 0, n = 0] = bead.shape.split('-').map(Number);
    switch (Math.floor(random() * 5)) {
      case 0:
        return { merge: [bead.id, beads[at + 1]!.id] };
      case 1:
        return { split: { bead: bead.id, sourceAt: Math.min(1, m), targetAt: m > 1 ? Math.min(1, n) : 0 } };
      case 2:
        return { annotate: { bead: bead.id, note: `note ${Math.floor(random() * 1e6)}` } };
      case 3:
        return { reject: bead.id };
      default:
        return { confirm: bead.id };
    }
  }
});
