import type { SentenceDiff } from './diff-sentences.js';
import type { SentenceEdit } from './edit-sentences.js';

/**
 * The same changes for a text that has moved on: every sentence that they name is named by its index there.
 * Null where one of those sentences is not the same any more, so that the changes and the move clash.
 */
export function rebaseSentenceEdits(
  edits: readonly SentenceEdit[],
  { correspondence, afterCount }: Pick<SentenceDiff, 'correspondence' | 'afterCount'>,
): SentenceEdit[] | null {
  const rebased: SentenceEdit[] = [];
  for (const edit of edits) {
    const moved = moveEdit(edit, correspondence, afterCount);
    if (moved === null) return null;
    rebased.push(moved);
  }
  return rebased;
}

function moveEdit(
  edit: SentenceEdit,
  correspondence: readonly number[],
  afterCount: number,
): SentenceEdit | null {
  if (edit.kind === 'insert') {
    const before = edit.before === correspondence.length ? afterCount : (correspondence[edit.before] ?? -1);
    return before === -1 ? null : { ...edit, before };
  }
  const index = correspondence[edit.index] ?? -1;
  if (index === -1) return null;
  if (edit.kind === 'merge' && correspondence[edit.index + 1] !== index + 1) return null;
  return { ...edit, index };
}
