import { diffSentences, type SentenceDiff } from '../text/diff-sentences.js';
import type { DiffInput } from './thread/diff-job.js';
import { onThread } from './thread/on-thread.js';
import { type PackedDiff, unpackDiff } from './thread/packed-diff.js';

/** Up to so many sentences on either side are looked through in a few milliseconds. */
const MOST_SENTENCES = 4_000;
/** Up to so many UTF-16 code units of sentences that are not the same on both sides are compared in a few milliseconds. */
const MOST_CHANGED = 20_000;

/** What changed between two revisions of a text, as `diffSentences`; for long ones on a thread of its own. */
export async function findDiff(before: readonly string[], after: readonly string[]): Promise<SentenceDiff> {
  const quick = diffAtOnce(before, after);
  if (quick !== null) return quick;
  const input: DiffInput = { before, after };
  return unpackDiff(await onThread<PackedDiff>('diff', input, { atOnce: true }));
}

/** The same of texts that are looked through in a few milliseconds; null of longer ones. */
export function diffAtOnce(before: readonly string[], after: readonly string[]): SentenceDiff | null {
  return isQuick(before, after) ? diffSentences(before, after) : null;
}

function isQuick(before: readonly string[], after: readonly string[]): boolean {
  if (before.length > MOST_SENTENCES || after.length > MOST_SENTENCES) return false;
  return lengthOutside(before, new Set(after)) + lengthOutside(after, new Set(before)) <= MOST_CHANGED;
}

function lengthOutside(sentences: readonly string[], others: ReadonlySet<string>): number {
  return sentences.reduce((sum, sentence) => (others.has(sentence) ? sum : sum + sentence.length), 0);
}
