import { sql } from 'kysely';

/** One language of the catalogue. */
export interface LanguageCount {
  readonly language: string;
  /** Articles that can be read in it. */
  readonly articles: number;
  /** Of these, written in it. */
  readonly originals: number;
}

/** One pair of languages with alignments between them. */
export interface PairCount {
  readonly source: string;
  readonly target: string;
  /** Articles whose translation for readers is aligned with the original. */
  readonly articles: number;
  readonly beads: number;
  /** Of these, confirmed by a person. */
  readonly confirmed: number;
  /** Share of their sentences that have a counterpart. */
  readonly coverage: number;
}

/** Every language that an article can be read in, those with the most articles first. */
export const LANGUAGE_COUNTS = sql<LanguageCount>`
  select language, count(*)::int as articles, (count(*) filter (where translation_id is null))::int as originals
  from edition where valid_until = 'infinity'
  group by language order by 2 desc, language`;

/** Every pair of an original's language and a translation's, those with the most articles first. */
export const PAIR_COUNTS = sql<PairCount>`
  select a.original_language as source, e.language as target, count(*)::int as articles,
         sum(l.bead_count)::int as beads, sum(l.confirmed_count)::int as confirmed,
         sum(l.linked_count)::double precision / sum(l.source_count + l.target_count) as coverage
  from edition e
  join article a on a.id = e.article_id
  join alignment l on l.article_id = e.article_id and l.id = e.alignment_id
  where e.valid_until = 'infinity'
  group by 1, 2 order by 3 desc, 1, 2`;
