import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/flows/actor.js';
import { ensureUser } from '../../src/flows/ensure-user.js';
import type { Role } from '../../src/store/tables.js';
import { type Aligned, storeAligned } from '../support/aligned.js';
import { storeDoubts } from '../support/doubts.js';
import { EDIT } from '../support/edit-operations.js';
import { useService } from '../support/service.js';

const QUEUE = `query ($source: LanguageTag, $target: LanguageTag, $maxConfidence: Float, $first: Int, $after: String) {
  reviewQueue(source: $source, target: $target, maxConfidence: $maxConfidence, first: $first, after: $after) {
    nodes { bead { id confidence signals { name } alternative { kind beads { source target } } } translation { id } article { id } alignment { id contentHash } }
    pageInfo { hasNextPage endCursor }
  }
}`;

describe('reviewQueue', () => {
  const test = useService();
  let first: Aligned;
  let second: Aligned;

  beforeAll(async () => {
    const anna = await test.token('TRANSLATOR', 'anna');
    first = await storeAligned(test, anna, 6);
    second = await storeAligned(test, anna, 6);
    const range = { start: 2, end: 4 };
    const alternative = {
      kind: 'merge',
      confidence: 0.2,
      beads: [{ source: range, target: range }],
    } as const;
    await storeDoubts(test.db, first, { 1: { confidence: 0.5 }, 2: { confidence: 0.1 + 0.2, alternative } });
    await storeDoubts(test.db, second, { 4: { confidence: 0.5 }, 0: { confidence: 0.7 } });
  });

  const actor = async (login: string, role: Role, ...pairs: string[]): Promise<Actor> => {
    const { id } = await ensureUser(test.db, login, role);
    return { userId: id, login, roles: [role], pairs };
  };
  const queue = async (as: Actor | null, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await test.service.run(as, QUEUE, variables);
    if (errors?.[0]) throw errors[0].originalError;
    // biome-ignore lint/suspicious/noExplicitAny: the query says what comes back.
    return data?.reviewQueue as any;
  };
  const confidences = async (as: Actor, variables: Record<string, unknown> = {}) =>
    (await queue(as, variables)).nodes.map(({ bead }: { bead: { confidence: number } }) => bead.confidence);

  it('lists doubted beads of all articles, the least confident first, with why and what else', async () => {
    const { nodes } = await queue(await actor('rita', 'REVIEWER'));
    expect(nodes.map(({ bead }: { bead: { confidence: number } }) => bead.confidence)).toEqual([
      0.1 + 0.2,
      0.5,
      0.5,
      0.7,
    ]);
    expect(nodes[0]).toMatchObject({
      bead: { alternative: { kind: 'merge', beads: [{ source: [2, 3], target: [2, 3] }] } },
      translation: { id: first.translationId },
      article: { id: first.articleId },
    });
    expect(nodes[0].bead.signals.length).toBeGreaterThan(0);
    expect(nodes.slice(1, 3).map(({ article }: { article: { id: string } }) => article.id)).toEqual([
      first.articleId,
      second.articleId,
    ]);
  });

  it('goes on exactly where a page ended, also between beads of one confidence', async () => {
    const rita = await actor('rita', 'REVIEWER');
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page++) {
      const { nodes, pageInfo } = await queue(rita, { first: 1, after });
      seen.push(nodes[0].bead.id);
      expect(pageInfo.hasNextPage).toBe(page < 3);
      after = pageInfo.endCursor;
    }
    const all = (await queue(rita)).nodes.map(({ bead }: { bead: { id: string } }) => bead.id);
    expect(seen).toEqual(all);
  });

  it.each<{ case: string; pairs: string[]; variables?: Record<string, unknown>; found: number }>([
    { case: 'a pair of the token', pairs: ['en>de'], found: 4 },
    { case: 'any source of the token', pairs: ['uk>fr', '*>de'], found: 4 },
    { case: 'another pair of the token', pairs: ['uk>de', 'en>fr'], found: 0 },
    { case: 'the languages asked for', pairs: [], variables: { source: 'en', target: 'de' }, found: 4 },
    { case: 'another language asked for', pairs: [], variables: { target: 'fr' }, found: 0 },
    { case: 'a highest confidence', pairs: [], variables: { maxConfidence: 0.5 }, found: 3 },
  ])('is bounded by $case', async ({ pairs, variables, found }) => {
    expect((await confidences(await actor('rita', 'REVIEWER', ...pairs), variables)).length).toBe(found);
  });

  it("leaves a reviewer's own translations out, but not an admin's", async () => {
    expect(await confidences(await actor('anna', 'REVIEWER'))).toEqual([]);
    expect((await confidences(await actor('anna', 'ADMIN'))).length).toBe(4);
  });

  it('is for reviewers, and refuses a confidence that is none', async () => {
    await expect(queue(null)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(queue(await actor('eva', 'EDITOR'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const rita = await actor('rita', 'REVIEWER');
    await expect(queue(rita, { maxConfidence: 1.5 })).rejects.toMatchObject({ code: 'VALIDATION' });
  });

  it('takes what it suggests with one mutation, after which the bead waits no more', async () => {
    const rita = await actor('rita', 'REVIEWER');
    const [doubted] = (await queue(rita)).nodes;
    const { alignment, bead } = doubted;
    const edited = await test.ask(
      EDIT,
      { alignmentId: alignment.id, expectedRevision: alignment.contentHash, edits: [{ accept: bead.id }] },
      await test.token('REVIEWER', 'rita'),
    );
    expect(edited.data.result.changedBeads).toMatchObject([{ shape: '2-2', status: 'CONFIRMED' }]);
    expect(await confidences(rita)).toEqual([0.5, 0.5, 0.7]);
  });
});
