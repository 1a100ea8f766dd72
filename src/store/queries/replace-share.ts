import { sql } from 'kysely';
import { LEXICON_VERSION } from '../../align/lexicon/lexicon.js';
import type { Database } from '../database.js';
import { beadsOfShare, type LanguagePair, type Learner, pairsIn, pairsOfShare } from './share-rows.js';

/** Below this a pair is forgotten. */
const LEAST = 0.001;

/** What an alignment has taught, in the order in which the pair is kept. */
export interface Share {
  readonly beads: number;
  /** JSON of a list of `[first, second, forward, backward]`, in UTF-8. */
  readonly pairs: Uint8Array;
}

export const NO_SHARE: Share = { beads: 0, pairs: new TextEncoder().encode('[]') };

/**
 * Puts a learner's share in place of its last one, in the lexicon that the transaction holds: only the
 * differences are written, and pairs that are left with next to nothing are forgotten.
 */
export async function replaceShare(
  tx: Database,
  pair: LanguagePair,
  learner: Learner,
  { beads, pairs }: Share,
): Promise<void> {
  const { first, second } = pair;
  const last = await beadsOfShare(tx, pair, learner);
  const given = sql`convert_from(${Buffer.from(pairs.buffer, pairs.byteOffset, pairs.length)}::bytea, 'UTF8')::jsonb`;
  await sql`
    insert into lexicon_pair as kept (first_language, second_language, first_key, second_key, forward, backward)
    select ${first}, ${second}, first_key, second_key, sum(forward), sum(backward)
    from (
      ${pairsIn(given)}
      union all
      select first_key, second_key, -forward, -backward from (${pairsOfShare(pair, learner)}) last
    ) changes
    group by first_key, second_key
    having sum(forward) <> 0 or sum(backward) <> 0
    on conflict (first_language, second_language, first_key, second_key)
    do update set forward = kept.forward + excluded.forward, backward = kept.backward + excluded.backward
  `.execute(tx);
  if (last > 0) {
    await sql`
      delete from lexicon_pair where ctid = any(array(
        select small.ctid from (${pairsOfShare(pair, learner)}) last cross join lateral (
          select ctid from lexicon_pair
          where first_language = ${first} and second_language = ${second} and first_key = last.first_key
            and second_key = last.second_key and forward < ${LEAST} and backward < ${LEAST}
          offset 0) small))
    `.execute(tx);
  }
  const { articleId, translationId } = learner;
  await sql`
    insert into lexicon_share as kept
      (article_id, translation_id, first_language, second_language, version, beads, pairs)
    values (${articleId}, ${translationId}, ${first}, ${second}, ${LEXICON_VERSION}, ${beads}, ${given})
    on conflict (article_id, translation_id)
    do update set first_language = excluded.first_language, second_language = excluded.second_language,
                  version = excluded.version, beads = excluded.beads, pairs = excluded.pairs
  `.execute(tx);
  await tx
    .updateTable('lexicon')
    .set({ beads: (row) => sql`greatest(0, ${row.ref('beads')} + ${beads - last}::double precision)` })
    .where('first_language', '=', first)
    .where('second_language', '=', second)
    .execute();
}
