import type { AlignText } from '../align/alignment.js';
import { BitextError } from '../errors.js';
import type { Database } from '../store/database.js';
import { blocksOf, sentencesOf } from '../store/queries/revisions.js';
import type { BlockKind } from '../text/text.js';
import { printHash } from './content-hash.js';
import type { AlignmentMoved } from './meanwhile.js';

/** The current revision of an article's original, as writers need it. */
export interface Original {
  readonly revisionId: number;
  readonly contentHash: Buffer;
  readonly language: string;
  readonly title: string;
  readonly sentences: readonly { readonly text: string; readonly block: number }[];
  readonly kinds: readonly ('PARAGRAPH' | 'HEADING' | 'QUOTATION')[];
}

/** @throws BitextError `NOT_FOUND` when there is no such article */
export async function findOriginal(db: Database, articleId: number): Promise<Original> {
  const revision = await db
    .selectFrom('article')
    .innerJoin('revision', (join) =>
      join.onRef('revision.article_id', '=', 'article.id').onRef('revision.id', '=', 'article.revision_id'),
    )
    .where('article.id', '=', articleId)
    .select(['revision.id', 'revision.content_hash', 'revision.language', 'revision.title'])
    .executeTakeFirst();
  if (revision === undefined) {
    throw new BitextError('NOT_FOUND', 'There is no such article. Take the id from a query for it.');
  }
  const text = await readAlignable(db, articleId, revision.id);
  return {
    revisionId: revision.id,
    contentHash: revision.content_hash,
    language: revision.language,
    title: revision.title,
    ...text,
  };
}

/** The sentences and blocks of a stored revision. */
export async function readAlignable(
  db: Database,
  articleId: number,
  revisionId: number,
): Promise<Pick<Original, 'sentences' | 'kinds'>> {
  const key = { articleId, revisionId };
  const sentences = await sentencesOf(db, key);
  const blocks = await blocksOf(db, key);
  return { sentences, kinds: blocks.map(({ kind }) => kind) };
}

/** The original as the aligner takes it. */
export function alignTextOf({
  language,
  sentences,
  kinds,
}: Pick<Original, 'language' | 'sentences' | 'kinds'>): AlignText {
  return {
    language,
    sentences: sentences.map(({ text }) => text),
    blocks: sentences.map(({ block }) => block),
    kinds: kinds.map((kind) => kind.toLowerCase() as BlockKind),
  };
}

/** @throws BitextError `STALE_REVISION` naming both when the caller worked from another one */
export function requireCurrent(expected: string, actual: Buffer, what: string): void {
  const current = printHash(actual);
  if (expected === current) return;
  throw new StaleRevision(expected, current, what);
}

/** What happened since the caller's work started, as far as it is known. */
export interface Meanwhile {
  readonly alignment?: AlignmentMoved;
}

/** The caller's work started from something that is not current any more. */
export class StaleRevision extends BitextError {
  constructor(
    readonly expected: string,
    readonly actual: string,
    what: string,
    readonly meanwhile: Meanwhile = {},
  ) {
    super(
      'STALE_REVISION',
      `The ${what} has moved on. Look at the current one, then send your work again based on it.`,
    );
  }
}
