import fc from 'fast-check';
import { expect } from 'vitest';
import type { KeyedRequest, Model } from './model.js';

/** The hash of nothing that there ever was. */
export const STRANGER = `sha256:${'0'.repeat(64)}`;

/** Whether a request names what is current, something that was so before, or what never was. */
export type DrawnExpected = 'current' | 'earlier' | 'unknown';

export const drawnExpected: fc.Arbitrary<DrawnExpected> = fc.oneof(
  { weight: 8, arbitrary: fc.constant('current' as const) },
  { weight: 1, arbitrary: fc.constantFrom('earlier' as const, 'unknown' as const) },
);

/** The hash that a request names: of the last of these, of one before it, or of none. */
export function expectedOf(drawn: DrawnExpected, all: readonly { readonly contentHash: string }[]): string {
  const current = all.at(-1)!.contentHash;
  if (drawn === 'current') return current;
  const earlier = all.findLast(({ contentHash }) => contentHash !== current)?.contentHash;
  return drawn === 'earlier' ? (earlier ?? STRANGER) : STRANGER;
}

/**
 * Holds an answer against what stands against the request: it must be a refusal for one of these reasons, or the
 * payload where there are none.
 * @param faults codes of failures, each where it applies
 * @param current hash that a stale request must be told of
 * @returns whether the request was done
 */
// biome-ignore lint/suspicious/noExplicitAny: an answer of any mutation.
export function wasDone(result: any, faults: Readonly<Record<string, boolean>>, current?: string): boolean {
  const reasons = Object.keys(faults).filter((code) => faults[code]);
  if (reasons.length === 0) expect([result.code, result.message]).toEqual([undefined, undefined]);
  else expect(reasons).toContain(result.code);
  if (result.code === 'STALE_REVISION') expect(result.actual).toBe(current);
  return reasons.length === 0;
}

/** Remembers a request that was done, if it had a key. */
export function remember(model: Model, request: Omit<KeyedRequest, 'ids'>, result: object): void {
  model.keyed.push({ ...request, ids: idsOf(result) });
}

/** Every id in an answer. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of any mutation.
export function idsOf(result: any): string[] {
  const { translation, alignment, article, revision, review, articleId } = result;
  return [translation, alignment, article, revision, review, { id: articleId }].flatMap(
    (one) => one?.id ?? [],
  );
}
