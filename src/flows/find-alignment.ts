import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import type { Origin } from '../store/tables.js';
import type { AlignedRevision } from './write-alignment.js';

export interface AlignmentKey {
  readonly articleId: number;
  readonly alignmentId: number;
}

/** A stored alignment without its beads: what it joins, and whose it is. */
export interface FoundAlignment extends AlignmentKey {
  readonly contentHash: Buffer;
  readonly beadCount: number;
  readonly origin: Origin;
  readonly aligner: string | null;
  readonly lexicon: string | null;
  readonly source: AlignedSide;
  readonly target: AlignedSide;
  readonly translationId: number;
}

/** One side of a stored alignment. */
export interface AlignedSide extends AlignedRevision {
  readonly language: string;
}

/** @throws BitextError `NOT_FOUND` when there is no such alignment of a translation */
export async function findAlignment(
  db: Database,
  { articleId, alignmentId }: AlignmentKey,
): Promise<FoundAlignment> {
  const row = await select(db, articleId).where('alignment.id', '=', alignmentId).executeTakeFirst();
  if (row === undefined) {
    throw new BitextError('NOT_FOUND', 'There is no such alignment. Take the id from a query for it.');
  }
  return read(articleId, row);
}

/** The newest alignment of a translation that has this hash, or null where it never had one. */
export async function findAlignmentByHash(
  db: Database,
  articleId: number,
  translationId: number,
  contentHash: Buffer,
): Promise<FoundAlignment | null> {
  const row = await select(db, articleId)
    .where('target.translation_id', '=', translationId)
    .where('alignment.content_hash', '=', contentHash)
    .orderBy('alignment.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : read(articleId, row);
}

function select(db: Database, articleId: number) {
  return db
    .selectFrom('alignment')
    .innerJoin('revision as source', (join) =>
      join
        .onRef('source.article_id', '=', 'alignment.article_id')
        .onRef('source.id', '=', 'alignment.source_id'),
    )
    .innerJoin('revision as target', (join) =>
      join
        .onRef('target.article_id', '=', 'alignment.article_id')
        .onRef('target.id', '=', 'alignment.target_id'),
    )
    .where('alignment.article_id', '=', articleId)
    .select([
      'alignment.id',
      'alignment.content_hash',
      'alignment.bead_count',
      'alignment.origin',
      'alignment.aligner',
      'alignment.lexicon',
      'alignment.source_id',
      'alignment.target_id',
      'alignment.source_count',
      'alignment.target_count',
      'source.content_hash as source_hash',
      'target.content_hash as target_hash',
      'source.language as source_language',
      'target.language as target_language',
      'target.translation_id',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function read(articleId: number, row: Row): FoundAlignment {
  if (row.translation_id === null) {
    throw new BitextError('NOT_FOUND', 'This belongs to no translation. Take the id from a query for one.');
  }
  return {
    articleId,
    alignmentId: row.id,
    contentHash: row.content_hash,
    beadCount: row.bead_count,
    origin: row.origin,
    aligner: row.aligner,
    lexicon: row.lexicon,
    source: {
      id: row.source_id,
      contentHash: row.source_hash,
      sentenceCount: row.source_count,
      language: row.source_language,
    },
    target: {
      id: row.target_id,
      contentHash: row.target_hash,
      sentenceCount: row.target_count,
      language: row.target_language,
    },
    translationId: row.translation_id,
  };
}
