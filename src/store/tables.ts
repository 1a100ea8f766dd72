import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';
import type { Alternative, Signal } from '../align/alignment.js';

/**
 * The rows of sql/, one interface a table, columns in the same order. test/tables.test.ts holds them equal
 * to the live columns. Ids are bigint in Postgres and safe integers here; hashes are 32 bytes.
 */

export const ROLES = ['READER', 'TRANSLATOR', 'REVIEWER', 'EDITOR', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

export const TRANSLATION_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'APPROVED',
  'REJECTED',
  'SUPERSEDED',
] as const;
export type TranslationStatus = (typeof TRANSLATION_STATUSES)[number];

export const BEAD_STATUSES = ['AUTO', 'CARRIED_OVER', 'NEEDS_REVIEW', 'CONFIRMED', 'REJECTED'] as const;
export type BeadStatus = (typeof BEAD_STATUSES)[number];

export const ORIGINS = ['HUMAN', 'LENGTH_BASED', 'LEXICAL', 'PIVOT', 'CARRY_OVER', 'IMPORT'] as const;
export type Origin = (typeof ORIGINS)[number];

export const STORED_BLOCK_KINDS = ['PARAGRAPH', 'HEADING', 'QUOTATION'] as const;
export type StoredBlockKind = (typeof STORED_BLOCK_KINDS)[number];

