import { sql } from 'kysely';
import {
  EMPTY_LEXICON,
  LEXICON_VERSION,
  type Lexicon,
  type LexiconPair,
} from '../../align/lexicon/lexicon.js';
import type { Database } from '../database.js';
import type { StoredLexiconPair } from '../tables.js';

/** Two languages in the order in which their lexicon is kept, and whether that is the order asked for. */
export interface LanguagePair {
  readonly first: string;
  readonly second: string;
  /** True where the source is the second language. */
  readonly turned: boolean;
}

/** A lexicon as far as two texts can use it, and the name of its state: `en-uk/12`, or null where it is empty. */
export interface NamedLexicon {
  readonly lexicon: Lexicon;
  readonly name: string | null;
}

/** Reads what is known of the words of two texts. Counts of another version count as nothing. */
export async function readLexicon(
  db: Database,
  pair: LanguagePair,
  sourceKeys: readonly string[],
  targetKeys: readonly string[],
): Promise<NamedLexicon> {
  const state = await db
    .selectFrom('lexicon')
    .select(['version', 'revision', 'beads'])
    .where('first_language', '=', pair.first)
    .where('second_language', '=', pair.second)
    .executeTakeFirst();
  if (state === undefined || state.version !== LEXICON_VERSION || state.beads === 0) {
    return { lexicon: EMPTY_LEXICON, name: null };
  }
  const [firstKeys, secondKeys] = pair.turned ? [targetKeys, sourceKeys] : [sourceKeys, targetKeys];
  const rows = await readCounts(db, pair, firstKeys, secondKeys);
  const pairs = rows.map((row) => toPair([row.first, row.second, row.forward, row.backward], pair.turned));
  return {
    lexicon: { version: state.version, beads: state.beads, pairs },
    name: `${pair.first}-${pair.second}/${state.revision}`,
  };
}

interface CountRow {
  readonly first: string;
  readonly second: string;
  readonly forward: number;
  readonly backward: number;
}

/** Stands for all words that neither text holds: what they count together is needed to make probabilities. */
const OTHER = '';

async function readCounts(
  db: Database,
  { first, second }: LanguagePair,
  firstKeys: readonly string[],
  secondKeys: readonly string[],
): Promise<readonly CountRow[]> {
  const inFirst = sql`${sql.val([...firstKeys])}::text[]`;
  const inSecond = sql`${sql.val([...secondKeys])}::text[]`;
  const { rows } = await sql<CountRow>`
    select first_key as first, case when second_key = any(${inSecond}) then second_key else ${OTHER} end as second,
           sum(forward) as forward, sum(backward) as backward
    from lexicon_pair
    where first_language = ${first} and second_language = ${second} and first_key = any(${inFirst})
    group by 1, 2
    union all
    select ${OTHER}, second_key, sum(forward), sum(backward)
    from lexicon_pair
    where first_language = ${first} and second_language = ${second} and second_key = any(${inSecond})
      and not first_key = any(${inFirst})
    group by 2
    order by 1, 2`.execute(db);
  return rows;
}

/** What a translation's current alignment has added, or null. */
export async function readShare(
  db: Database,
  articleId: number,
  translationId: number,
  turned: boolean,
): Promise<Lexicon | null> {
  const row = await db
    .selectFrom('lexicon_share')
    .select(['version', 'beads', 'pairs'])
    .where('article_id', '=', articleId)
    .where('translation_id', '=', translationId)
    .executeTakeFirst();
  if (row === undefined || row.version !== LEXICON_VERSION) return null;
  return { version: row.version, beads: row.beads, pairs: row.pairs.map((pair) => toPair(pair, turned)) };
}

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

/** Adds counts (`sign` 1) or takes them away (-1); pairs that are left with next to nothing are forgotten. */
export async function addToLexicon(
  tx: Database,
  pair: LanguagePair,
  counts: Lexicon,
  sign: 1 | -1,
): Promise<void> {
  const rows = JSON.stringify(counts.pairs.map((one) => fromPair(one, pair.turned)));
  await sql`
    insert into lexicon_pair as kept (first_language, second_language, first_key, second_key, forward, backward)
    select ${pair.first}, ${pair.second}, row ->> 0, row ->> 1,
           ${sign} * (row ->> 2)::double precision, ${sign} * (row ->> 3)::double precision
    from jsonb_array_elements(${rows}::jsonb) row
    on conflict (first_language, second_language, first_key, second_key)
    do update set forward = kept.forward + excluded.forward, backward = kept.backward + excluded.backward
  `.execute(tx);
  if (sign === -1) {
    await sql`
      delete from lexicon_pair using jsonb_array_elements(${rows}::jsonb) row
      where first_language = ${pair.first} and second_language = ${pair.second}
        and first_key = row ->> 0 and second_key = row ->> 1 and forward < 0.001 and backward < 0.001
    `.execute(tx);
  }
  await tx
    .updateTable('lexicon')
    .set({ beads: (row) => sql`greatest(0, ${row.ref('beads')} + ${sign * counts.beads})` })
    .where('first_language', '=', pair.first)
    .where('second_language', '=', pair.second)
    .execute();
}

/** Keeps what a translation's alignment has added, in place of what its last one had. */
export async function writeShare(
  tx: Database,
  articleId: number,
  translationId: number,
  pair: LanguagePair,
  share: Lexicon,
): Promise<void> {
  const row = {
    first_language: pair.first,
    second_language: pair.second,
    version: share.version,
    beads: share.beads,
    pairs: JSON.stringify(share.pairs.map((one) => fromPair(one, pair.turned))),
  };
  await tx
    .insertInto('lexicon_share')
    .values({ article_id: articleId, translation_id: translationId, ...row })
    .onConflict((conflict) => conflict.columns(['article_id', 'translation_id']).doUpdateSet(row))
    .execute();
}

function toPair([first, second, forward, backward]: StoredLexiconPair, turned: boolean): LexiconPair {
  return turned
    ? { source: second, target: first, forward: backward, backward: forward }
    : { source: first, target: second, forward, backward };
}

/** A pair as the tables hold it. */
export function fromPair(
  { source, target, forward, backward }: LexiconPair,
  turned: boolean,
): StoredLexiconPair {
  return turned ? [target, source, backward, forward] : [source, target, forward, backward];
}
