import type { SentenceDiff } from './diff-sentences.js';
import type { SentenceEdit } from './edit-sentences.js';

/** A change that does not apply to a text that has moved on, because a sentence that it names is not the same any more. */
export interface SentenceClash {
  /** Place of the change in the batch. */
  readonly edit: number;
  /** Indexes of the sentences before that it names. */
  readonly before: readonly number[];
  /** Indexes of what stands in their place now, ascending. */
  readonly after: readonly number[];
}

export type RebasedSentenceEdits =
  | { readonly ok: true; readonly edits: readonly SentenceEdit[] }
  | { readonly ok: false; readonly clashes: readonly SentenceClash[] };

/**
 * The same changes for a text that has moved on: every sentence that they name is named by its index there. All of
 * them, or why some do not apply.
 */
export function rebaseSentenceEdits(
  edits: readonly SentenceEdit[],
  diff: Pick<SentenceDiff, 'changes' | 'correspondence' | 'afterCount'>,
): RebasedSentenceEdits {
  const rebased: SentenceEdit[] = [];
  const clashes: SentenceClash[] = [];
  edits.forEach((edit, nth) => {
    const moved = moveEdit(edit, diff.correspondence, diff.afterCount);
    if (moved !== null) rebased.push(moved);
    else clashes.push(clashOf(edit, nth, diff));
  });
  return clashes.length === 0 ? { ok: true, edits: rebased } : { ok: false, clashes };
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

/** Says of a change of a text that has moved on which sentences it names, and what stands in their place. */
export function clashOf(
  edit: SentenceEdit,
  nth: number,
  { changes, correspondence }: Pick<SentenceDiff, 'changes' | 'correspondence'>,
): SentenceClash {
  const first = edit.kind === 'insert' ? edit.before : edit.index;
  const named = edit.kind === 'merge' ? [first, first + 1] : [first];
  const before = named.filter((index) => index < correspondence.length);
  const after = new Set(before.map((index) => correspondence[index]!).filter((index) => index !== -1));
  for (const change of changes) {
    if (!before.some((index) => index >= change.before.start && index < change.before.end)) continue;
    for (let index = change.after.start; index < change.after.end; index++) after.add(index);
  }
  return { edit: nth, before, after: [...after].sort((a, b) => a - b) };
}
