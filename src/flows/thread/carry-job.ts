import { type BeadFate, type CarriedOver, carryOver, keepUntouched } from '../../align/carry-over.js';
import type { ReviewedBead } from '../../align/reviewed-bead.js';
import { type PackedDiff, unpackDiff } from './packed-diff.js';
import type { Talk } from './talk.js';

export interface CarryInput {
  readonly count: number;
  readonly source: PackedDiff | undefined;
  readonly target: PackedDiff | undefined;
  /** The translator's own edit of the target: `keepUntouched` in place of `carryOver`. */
  readonly ownEdit: boolean;
}

/** On the way the old beads are asked for, and the new beads and the fates of the old ones told, some hundreds at a time. */
export type CarryQuestion =
  | { readonly from: number }
  | { readonly beads: readonly ReviewedBead[] }
  | { readonly fates: readonly BeadFate[] };

/** A carry-over without its lists. */
export type CarryResult = Pick<CarriedOver, 'carriedOver' | 'needsReview'>;

const AT_A_TIME = 500;

export async function carryJob(
  { count, source, target, ownEdit }: CarryInput,
  { ask }: Talk<CarryQuestion, readonly ReviewedBead[]>,
): Promise<CarryResult> {
  const old: ReviewedBead[] = [];
  while (old.length < count) old.push(...(await ask({ from: old.length })));
  const diff = {
    ...(source && { source: unpackDiff(source) }),
    ...(target && { target: unpackDiff(target) }),
  };
  const own = ownEdit ? diff.target : undefined;
  const carried = own ? keepUntouched(old, own) : carryOver(old, diff);
  const { beads, fates, carriedOver, needsReview } = carried;
  for (let at = 0; at < beads.length; at += AT_A_TIME) await ask({ beads: beads.slice(at, at + AT_A_TIME) });
  for (let at = 0; at < fates.length; at += AT_A_TIME) await ask({ fates: fates.slice(at, at + AT_A_TIME) });
  return { carriedOver, needsReview };
}
