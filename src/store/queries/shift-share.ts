import { sql } from 'kysely';
import type { Lexicon } from '../../align/lexicon/lexicon.js';
import { packLexicon } from '../../align/lexicon/packed-lexicon.js';
import type { Database } from '../database.js';
import { type LanguagePair, type Learner, pairsIn, shareOf } from './share-rows.js';

/** Below this a pair is forgotten. */
const LEAST = 0.001;

/**
 * Changes what a translation's alignment has added to its lexicon, and the lexicon with it: by what some beads
 * teach and less what others taught. A share never falls below nothing, so the lexicon stays the sum of its
 * shares. To be called while the lexicon is held.
 * @returns false where there is no share of this version to change, and nothing was written
 */
export async function shiftShare(
  tx: Database,
  key: Learner,
  pair: LanguagePair,
  added: Lexicon,
  removed: Lexicon,
): Promise<boolean> {
  const rows = (lexicon: Lexicon) => sql`${packLexicon(lexicon, pair.turned).pages[0]}::jsonb`;
  const beads = added.beads - removed.beads;
  const { rows: found } = await sql<{ beads: number }>`
    with share as (${shareOf(pair, key)}), change as (
      select first_key, second_key, sum(forward) as forward, sum(backward) as backward from (
        ${pairsIn(rows(added))}
        union all
        select first_key, second_key, -forward, -backward from (${pairsIn(rows(removed))}) taken) both_ways
      group by 1, 2
    ), old as (${pairsIn(sql`(select pairs from share)`)}), moved as (
      select first_key, second_key, coalesce(old.forward, 0) as old_forward, coalesce(old.backward, 0) as old_backward,
             greatest(0, coalesce(old.forward, 0) + coalesce(change.forward, 0)) as forward,
             greatest(0, coalesce(old.backward, 0) + coalesce(change.backward, 0)) as backward
      from old full join change using (first_key, second_key)
    ), kept as (
      update lexicon_share
      set beads = greatest(0, lexicon_share.beads + ${beads}::double precision),
          pairs = (select coalesce(jsonb_agg(jsonb_build_array(first_key, second_key, forward, backward)), '[]')
                   from moved where forward >= ${LEAST} or backward >= ${LEAST})
      from share
      where article_id = ${key.articleId} and translation_id = ${key.translationId}
      returning lexicon_share.beads - share.beads as beads
    ), summed as (
      insert into lexicon_pair as known (first_language, second_language, first_key, second_key, forward, backward)
      select ${pair.first}, ${pair.second}, first_key, second_key, forward - old_forward, backward - old_backward
      from (select first_key, second_key, old_forward, old_backward,
                   case when forward >= ${LEAST} or backward >= ${LEAST} then forward else 0 end as forward,
                   case when forward >= ${LEAST} or backward >= ${LEAST} then backward else 0 end as backward
            from moved) rounded
      where exists (select from share) and (forward <> old_forward or backward <> old_backward)
      on conflict (first_language, second_language, first_key, second_key)
      do update set forward = known.forward + excluded.forward, backward = known.backward + excluded.backward
    )
    select beads from kept`.execute(tx);
  const [moved] = found;
  if (moved === undefined) return false;
  await tx
    .updateTable('lexicon')
    .set({ beads: (row) => sql`greatest(0, ${row.ref('beads')} + ${moved.beads}::double precision)` })
    .where('first_language', '=', pair.first)
    .where('second_language', '=', pair.second)
    .execute();
  return true;
}
