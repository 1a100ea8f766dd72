import { describe, expect, it } from 'vitest';
import { checkPartition } from '../../src/align/check-partition.js';
import { storedBeads } from '../../src/flows/stored-beads.js';
import { decodeIdOf } from '../../src/graphql/global-id.js';
import { randomFrom } from '../align/invented.js';
import { type Aligned, storeAligned } from '../support/aligned.js';
import { ALIGNMENT, EDIT, REVERT } from '../support/edit-operations.js';
import { type Answer, useService } from '../support/service.js';

/** Small enough for everyone to get in each other's way, often. */
const SENTENCES = 24;
const EDITORS = 20;
/** How long they work; `BITEXT_SECONDS=60` for the full minute. */
const SECONDS = Number(process.env.BITEXT_SECONDS ?? 10);

const HISTORY = `query ($id: ID!, $after: String) { node(id: $id) { ... on Translation {
  history(first: 100, after: $after) {
    nodes { kind before after actor { login } alignment { id } } pageInfo { hasNextPage endCursor }
  }
} } }`;

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

  it(
    `keeps every acknowledged edit of twenty who work for ${SECONDS} seconds, and the losers get in with their rebased edits`,
    async () => {
      const owner = await test.token('TRANSLATOR', 'owner');
      const aligned = await storeAligned(test, owner, SENTENCES);
      const tally: Tally = {
        acknowledged: [],
        rebased: 0,
        rebasedIn: 0,
        reverted: 0,
        clashed: 0,
        refused: 0,
      };
      const end = performance.now() + SECONDS * 1_000;
      const logins = Array.from({ length: EDITORS }, (_, nth) => (nth === 0 ? 'owner' : `editor-${nth}`));
      await Promise.all(
        logins.map(async (login, nth) => {
          const token = nth === 0 ? owner : await test.token('REVIEWER', login);
          const random = randomFrom(nth + 1);
          // A slow machine takes longer until enough has happened to tell anything.
          while (performance.now() < end || !isEnough(tally)) {
            await work(aligned, { login, token, random }, tally);
          }
        }),
      );

      const events = await historyOf(aligned);
      // Every change that was answered as done stands in the history by whoever made it, and nothing else does.
      const told = events.map(({ actor, after }) => `${actor.login} ${after}`);
      expect(told.sort()).toEqual(tally.acknowledged.sort());
      // Each began where the one before it ended, so that none was overwritten unseen.
      const after = events.map((event) => event.after);
      expect(events.map(({ before }) => before)).toEqual([aligned.contentHash, ...after.slice(0, -1)]);

      const last = await current(aligned);
      expect([last.id, last.contentHash]).toEqual([events.at(-1)!.alignment.id, after.at(-1)]);
      const [articleId = 0, alignmentId = 0] = decodeIdOf('Alignment', last.id);
      const beads = await storedBeads(test.db, { articleId, alignmentId });
      expect(checkPartition(beads, SENTENCES, SENTENCES)).toEqual([]);
      expect(told.length).toBeGreaterThan(EDITORS);
      expect([tally.rebased, tally.rebasedIn, tally.reverted].every((count) => count > 0)).toBe(true);
      if (process.env.BITEXT_SECONDS !== undefined) console.info({ ...tally, acknowledged: told.length });
    },
    (SECONDS + 60) * 1_000,
  );

  interface Tally {
    readonly acknowledged: string[];
    /** Edits that came too late and were given back for the current alignment, and those that got in then. */
    rebased: number;
    rebasedIn: number;
    reverted: number;
    clashed: number;
    refused: number;
  }

  function isEnough({ acknowledged, rebased, rebasedIn, reverted }: Tally): boolean {
    return acknowledged.length > EDITORS && [rebased, rebasedIn, reverted].every((count) => count > 0);
  }

  interface Editor {
    readonly login: string;
    readonly token: string;
    readonly random: () => number;
  }

  /** A translator who looks, edits or undoes, and when somebody was faster sends the rebased edits until they are in or clash. */
  async function work(aligned: Aligned, { login, token, random }: Editor, tally: Tally): Promise<void> {
    const seen = await current(aligned);
    let edits: object[] = [randomEdit(seen.beads.nodes, random)];
    let expectedRevision: string = seen.contentHash;
    const undo = seen.parent !== null && random() < 0.05;
    for (let tries = 0; ; tries++) {
      const key = { alignmentId: aligned.alignmentId, expectedRevision };
      const { data, errors } = undo
        ? await test.ask(REVERT, { ...key, to: seen.parent.id }, token)
        : await test.ask(EDIT, { ...key, edits }, token);
      expect(errors).toBeUndefined();
      const { result } = data;
      if (result.__typename === 'AlignmentEditPayload') {
        if (!result.replayed) tally.acknowledged.push(`${login} ${result.contentHash}`);
        if (tries > 0) tally.rebasedIn++;
        if (undo) tally.reverted++;
        return;
      }
      if (result.__typename === 'ValidationError') {
        tally.refused++;
        return;
      }
      expect(result.__typename).toBe('StaleRevisionError');
      if (!undo) expect(result.changes.length).toBeGreaterThan(0);
      if (result.rebased === null) {
        expect(undo || result.conflicts.length > 0).toBe(true);
        tally.clashed++;
        return;
      }
      tally.rebased++;
      edits = result.rebased;
      expectedRevision = result.actual;
    }
  }

  interface Told {
    readonly kind: string;
    readonly before: string;
    readonly after: string;
    readonly actor: { readonly login: string };
    readonly alignment: { readonly id: string };
  }

  /** All changes of the alignment, oldest first, as the graph tells them. */
  async function historyOf({ translationId }: Aligned): Promise<Told[]> {
    const told: Told[] = [];
    for (let after: string | null = null; ; ) {
      const { data }: Answer = await test.ask(HISTORY, { id: translationId, after });
      const { nodes, pageInfo } = data.node.history;
      told.push(...nodes);
      if (!pageInfo.hasNextPage) return told.filter(({ kind }) => kind.startsWith('ALIGNMENT_')).reverse();
      after = pageInfo.endCursor;
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
