import type { CarriedOver } from '../align/carry-over.js';
import type { Database } from '../store/database.js';
import type { SentenceChange } from '../text/diff-sentences.js';
import { carryBeads } from './carry-beads.js';
import { findDiff } from './find-diff.js';
import { type FoundText, findText } from './find-text.js';
import { storedBeads } from './stored-beads.js';

/** How far a translation has fallen behind its original. */
export interface FoundStaleness {
  readonly current: FoundText;
  /** From the revision that it is based on to the current one. */
  readonly changes: readonly SentenceChange[];
  /** Whether every revision since it was last current was a minor edit. */
  readonly minor: boolean;
  /** Its beads, as a rebase would carry them over. */
  readonly carried: CarriedOver;
}

/** Pointers of a translation, as its row has them. */
interface StalePointers {
  readonly articleId: number;
  readonly basedOnId: number;
  readonly alignmentId: number;
}

/** What has changed since a translation's own base; null while the original is still that one. */
export async function findStaleness(
  db: Database,
  { articleId, basedOnId, alignmentId }: StalePointers,
): Promise<FoundStaleness | null> {
  const article = await db
    .selectFrom('article')
    .where('id', '=', articleId)
    .select('revision_id')
    .executeTakeFirst();
  if (article === undefined || article.revision_id === basedOnId) return null;
  const base = await findText(db, { articleId, revisionId: basedOnId });
  const current = await findText(db, { articleId, revisionId: article.revision_id });
  const diff = await findDiff(base.sentences, current.sentences);
  const beads = await storedBeads(db, { articleId, alignmentId });
  const carried = await carryBeads(beads, { source: diff });
  return { current, changes: diff.changes, minor: await allMinor(db, articleId, base.contentHash), carried };
}

/** Read from the history, since an earlier text that is taken up again keeps the revision, and the flag, that it had. */
async function allMinor(db: Database, articleId: number, base: Buffer): Promise<boolean> {
  const revisions = await db
    .selectFrom('event')
    .where('article_id', '=', articleId)
    .where('kind', 'in', ['ARTICLE_INGESTED', 'ARTICLE_REVISED'])
    .select(['after_hash', 'detail'])
    .orderBy('id')
    .execute();
  const last = revisions.findLastIndex(({ after_hash }) => after_hash?.equals(base));
  return revisions
    .slice(last + 1)
    .every(({ detail }) => (detail as { minorEdit?: boolean }).minorEdit === true);
}
