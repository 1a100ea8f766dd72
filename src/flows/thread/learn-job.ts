import type { AlignText } from '../../align/alignment.js';
import { learnLexicon, type WeightedBead } from '../../align/lexicon/learn-lexicon.js';
import { type PackedLexicon, unpackLexicon } from '../../align/lexicon/packed-lexicon.js';
import type { Share } from '../../store/queries/replace-share.js';
import { type KeysOfTexts, keysOf } from './keys-of.js';
import { packShare } from './pack-share.js';
import { unpackRanges } from './packed-ranges.js';
import type { Talk } from './talk.js';

export interface LearnInput {
  readonly source: AlignText;
  readonly target: AlignText;
  /** Beads with their weights, as `packRanges` packs them. */
  readonly beads: Int32Array;
  readonly weights: Float64Array;
  /** Whether the language pair is kept the other way round. */
  readonly turned: boolean;
}

/** Counts what beads teach; what is known of the words of both texts is asked for first. */
export async function learnJob(
  { source, target, beads, weights, turned }: LearnInput,
  { ask }: Talk<KeysOfTexts, PackedLexicon>,
): Promise<Share> {
  const weightedBeads = unpackRanges(beads).map(
    (bead, nth): WeightedBead => ({ ...bead, weight: weights[nth]! }),
  );
  const known = unpackLexicon(await ask(keysOf(source, target)));
  return packShare(learnLexicon(source, target, weightedBeads, known), turned);
}
