import { mergePieces } from '../../text/merge-bodies.js';

export interface MergeInput {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

export function mergeJob({ base, mine, theirs }: MergeInput): string | null {
  return mergePieces(base, mine, theirs);
}
