import { sql } from 'kysely';
import { LEXICON_VERSION } from '../../align/lexicon/lexicon.js';
import { EMPTY_PACKED, type PackedLexicon } from '../../align/lexicon/packed-lexicon.js';
import type { Database } from '../database.js';
import { beadsOfShare, type LanguagePair, type Learner, pairsIn, pairsOfShare } from './share-rows.js';

/** A lexicon as far as two texts can use it, and the name of its state: `en-uk/12`, or null where it is empty. */
export interface NamedLexicon {
  readonly lexicon: PackedLexicon;
  readonly name: string | null;
}

/** Pairs on one page: a few hundred kilobytes of JSON. */
const PAGE = 5_000;
/** Stands for all words that neither text holds: what they count together is needed to make probabilities. */
const OTHER = '';
/** Below this a pair is forgotten. */
const LEAST = 0.001;

/**
 * Reads what is known of the words of two texts, source first, without the share of `own`: a text must not
 * confirm its own beads. Keys are parted by spaces. Counts of another version count as nothing.
 */
export async function readLexicon(
  db: Database,
  pair: LanguagePair,
  sourceKeys: string,
  targetKeys: string,
  own: Learner | null,
): Promise<NamedLexicon> {
  const state = await db
    .selectFrom('lexicon')
    .select(['version', 'revision', 'beads'])
    .where('first_language', '=', pair.first)
    .where('second_language', '=', pair.second)
    .executeTakeFirst();
  if (state === undefined || state.version !== LEXICON_VERSION || state.beads === 0) {
    return { lexicon: EMPTY_PACKED, name: null };
  }
  const share = own && (await beadsOfShare(db, pair, own));
  const pages = pair.turned
    ? await readPages(db, pair, targetKeys, sourceKeys, own)
    : await readPages(db, pair, sourceKeys, targetKeys, own);
  return {
    lexicon: { version: state.version, beads: Math.max(0, state.beads - (share ?? 0)), pages },
    name: `${pair.first}-${pair.second}/${state.revision}`,
  };
}

/**
 * The pairs are made into JSON by Postgres, so that whoever uses them reads them, on a thread of his own. Every
 * key is looked up by itself along an index (`offset 0` keeps the planner from joining) and told from the others
 * by a hashed subquery: without fresh statistics it would compare all keys with all pairs, for minutes.
 */
async function readPages(
  db: Database,
  pair: LanguagePair,
  firstKeys: string,
  secondKeys: string,
  own: Learner | null,
): Promise<string[]> {
  const { first, second, turned } = pair;
  const ofPair = sql`first_language = ${first} and second_language = ${second}`;
  const columns = turned ? sql`second, first, backward, forward` : sql`first, second, forward, backward`;
  const inFirst = sql`first_key in (select key from first_text)`;
  const inSecond = sql`second_key in (select key from second_text)`;
  const { rows } = await sql<{ page: string }>`
    with first_text (key) as materialized (select string_to_table(${firstKeys}, ' ')),
    second_text (key) as materialized (select string_to_table(${secondKeys}, ' ')),
    met as (
      select first_key, second_key, forward, backward
      from first_text cross join lateral (
        select * from lexicon_pair where ${ofPair} and first_key = first_text.key offset 0) stored
      union all
      select first_key, second_key, forward, backward
      from second_text cross join lateral (
        select * from lexicon_pair where ${ofPair} and second_key = second_text.key offset 0) stored
      where (${inFirst}) is false
      union all
      select first_key, second_key, -forward, -backward
      from (${own === null ? NO_PAIRS : pairsOfShare(pair, own)}) own
      where ${inFirst} or ${inSecond}
    ), counted as (
      select case when ${inFirst} then first_key else ${OTHER} end collate "C" as first,
             case when ${inSecond} then second_key else ${OTHER} end collate "C" as second,
             greatest(0, sum(forward)) as forward, greatest(0, sum(backward)) as backward
      from met group by 1, 2
    ), numbered as (
      select *, (row_number() over (order by first, second) - 1) / ${PAGE}::integer as page
      from counted where forward >= ${LEAST} or backward >= ${LEAST}
    )
    select json_agg(json_build_array(${columns}) order by first, second)::text as page
    from numbered group by numbered.page order by numbered.page`.execute(db);
  return rows.map(({ page }) => page);
}

const NO_PAIRS = pairsIn(sql`'[]'::jsonb`);

/**
 * Takes the lexicon of a language pair for the rest of the transaction, made new where it is missing or of
 * another version, and raises its revision.
 */
export async function holdLexicon(tx: Database, { first, second }: LanguagePair): Promise<void> {
  const key = { first_language: first, second_language: second };
  const { version } = await tx
    .insertInto('lexicon')
    .values({ ...key, version: LEXICON_VERSION, revision: 1, beads: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['first_language', 'second_language'])
        .doUpdateSet({ revision: (row) => sql`${row.ref('lexicon.revision')} + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  if (version === LEXICON_VERSION) return;
  await tx
    .deleteFrom('lexicon_pair')
    .where((row) => row.and(key))
    .execute();
  await tx
    .deleteFrom('lexicon_share')
    .where((row) => row.and(key))
    .execute();
  await tx
    .updateTable('lexicon')
    .set({ version: LEXICON_VERSION, beads: 0 })
    .where((row) => row.and(key))
    .execute();
}
