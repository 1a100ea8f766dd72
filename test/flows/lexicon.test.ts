import { beforeAll, describe, expect, it } from 'vitest';
import type { AlignText } from '../../src/align/alignment.js';
import { learnLexicon } from '../../src/align/lexicon/learn-lexicon.js';
import type { Lexicon, LexiconPair } from '../../src/align/lexicon/lexicon.js';
import { unpackLexicon } from '../../src/align/lexicon/packed-lexicon.js';
import type { Actor } from '../../src/flows/actor.js';
import { printHash } from '../../src/flows/content-hash.js';
import { ensureUser } from '../../src/flows/ensure-user.js';
import { ingestArticle } from '../../src/flows/ingest-article.js';
import { type Learner, languagePair } from '../../src/flows/lexicon.js';
import { storedBeads } from '../../src/flows/stored-beads.js';
import { submitAlignment } from '../../src/flows/submit-alignment.js';
import { submitTranslation } from '../../src/flows/submit-translation.js';
import { keysOf } from '../../src/flows/thread/keys-of.js';
import { weighed } from '../../src/flows/weighed.js';
import { readLexicon } from '../../src/store/queries/lexicons.js';
import { inventedPair, randomFrom } from '../align/invented.js';
import { useDatabase } from '../support/test-database.js';

/** Thirty beads in invented languages, so that nothing but a lexicon can link their words. */
function texts(seed: number, length = 30): { source: string; target: string; sentences: number } {
  const { source, target } = inventedPair(length, randomFrom(seed));
  return { source: source.join('\n'), target: target.join('\n'), sentences: source.length };
}

