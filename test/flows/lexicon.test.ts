import { beforeAll, describe, expect, it } from 'vitest';
import type { AlignText } from '../../src/align/alignment.js';
import type { Actor } from '../../src/flows/actor.js';
import { printHash } from '../../src/flows/content-hash.js';
import { ingestArticle } from '../../src/flows/ingest-article.js';
import { knownLexicon } from '../../src/flows/lexicon.js';
import { submitAlignment } from '../../src/flows/submit-alignment.js';
import { submitTranslation } from '../../src/flows/submit-translation.js';
import { ensureUser } from '../../src/flows/token.js';
import { useDatabase } from '../support/test-database.js';

/** Words that share no letters with their translations, so that only a lexicon can link them. */
const WORDS: readonly (readonly [string, string])[] = [
  ['river', 'fluss'],
  ['bridge', 'brücke'],
  ['worker', 'arbeiter'],
  ['winter', 'kälte'],
  ['bread', 'gebäck'],
  ['horse', 'ross'],
  ['window', 'fenster'],
  ['garden', 'beet'],
  ['letter', 'brief'],
  ['teacher', 'lehrkraft'],
  ['mountain', 'gebirge'],
  ['shadow', 'schatten'],
];

/** Sentences of three words each, every time other ones, the same on both sides. */
function texts(seed: number): { source: string; target: string } {
  const picks = Array.from({ length: 10 }, (_, row) =>
    [0, 1, 2].map((nth) => WORDS[(seed * 5 + row * 7 + nth * (seed + 3)) % WORDS.length]!),
  );
  const sentence = (side: 0 | 1) => (row: (readonly [string, string])[]) =>
    `${row.map((pair) => pair[side]).join(' ')}.`;
  return { source: picks.map(sentence(0)).join('\n'), target: picks.map(sentence(1)).join('\n') };
}

describe('the lexicon', () => {
  const test = useDatabase();
  let actor: Actor;
  let nth = 0;
  beforeAll(async () => {
    const { id } = await ensureUser(test.db, 'anna', 'ADMIN');
    actor = { userId: id, login: 'anna', role: 'ADMIN' };
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
  const pairs = () =>
    test.db.selectFrom('lexicon_pair').selectAll().orderBy('first_key').orderBy('second_key').execute();
  const one = (sentence: string, language: string): AlignText => ({ language, sentences: [sentence] });

  it('grows with every stored alignment, and an alignment says which state it used', async () => {
    const used: (string | null)[] = [];
    const confidence: number[] = [];
    for (let seed = 1; seed <= 6; seed++) {
      const { alignment } = await store(texts(seed));
      used.push(alignment.lexicon);
      confidence.push(alignment.confidence);
    }
    expect(used).toEqual([null, 'de-en/1', 'de-en/2', 'de-en/3', 'de-en/4', 'de-en/5']);
    const { lexicon } = await knownLexicon(
      test.db,
      one('river bridge', 'en'),
      one('fluss brücke kälte', 'de'),
      null,
    );
    const best = [...lexicon.pairs].sort((a, b) => b.forward - a.forward).slice(0, 2);
    expect(best.map(({ source, target }) => [source.slice(0, 4), target.slice(0, 4)]).sort()).toEqual([
      ['brid', 'brüc'],
      ['rive', 'flus'],
    ]);
    // The same text is read with more certainty once others have been stored.
    const again = await store(texts(1));
    expect(again.alignment.confidence).toBeGreaterThan(confidence[0]!);
  });

  it('reads the same counts the other way round', async () => {
    const forth = await knownLexicon(test.db, one('river', 'en'), one('fluss', 'de'), null);
    const back = await knownLexicon(test.db, one('fluss', 'de'), one('river', 'en'), null);
    expect(forth.lexicon.pairs).toHaveLength(1);
    const [pair] = forth.lexicon.pairs;
    expect(back.lexicon.pairs).toEqual([
      { source: pair!.target, target: pair!.source, forward: pair!.backward, backward: pair!.forward },
    ]);
  });

  it("learns from a translation's current alignment only: replaced beads are taken away again", async () => {
    const stored = await store(texts(9));
    const sum = async () =>
      (await test.db.selectFrom('lexicon').select('beads').executeTakeFirstOrThrow()).beads;
    const before = await sum();
    const share = await test.db
      .selectFrom('lexicon_share')
      .selectAll()
      .where('article_id', '=', stored.articleId)
      .executeTakeFirstOrThrow();
    const beads = Array.from({ length: 10 }, (_, index) => ({ source: [index], target: [index] }));
    await submitAlignment(
      test.db,
      actor,
      { articleId: stored.articleId, alignmentId: stored.alignmentId },
      beads,
    );
    // Ten beads that a person vouches for weigh two each.
    expect(await sum()).toBeCloseTo(before - share.beads + 20, 6);
  });

  it('does not let a text confirm its own beads', async () => {
    const { articleId, translationId } = await store({ source: 'quokka.', target: 'beuteltier.' });
    const text = [one('quokka', 'en'), one('beuteltier', 'de')] as const;
    expect((await knownLexicon(test.db, ...text, null)).lexicon.pairs).toHaveLength(1);
    expect((await knownLexicon(test.db, ...text, { articleId, translationId })).lexicon.pairs).toEqual([]);
  });

  it('begins anew when its counts were made in another version', async () => {
    await test.db.updateTable('lexicon').set({ version: 0 }).execute();
    const { alignment } = await store(texts(3));
    expect(alignment.lexicon).toBeNull();
    const shares = await test.db.selectFrom('lexicon_share').select('article_id').execute();
    expect(shares.map(({ article_id }) => article_id)).toEqual([alignment.article_id]);
    expect((await pairs()).length).toBeGreaterThan(5);
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
});
