import type { AlignText } from '../../align/alignment.js';
import { learnLexicon, type WeightedBead } from '../../align/lexicon/learn-lexicon.js';
import { type PackedLexicon, unpackLexicon } from '../../align/lexicon/packed-lexicon.js';
import type { Share } from '../../store/queries/replace-share.js';
import { type KeysOfTexts, keysOf } from './keys-of.js';
import { packShare } from './pack-share.js';
import type { Talk } from './talk.js';

export interface LearnInput {
  readonly source: AlignText;
  readonly target: AlignText;
  readonly beads: readonly WeightedBead[];
  /** Whether the language pair is kept the other way round. */
  readonly turned: boolean;
}

/** Counts what beads teach; what is known of the words of both texts is asked for first. */
export async function learnJob(
  { source, target, beads, turned }: LearnInput,
  { ask }: Talk<KeysOfTexts, PackedLexicon>,
): Promise<Share> {
  const known = unpackLexicon(await ask(keysOf(source, target)));
  return packShare(learnLexicon(source, target, beads, known), turned);
}
