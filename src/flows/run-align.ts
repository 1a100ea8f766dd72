import type { Alignment, AlignOptions, AlignText, Bead } from '../align/alignment.js';
import type { Lexicon } from '../align/lexicon/lexicon.js';
import type { PackedLexicon } from '../align/lexicon/packed-lexicon.js';
import type { Share } from '../store/queries/replace-share.js';
import { type AlignInput, type AlignQuestion, type AlignResult, alignJob } from './thread/align-job.js';
import type { KeysOfTexts } from './thread/keys-of.js';
import { onThread, type Watch } from './thread/on-thread.js';

export type { Watch } from './thread/on-thread.js';

/** Up to this many UTF-16 code units on both sides an alignment takes a few milliseconds and stays where it is. */
const SHORT = 20_000;

export interface RunOptions extends Pick<AlignOptions, 'fixed'> {
  /** What is known of the language pair, or how to find out once the keys of both texts are known. */
  readonly lexicon?: Lexicon | ((keys: KeysOfTexts) => Promise<PackedLexicon>);
  /** Also count what the beads teach; `turned` where the language pair is kept the other way round. */
  readonly teach?: { readonly turned: boolean } | undefined;
}

/** An alignment, and where it was asked for what its beads teach. */
export interface TeachingAlignment extends Alignment {
  readonly share?: Share;
}

/**
 * Aligns two texts; long ones on a thread of their own, so that other requests do not wait.
 * @throws BitextError those of `align`; `UNAVAILABLE` when the signal aborts
 */
export async function runAlign(
  source: AlignText,
  target: AlignText,
  { fixed, lexicon, teach }: RunOptions,
  watch: Watch = {},
): Promise<TeachingAlignment> {
  const beads: Bead[] = [];
  const find = typeof lexicon === 'function' ? lexicon : undefined;
  const answer = async (question: AlignQuestion) => {
    if ('keys' in question) return find?.(question.keys);
    for (const bead of question.beads) beads.push(bead);
    return undefined;
  };
  const known = typeof lexicon === 'function' ? 'ask' : lexicon;
  const input: AlignInput = { source, target, fixed, lexicon: known, teach };
  const result = isShort(source, target)
    ? await alignJob(input, { ask: answer, onProgress: () => {} })
    : await onThread<AlignResult, AlignQuestion, PackedLexicon | undefined>('align', input, {
        ...watch,
        answer,
      });
  return { ...result, beads };
}

/** Whether two texts are aligned, and learned from, in a few milliseconds. */
export function isShort(source: AlignText, target: AlignText): boolean {
  return sizeOf(source) + sizeOf(target) <= SHORT;
}

function sizeOf({ sentences }: AlignText): number {
  return sentences.reduce((sum, sentence) => sum + sentence.length, 0);
}
