import { mergeBodies, piecesOf } from '../text/merge-bodies.js';
import type { Segmented } from '../text/text.js';
import type { MergeInput } from './thread/merge-job.js';
import { onThread } from './thread/on-thread.js';

/** Up to so many sentences a text is merged in a few milliseconds. */
const MOST_SENTENCES = 4_000;

/** What two people made of one text, put together as `mergeBodies`; long ones on a thread of its own. */
export async function mergeTexts(
  base: Segmented,
  mine: Segmented,
  theirs: Segmented,
): Promise<string | null> {
  const longest = Math.max(...[base, mine, theirs].map(({ sentences }) => sentences.length));
  if (longest <= MOST_SENTENCES) return mergeBodies(base, mine, theirs);
  const input: MergeInput = { base: piecesOf(base), mine: piecesOf(mine), theirs: piecesOf(theirs) };
  return onThread<string | null>('merge', input, { atOnce: true });
}