export const PRECISIONS = ['DAY', 'MINUTE', 'SECOND'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const VERDICTS = ['APPROVED', 'CHANGES_REQUESTED', 'REJECTED'] as const satisfies TranslationStatus[];
export type Verdict = (typeof VERDICTS)[number];

export const REVIEW_REASONS = [
  'MEANING',
  'OMISSION',
  'ADDITION',
  'TERMINOLOGY',
  'STYLE',
  'GRAMMAR',
  'ALIGNMENT',
  'OTHER',
] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

export const EVENT_KINDS = [
  'ARTICLE_INGESTED',
  'ARTICLE_REVISED',
  'ARTICLE_ERASED',
  'TRANSLATION_DRAFTED',
  'TRANSLATION_SUBMITTED',
  'TRANSLATION_EDITED',
  'TRANSLATION_REBASED',
  'TRANSLATION_REVIEWED',
  'TRANSLATION_SUPERSEDED',
  'ALIGNMENT_SUBMITTED',
  'ALIGNMENT_EDITED',
  'ALIGNMENT_REVERTED',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const ACTIVITIES = ['VIEWING', 'EDITING'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** Set by the database at insertion and never after. */
type SetByDatabase<T> = ColumnType<T, T | undefined, never>;

export interface UserTable {
  id: Generated<number>;
  login: string;
  roles: Role[];
  created_at: SetByDatabase<Date>;
  pairs: Generated<string[]>;
  subject: string | null;
}

export interface TokenTable {
  id: Generated<number>;
  user_id: number;
  secret_hash: Buffer;
  label: string | null;
  created_at: SetByDatabase<Date>;
  expires_at: Date | null;
  revoked_at: Date | null;
  public_id: string;
  roles: Role[];
  pairs: Generated<string[]>;
  last_used_at: Date | null;
  created_by: number | null;
  replaced_by: number | null;
}

export interface ArticleTable {
  id: Generated<number>;
  original_language: string;
  source_name: string | null;
  source_url: string | null;
  byline: string | null;
  license: string | null;
  published_at: Date;
  published_precision: Precision;
  published_zone: string | null;
  revision_id: number;
  created_by: number;
  created_at: SetByDatabase<Date>;
  updated_at: Generated<Date>;
  languages: SetByDatabase<string[]>;
}

export interface ArticleSlugTable {
  slug: string;
  article_id: number;
}

export interface TranslationTable {
  article_id: number;
  id: Generated<number>;
  language: string;
  translator_id: number;
  status: TranslationStatus;
  revision_id: number;
  based_on_id: number;
  alignment_id: number;
  created_at: SetByDatabase<Date>;
  approved_revision_id: number | null;
  approved_alignment_id: number | null;
  updated_at: Generated<Date>;
}

export interface RevisionTable {
  article_id: number;
  id: Generated<number>;
  translation_id: number | null;
  number: number;
  parent_id: number | null;
  content_hash: Buffer;
  language: string;
  title: string;
  body: string;
  block_count: number;
  sentence_count: number;
  author_id: number;
  minor_edit: Generated<boolean>;
  created_at: SetByDatabase<Date>;
}

export interface BlockTable {
  article_id: number;
  revision_id: number;
  index: number;
  kind: StoredBlockKind;
  start: number;
  end: number;
}

export interface SentenceTable {
  article_id: number;
  revision_id: number;
  index: number;
  block: number;
  start: number;
  end: number;
  text: string;
}

export interface AlignmentTable {
  article_id: number;
  id: Generated<number>;
  source_id: number;
  target_id: number;
  source_count: number;
  target_count: number;
  bead_count: number;
  content_hash: Buffer;
  origin: Origin;
  aligner: string | null;
  parent_id: number | null;
  confidence: number;
  author_id: number;
  created_at: SetByDatabase<Date>;
  lexicon: string | null;
  linked_count: number;
  confirmed_count: number;
}

export interface BeadTable {
  article_id: number;
  alignment_id: number;
  index: number;
  source_start: number;
  source_end: number;
  target_start: number;
  target_end: number;
  status: BeadStatus;
  origin: Origin;
  confidence: number;
  signals: ColumnType<Signal[], string, never>;
  confirmed_by: number | null;
  note: string | null;
  alternative: ColumnType<Alternative | null, string | null, never>;
}

export interface EventTable {
  article_id: number;
  id: Generated<number>;
  at: SetByDatabase<Date>;
  actor_id: number;
  kind: EventKind;
  translation_id: number | null;
  before_hash: Buffer | null;
  after_hash: Buffer | null;
  alignment_id: number | null;
  review_id: number | null;
  language: string | null;
  detail: ColumnType<unknown, string | undefined, never>;
}

export interface EditionTable {
  article_id: number;
  language: string;
  valid_from: Generated<Date>;
  valid_until: Generated<Date>;
  translation_id: number | null;
  revision_id: number;
  alignment_id: number | null;
  stale: Generated<boolean>;
}

export interface ReviewTable {
  article_id: number;
  id: Generated<number>;
  translation_id: number;
  revision_id: number;
  alignment_id: number;
  reviewer_id: number;
  verdict: Verdict;
  comment: string | null;
  created_at: SetByDatabase<Date>;
}

export interface ReviewReasonTable {
  article_id: number;
  review_id: number;
  index: number;
  reason: ReviewReason;
  bead_index: number | null;
  comment: string | null;
}

export interface SuspicionTable {
  article_id: number;
  translation_id: number;
  alignment_id: number;
  bead_index: number;
  confidence: number;
  source_language: string;
  target_language: string;
}

export interface IdempotencyTable {
  user_id: number;
  key: string;
  mutation: string;
  input_hash: Buffer;
  answer: ColumnType<unknown, string, string>;
  at: SetByDatabase<Date>;
}

export interface PresenceTable {
  article_id: number;
  alignment_id: number;
  user_id: number;
  bead_index: number | null;
  activity: Activity;
  since: Generated<Date>;
  expires_at: Date;
}

/** Columns of JSON, one value a line: what answers are put together from. */
export interface RevisionColumnsTable {
  article_id: number;
  revision_id: number;
  sentence_text: string;
  sentence_block: string;
  sentence_start: string;
  sentence_end: string;
  block_kind: string;
  block_start: string;
  block_end: string;
}

export interface AlignmentColumnsTable {
  article_id: number;
  alignment_id: number;
  source_indexes: string;
  target_indexes: string;
  shape: string;
  status: string;
  origin: string;
  confidence: string;
}

export interface LexiconTable {
  first_language: string;
  second_language: string;
  version: number;
  revision: number;
  beads: number;
}

export interface LexiconPairTable {
  first_language: string;
  second_language: string;
  first_key: string;
  second_key: string;
  forward: number;
  backward: number;
}

/** First key, second key, forward, backward. */
export type StoredLexiconPair = [string, string, number, number];

export interface LexiconShareTable {
  article_id: number;
  translation_id: number;
  first_language: string;
  second_language: string;
  version: number;
  beads: number;
  pairs: ColumnType<StoredLexiconPair[], string, string>;
}

export interface MigrationTable {
  number: number;
  name: string;
  checksum: string;
  applied_at: SetByDatabase<Date>;
}

/** Every table of the store by its name in SQL. */
export interface Tables {
  user: UserTable;
  token: TokenTable;
  article: ArticleTable;
  article_slug: ArticleSlugTable;
  translation: TranslationTable;
  revision: RevisionTable;
  block: BlockTable;
  sentence: SentenceTable;
  alignment: AlignmentTable;
  bead: BeadTable;
  event: EventTable;
  edition: EditionTable;
  review: ReviewTable;
  review_reason: ReviewReasonTable;
  suspicion: SuspicionTable;
  idempotency: IdempotencyTable;
  presence: PresenceTable;
  revision_columns: RevisionColumnsTable;
  alignment_columns: AlignmentColumnsTable;
  lexicon: LexiconTable;
  lexicon_pair: LexiconPairTable;
  lexicon_share: LexiconShareTable;
  migration: MigrationTable;
}

export type UserRow = Selectable<UserTable>;
export type TokenRow = Selectable<TokenTable>;
export type ArticleRow = Selectable<ArticleTable>;
export type TranslationRow = Selectable<TranslationTable>;
export type RevisionRow = Selectable<RevisionTable>;
export type BlockRow = Selectable<BlockTable>;
export type SentenceRow = Selectable<SentenceTable>;
export type EditionRow = Selectable<EditionTable>;
export type ReviewRow = Selectable<ReviewTable>;
export type ReviewReasonRow = Selectable<ReviewReasonTable>;
export type EventRow = Selectable<EventTable>;
export type PresenceRow = Selectable<PresenceTable>;
export type AlignmentRow = Selectable<AlignmentTable>;
export type BeadRow = Selectable<BeadTable>;
export type NewBeadRow = Insertable<BeadTable>;