describe('the lexicon', () => {
  const test = useDatabase();
  let actor: Actor;
  let nth = 0;
  beforeAll(async () => {
    const { id } = await ensureUser(test.db, 'anna', 'ADMIN');
    actor = { userId: id, login: 'anna', roles: ['ADMIN'], pairs: [] };
  });

  const store = async ({ source, target }: { source: string; target: string }) => {
    nth++;
    const { articleId } = await ingestArticle(test.db, actor, {
      title: `T ${nth}`,
      body: source,
      language: 'en',
      slug: `t-${nth}`,
      publishedAt: new Date(0),
    });
    const original = await test.db
      .selectFrom('revision')
      .selectAll()
      .where('article_id', '=', articleId)
      .executeTakeFirstOrThrow();
    const submitted = await submitTranslation(test.db, actor, articleId, {
      language: 'de',
      title: 'T',
      body: target,
      basedOn: printHash(original.content_hash),
    });
    const alignment = await test.db
      .selectFrom('alignment')
      .selectAll()
      .where('article_id', '=', articleId)
      .where('id', '=', submitted.alignmentId)
      .executeTakeFirstOrThrow();
    return { ...submitted, alignment };
  };
  const knownOf = async (source: AlignText, target: AlignText, own: Learner | null = null) => {
    const keys = keysOf(source, target);
    const pair = languagePair(source, target);
    return unpackLexicon((await readLexicon(test.db, pair, keys.source, keys.target, own)).lexicon);
  };
  const known = (source: string, target: string, own: Learner | null = null) => {
    const side = (language: string, body: string): AlignText => ({ language, sentences: body.split('\n') });
    return knownOf(side('en', source), side('de', target), own);
  };

  it('grows with every stored alignment, and an alignment says which state it used', async () => {
    const used: (string | null)[] = [];
    const confidence: number[] = [];
    for (let seed = 1; seed <= 6; seed++) {
      const { alignment } = await store(texts(seed));
      used.push(alignment.lexicon);
      confidence.push(alignment.confidence);
    }
    expect(used).toEqual([null, 'de-en/1', 'de-en/2', 'de-en/3', 'de-en/4', 'de-en/5']);
    // The same text is read with more certainty once others have been stored.
    const again = await store(texts(1));
    expect(again.alignment.confidence).toBeGreaterThan(confidence[0]!);
  });

  it('reads the same counts the other way round', async () => {
    const { source, target } = texts(1);
    const forth = await known(source, target);
    const turned = { language: 'de', sentences: target.split('\n') };
    const back = await knownOf(turned, { language: 'en', sentences: source.split('\n') });
    expect(forth.pairs.length).toBeGreaterThan(100);
    const flipped = back.pairs.map((pair) => ({
      source: pair.target,
      target: pair.source,
      forward: pair.backward,
      backward: pair.forward,
    }));
    const sorted = (pairs: readonly LexiconPair[]) => pairs.map((pair) => JSON.stringify(pair)).sort();
    expect(sorted(flipped)).toEqual(sorted(forth.pairs));
  });

  it("learns from a translation's current alignment only: replaced beads are taken away again", async () => {
    const { sentences, ...body } = texts(9);
    const stored = await store(body);
    const sum = async () =>
      (await test.db.selectFrom('lexicon').select('beads').executeTakeFirstOrThrow()).beads;
    const before = await sum();
    const share = await test.db
      .selectFrom('lexicon_share')
      .selectAll()
      .where('article_id', '=', stored.articleId)
      .executeTakeFirstOrThrow();
    const { target_count } = stored.alignment;
    const all = (count: number) => Array.from({ length: count }, (_, index) => index);
    await submitAlignment(test.db, actor, stored, {
      beads: [{ source: all(sentences), target: all(target_count) }],
    });
    // One bead that a person vouches for weighs two.
    expect(await sum()).toBeCloseTo(before - share.beads + 2, 6);
  });

  it('does not let a text confirm its own beads', async () => {
    const body = texts(10);
    const others = await known(body.source, body.target);
    const { articleId, translationId } = await store(body);
    const total = ({ pairs }: Lexicon) => pairs.reduce((sum, { forward }) => sum + forward, 0);
    expect(total(await known(body.source, body.target))).toBeGreaterThan(total(others) + 1);
    expect(total(await known(body.source, body.target, { articleId, translationId }))).toBeCloseTo(
      total(others),
      1,
    );
  });

  it('begins anew when its counts were made in another version', async () => {
    await test.db.updateTable('lexicon').set({ version: 0 }).execute();
    // Twice as long as the others: alone a text teaches little, since its beads are doubted.
    const body = texts(3, 60);
    const { alignment } = await store(body);
    expect(alignment.lexicon).toBeNull();
    const shares = await test.db.selectFrom('lexicon_share').select('article_id').execute();
    expect(shares.map(({ article_id }) => article_id)).toEqual([alignment.article_id]);
    expect((await known(body.source, body.target)).pairs.length).toBeGreaterThan(30);
  });

  it('keeps every count when many translations of one language pair come at once', async () => {
    const before = await test.db
      .selectFrom('lexicon')
      .select(['beads', 'revision'])
      .executeTakeFirstOrThrow();
    const stored = await Promise.all([11, 12, 13, 14, 15].map((seed) => store(texts(seed))));
    const after = await test.db.selectFrom('lexicon').select(['beads', 'revision']).executeTakeFirstOrThrow();
    const shares = await test.db.selectFrom('lexicon_share').select(['article_id', 'beads']).execute();
    const added = shares
      .filter((row) => stored.some(({ articleId }) => articleId === row.article_id))
      .reduce((sum, row) => sum + row.beads, 0);
    expect(after.revision - before.revision).toBe(5);
    expect(after.beads).toBeCloseTo(before.beads + added, 6);
  });

  describe('of a text so long that it is counted on another thread', () => {
    const { source, target } = inventedPair(900, randomFrom(31));
    const body = { source: source.join('\n'), target: target.join('\n') };
    let stored: Awaited<ReturnType<typeof store>>;
    const shareOf = async (articleId: number) =>
      test.db
        .selectFrom('lexicon_share')
        .selectAll()
        .where('article_id', '=', articleId)
        .executeTakeFirstOrThrow();

    it('learns what it would have learned in place, and lets other requests go on', async () => {
      const others = await known(body.source, body.target);
      let turns = 0;
      const timer = setInterval(() => turns++, 1);
      stored = await store(body);
      clearInterval(timer);
      expect(turns).toBeGreaterThan(50);
      const beads = await storedBeads(test.db, stored);
      const taught = learnLexicon(
        { language: 'en', sentences: source },
        { language: 'de', sentences: target },
        beads.map(weighed),
        others,
      );
      const share = await shareOf(stored.articleId);
      expect(share.beads).toBeCloseTo(taught.beads, 2);
      const counts = new Map(share.pairs.map(([de, en, , forward]) => [`${en} ${de}`, forward]));
      expect(counts.size).toBe(taught.pairs.length);
      for (const pair of taught.pairs)
        expect(counts.get(`${pair.source} ${pair.target}`)).toBeCloseTo(pair.forward, 3);
    });

    it('forgets the last beads when a person replaces all of them, and stays the sum of its shares', async () => {
      const all = Array.from({ length: stored.alignment.source_count }, (_, index) => index);
      const beads = all.map((index) => ({
        source: [index],
        target: index < stored.alignment.target_count ? [index] : [],
      }));
      const rest = Array.from(
        { length: Math.max(0, stored.alignment.target_count - all.length) },
        (_, nth) => ({ source: [], target: [all.length + nth] }),
      );
      await submitAlignment(test.db, actor, stored, { beads: [...beads, ...rest] });
      const share = await shareOf(stored.articleId);
      expect(share.beads).toBe(2 * Math.min(all.length, stored.alignment.target_count));
      const pairs = await test.db.selectFrom('lexicon_pair').select('forward').execute();
      const shares = await test.db.selectFrom('lexicon_share').select('pairs').execute();
      const kept = pairs.reduce((sum, { forward }) => sum + forward, 0);
      const added = shares.flatMap((row) => row.pairs).reduce((sum, [, , forward]) => sum + forward, 0);
      expect(kept / added).toBeCloseTo(1, 3);
    });
  });
});
