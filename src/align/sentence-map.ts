import type { SentenceDiff } from '../text/diff-sentences.js';
import type { Range } from '../text/text.js';

/** Where the sentences of one side went between two revisions. */
export interface SentenceMap {
  /** For every old sentence the new ones that hold its text, or undefined when it was removed. */
  readonly to: readonly (Range | undefined)[];
  /** For every new sentence an old one whose text it holds, or -1 when it was added. */
  readonly from: Int32Array;
  /** For every old sentence how much of it is left: 1 unchanged, the similarity when edited, 0 removed. */
  readonly kept: Float64Array;
  /** 1 for every old sentence that was edited. */
  readonly edited: Uint8Array;
  /** Old sentences that share new ones, so that they cannot be parted any more. */
  readonly joined: readonly Range[];
}

/**
 * Reads a diff as a map; without one, `count` sentences stay where they are. SPLIT and MERGED leave the text as it is
 * and count as unchanged.
 */
export function mapSentences(diff: SentenceDiff | undefined, count: number): SentenceMap {
  const correspondence = diff?.correspondence ?? Array.from({ length: count }, (_, at) => at);
  const to: (Range | undefined)[] = correspondence.map((at) =>
    at === -1 ? undefined : { start: at, end: at + 1 },
  );
  const kept = Float64Array.from(correspondence, (at) => (at === -1 ? 0 : 1));
  const from = new Int32Array(diff?.afterCount ?? count).fill(-1);
  correspondence.forEach((at, old) => {
    if (at !== -1) from[at] = old;
  });
  const edited = new Uint8Array(to.length);
  const joined: Range[] = [];
  for (const { kind, before, after, similarity } of diff?.changes ?? []) {
    if (kind !== 'SPLIT' && kind !== 'MERGED' && kind !== 'EDITED') continue;
    to.fill(after, before.start, before.end);
    edited.fill(kind === 'EDITED' ? 1 : 0, before.start, before.end);
    kept.fill(kind === 'EDITED' ? (similarity ?? 0) : 1, before.start, before.end);
    from.fill(before.start, after.start, after.end);
    joined.push(before);
  }
  return { to, from, kept, edited, joined };
}

/** The new range of unchanged sentences that still stand together in their order; undefined for any others. */
export function mapRange({ to }: SentenceMap, { start, end }: Range): Range | undefined {
  const first = start < end ? to[start]?.start : (to[start - 1]?.end ?? 0);
  if (first === undefined) return undefined;
  for (let at = start; at < end; at++) {
    if (to[at]?.start !== first + at - start || to[at]?.end !== first + at - start + 1) return undefined;
  }
  return { start: first, end: first + end - start };
}

/** The maps of both sides of a pair. */
export interface PairMap {
  readonly source: SentenceMap;
  readonly target: SentenceMap;
}
