import { type CarriedOver, carryOver } from '../align/carry-over.js';
import type { Database } from '../store/database.js';
import { diffSentences, type SentenceChange } from '../text/diff-sentences.js';
import { type FoundText, findText } from './find-text.js';
import { storedBeads } from './stored-beads.js';

/** How far a translation has fallen behind its original. */
export interface FoundStaleness {
  readonly current: FoundText;
  /** From the revision that it is based on to the current one. */
  readonly changes: readonly SentenceChange[];
  /** Whether every revision since then was a minor edit. */
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
  const diff = diffSentences(base.sentences, current.sentences);
  const beads = await storedBeads(db, { articleId, alignmentId });
  const carried = carryOver(beads, { source: diff });
  return { current, changes: diff.changes, minor: await allMinor(db, articleId, basedOnId), carried };
}

async function allMinor(db: Database, articleId: number, basedOnId: number): Promise<boolean> {
  const weighty = await db
    .selectFrom('revision')
    .where('article_id', '=', articleId)
    .where('translation_id', 'is', null)
    .where('id', '>', basedOnId)
    .where('minor_edit', '=', false)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return weighty === undefined;
}
