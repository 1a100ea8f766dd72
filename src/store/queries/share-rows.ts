import { type RawBuilder, sql } from 'kysely';
import { LEXICON_VERSION } from '../../align/lexicon/lexicon.js';
import type { Database } from '../database.js';

/** Two languages in the order in which their lexicon is kept, and whether that is the order asked for. */
export interface LanguagePair {
  readonly first: string;
  readonly second: string;
  /** True where the source is the second language. */
  readonly turned: boolean;
}

/** A translation, whose current alignment has a share in the lexicon. */
export interface Learner {
  readonly articleId: number;
  readonly translationId: number;
}

/** What a learner has added to the lexicon of a language pair, one row or none. */
export function shareOf({ first, second }: LanguagePair, { articleId, translationId }: Learner) {
  return sql`
    select beads, pairs from lexicon_share
    where article_id = ${articleId} and translation_id = ${translationId}
      and first_language = ${first} and second_language = ${second} and version = ${LEXICON_VERSION}`;
}

/** How many beads it was counted from; 0 where there is none. */
export async function beadsOfShare(db: Database, pair: LanguagePair, own: Learner): Promise<number> {
  const { rows } = await sql<{ beads: number }>`select beads from (${shareOf(pair, own)}) own`.execute(db);
  return rows[0]?.beads ?? 0;
}

/** Rows of first_key, second_key, forward, backward. */
export function pairsOfShare(pair: LanguagePair, learner: Learner) {
  return pairsIn(sql`(select pairs from (${shareOf(pair, learner)}) share)`);
}

/** The same rows of JSON as shares hold it. */
export function pairsIn(json: RawBuilder<unknown>) {
  return sql`
    select row ->> 0 as first_key, row ->> 1 as second_key, (row ->> 2)::double precision as forward,
           (row ->> 3)::double precision as backward
    from jsonb_array_elements(${json}) row`;
}
