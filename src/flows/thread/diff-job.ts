import { diffSentences } from '../../text/diff-sentences.js';
import { type PackedDiff, packDiff } from './packed-diff.js';

export interface DiffInput {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function diffJob({ before, after }: DiffInput): PackedDiff {
  return packDiff(diffSentences(before, after));
}
