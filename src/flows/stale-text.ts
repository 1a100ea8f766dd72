import type { Database } from '../store/database.js';
import { revisionByHash } from '../store/queries/revisions.js';
import type { SentenceDiff } from '../text/diff-sentences.js';
import { editSentences, type SentenceEdit } from '../text/edit-sentences.js';
import { clashOf, type RebasedSentenceEdits, rebaseSentenceEdits } from '../text/rebase-sentence-edits.js';
import type { Segmented } from '../text/text.js';
import { parseHash, printHash } from './content-hash.js';
import { findDiff } from './find-diff.js';
import { StaleRevision } from './find-original.js';
import { type FoundText, findText } from './find-text.js';
import { mergeTexts } from './merge-texts.js';
import { sentencesMoved, type TextKey, type TextMoved } from './text-moved.js';

/** The revision of a text that is current. */
export interface CurrentText extends TextKey {
  readonly revisionId: number;
  readonly contentHash: Buffer;
}

/** What somebody made of a text: changes of sentences or a whole new body, and a new title where there is one. */
export interface TextWork {
  /** @throws BitextError for changes that cannot be made of the text that they started from */
  readonly edits?: { readonly list: readonly SentenceEdit[]; check(expected: FoundText): void };
  readonly text?: Segmented | undefined;
  readonly title?: string | undefined;
}

/**
 * @throws BitextError `STALE_REVISION` when the work started from another revision, with what changed since and, as
 *   far as it can be, the work said anew
 */
export async function requireCurrentText(
  db: Database,
  current: CurrentText,
  expected: string,
  work: TextWork = {},
): Promise<void> {
  const actual = printHash(current.contentHash);
  if (expected === actual) return;
  const what = current.translationId === null ? 'original' : 'translation';
  const text = await textMoved(db, current, expected, work);
  throw new StaleRevision(expected, actual, what, text === null ? {} : { text });
}

/** Null where the text never had a revision of that hash. */
async function textMoved(
  db: Database,
  { articleId, translationId, revisionId }: CurrentText,
  expected: string,
  work: TextWork,
): Promise<TextMoved | null> {
  const hash = parseHash(expected);
  const revision = hash && (await revisionByHash(db, articleId, translationId, hash));
  if (revision === null) return null;
  const before = await findText(db, { articleId, revisionId: revision.id });
  work.edits?.check(before);
  const after = await findText(db, { articleId, revisionId });
  const diff = await findDiff(before.sentences, after.sentences);
  const retitled = work.title !== undefined && ![before.title, work.title].includes(after.title);
  const rebased = rebaseEdits(work, diff, after);
  return {
    articleId,
    expected: before,
    current: after,
    moved: await sentencesMoved(db, { articleId, translationId }, before, diff, after),
    rebased: rebased?.ok && !retitled ? rebased.edits : null,
    clashes: rebased === null || rebased.ok ? [] : rebased.clashes,
    rebasedBody: work.text && !retitled ? await mergeTexts(before.text, work.text, after.text) : null,
  };
}

function rebaseEdits({ edits }: TextWork, diff: SentenceDiff, now: FoundText): RebasedSentenceEdits | null {
  if (edits === undefined) return null;
  const rebased = rebaseSentenceEdits(edits.list, diff);
  if (!rebased.ok) return rebased;
  // What each names is there still; what only the whole text can say is seen when they are made.
  const made = editSentences(now.text, now.language, rebased.edits);
  if ('text' in made) return rebased;
  const refused = new Set(made.issues.map(({ path }) => Number(path[2])));
  return {
    ok: false,
    clashes: [...refused].map((nth) => clashOf(edits.list[nth]!, nth, diff)),
  };
}
