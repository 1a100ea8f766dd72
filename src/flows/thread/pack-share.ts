import type { Lexicon } from '../../align/lexicon/lexicon.js';
import { packLexicon } from '../../align/lexicon/packed-lexicon.js';
import type { Share } from '../../store/queries/replace-share.js';

/** What was learned as it is stored. */
export function packShare(lexicon: Lexicon, turned: boolean): Share {
  const { beads, pages } = packLexicon(lexicon, turned);
  return { beads, pairs: new TextEncoder().encode(pages[0]) };
}
