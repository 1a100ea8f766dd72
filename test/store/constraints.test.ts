import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/flows/actor.js';
import { printHash } from '../../src/flows/content-hash.js';
import { ensureUser } from '../../src/flows/ensure-user.js';
import { ingestArticle } from '../../src/flows/ingest-article.js';
import { submitTranslation } from '../../src/flows/submit-translation.js';
import type { Database } from '../../src/store/database.js';
import { useDatabase } from '../support/test-database.js';

/** Two sides of four sentences each, as [source start, source end, target start, target end]. */
const PARTITIONS = [
  ['one bead', [[0, 4, 0, 4]]],
  [
    'one to one',
    [
      [0, 1, 0, 1],
      [1, 2, 1, 2],
      [2, 3, 2, 3],
      [3, 4, 3, 4],
    ],
  ],
  [
    'crossing beads',
    [
      [0, 2, 2, 4],
      [2, 4, 0, 2],
    ],
  ],
  [
    'a deletion and an insertion',
    [
      [0, 1, 0, 0],
      [1, 4, 0, 3],
      [4, 4, 3, 4],
    ],
  ],
] as const;
const BROKEN = [
  [
    'a gap in the source',
    [
      [0, 1, 0, 1],
      [2, 4, 1, 4],
    ],
  ],
  [
    'a gap in the target',
    [
      [0, 1, 0, 1],
      [1, 4, 2, 4],
    ],
  ],
  [
    'an overlap',
    [
      [0, 2, 0, 1],
      [1, 4, 1, 4],
    ],
  ],
  ['an unfinished end', [[0, 3, 0, 4]]],
  ['an end outside', [[0, 5, 0, 4]]],
  ['a side that is never touched', [[0, 4, 0, 0]]],
  ['a first sentence left out', [[1, 4, 0, 4]]],
] as const;

describe('the store refuses what cannot be', () => {
  const test = useDatabase();
  let articleId = 0;
  let source: { id: number; hash: Buffer } = { id: 0, hash: Buffer.alloc(0) };
  let target = 0;
  let userId = 0;

  beforeAll(async () => {
    userId = (await ensureUser(test.db, 'anna', 'ADMIN')).id;
    const actor: Actor = { userId, login: 'anna', roles: ['ADMIN'], pairs: [] };
    ({ articleId } = await ingestArticle(test.db, actor, {
      title: 'A',
      body: 'One. Two. Three. Four.',
      language: 'en',
      slug: 'a',
      publishedAt: new Date(0),
    }));
    const original = await test.db.selectFrom('revision').selectAll().executeTakeFirstOrThrow();
    source = { id: original.id, hash: original.content_hash };
    await submitTranslation(test.db, actor, articleId, {
      title: 'A',
      body: 'Eins. Zwei. Drei. Vier.',
      language: 'de',
      basedOn: printHash(original.content_hash),
    });
    target = (
      await test.db
        .selectFrom('revision')
        .select('id')
        .where('translation_id', 'is not', null)
        .executeTakeFirstOrThrow()
    ).id;
  });

  const insertAlignment = (db: Database, beadCount: number, seed: number, linkedCount: number) =>
    db
      .insertInto('alignment')
      .values({
        article_id: articleId,
        source_id: source.id,
        target_id: target,
        source_count: 4,
        target_count: 4,
        bead_count: beadCount,
        linked_count: linkedCount,
        confirmed_count: 0,
        content_hash: Buffer.alloc(32, seed),
        origin: 'HUMAN',
        aligner: null,
        parent_id: null,
        confidence: 1,
        author_id: userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
  const insertBead = (db: Database, alignmentId: number, index: number, [a, b, c, d]: readonly number[]) =>
    db
      .insertInto('bead')
      .values({
        article_id: articleId,
        alignment_id: alignmentId,
        index,
        source_start: a!,
        source_end: b!,
        target_start: c!,
        target_end: d!,
        status: 'AUTO',
        origin: 'HUMAN',
        confidence: 1,
        signals: '[]',
        confirmed_by: null,
        note: null,
      })
      .execute();
  let seed = 0;
  const linkedBy = (beads: readonly (readonly number[])[]) =>
    beads.reduce((sum, [a, b, c, d]) => (b! > a! && d! > c! ? sum + b! - a! + d! - c! : sum), 0);
  const store = (
    beads: readonly (readonly number[])[],
    count = beads.length,
    linked = Math.min(8, linkedBy(beads)),
  ) =>
    test.db.transaction().execute(async (tx) => {
      const { id } = await insertAlignment(tx, count, ++seed, linked);
      for (const [index, bead] of beads.entries()) await insertBead(tx, id, index, bead);
      return id;
    });

  it.each(PARTITIONS)('but takes %s', async (_what, beads) => {
    expect(await store(beads)).toBeGreaterThan(0);
  });

  it.each(BROKEN)('%s', async (_what, beads) => {
    await expect(store(beads)).rejects.toMatchObject({ constraint: 'alignment_is_partition' });
  });

  it('fewer beads than the alignment says', async () => {
    await expect(store([[0, 4, 0, 4]], 2)).rejects.toMatchObject({ constraint: 'alignment_is_partition' });
  });

  it('another number of linked sentences than the beads have', async () => {
    await expect(store([[0, 4, 0, 4]], 1, 7)).rejects.toMatchObject({
      constraint: 'alignment_tallies_its_beads',
    });
  });

  it('a bead added to a finished alignment', async () => {
    const id = await store([[0, 4, 0, 4]]);
    await expect(insertBead(test.db, id, 1, [0, 1, 0, 1])).rejects.toMatchObject({
      constraint: 'alignment_is_finished',
    });
  });

  it('a bead with two empty sides', async () => {
    await expect(
      store([
        [0, 4, 0, 4],
        [4, 4, 4, 4],
      ]),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('an alignment that lies about the size of a side', async () => {
    await expect(
      sql`insert into alignment (article_id, source_id, target_id, source_count, target_count, bead_count, linked_count, confirmed_count, content_hash, origin, confidence, author_id)
          values (${articleId}, ${source.id}, ${target}, 3, 4, 1, 0, 0, ${Buffer.alloc(32)}, 'HUMAN', 1, ${userId})`.execute(
        test.db,
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it('an alignment whose revision belongs to another article', async () => {
    await expect(
      test.db
        .insertInto('bead')
        .values({
          article_id: articleId + 1,
          alignment_id: 1,
          index: 0,
          source_start: 0,
          source_end: 1,
          target_start: 0,
          target_end: 1,
          status: 'AUTO',
          origin: 'HUMAN',
          confidence: 1,
          signals: '[]',
          confirmed_by: null,
          note: null,
        })
        .execute(),
    ).rejects.toMatchObject({ code: '23503' });
  });

  it.each(['revision', 'block', 'sentence', 'alignment', 'bead', 'event'] as const)(
    'a change of %s',
    async (table) => {
      await expect(sql`delete from ${sql.table(table)}`.execute(test.db)).rejects.toMatchObject({
        constraint: `${table}_is_immutable`,
      });
      await expect(sql`update ${sql.table(table)} set article_id = 0`.execute(test.db)).rejects.toMatchObject(
        { constraint: `${table}_is_immutable` },
      );
    },
  );

  it.each([
    [
      'a sentence out of order',
      [
        [0, 0, 4],
        [0, 3, 9],
      ],
    ],
    [
      'a sentence beyond its block',
      [
        [0, 0, 4],
        [0, 5, 99],
      ],
    ],
    [
      'a block without a sentence',
      [
        [1, 12, 15],
        [1, 16, 18],
      ],
    ],
  ])('a revision with %s', async (_what, sentences) => {
    const write = test.db.transaction().execute(async (tx) => {
      const { id } = await tx
        .insertInto('revision')
        .values({
          article_id: articleId,
          translation_id: null,
          number: 2,
          parent_id: null,
          content_hash: Buffer.alloc(32, 9),
          language: 'en',
          title: 'T',
          body: 'Abcd Efgh. Second line.',
          block_count: 2,
          sentence_count: 2,
          author_id: userId,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const parent = { article_id: articleId, revision_id: id };
      await tx
        .insertInto('block')
        .values([
          { ...parent, index: 0, kind: 'PARAGRAPH', start: 0, end: 10 },
          { ...parent, index: 1, kind: 'PARAGRAPH', start: 11, end: 23 },
        ])
        .execute();
      await tx
        .insertInto('sentence')
        .values(
          sentences.map(([block, start, end], index) => ({
            ...parent,
            index,
            block: block!,
            start: start!,
            end: end!,
            text: 'x',
          })),
        )
        .execute();
    });
    await expect(write).rejects.toMatchObject({ constraint: 'revision_is_segmented' });
  });
});
