/**
 * What has been learned about a language pair: expected counts, never probabilities, so that lexicons add
 * up, grow alignment by alignment, and a text's own share can be taken away again. Pure data: whoever keeps
 * it adds `forward` and `backward` row by row. Keys are those of `tokenKey`.
 */
export interface Lexicon {
  /** `LEXICON_VERSION` when it was learned; a lexicon of another version is refused. */
  readonly version: number;
  /** How many beads it was learned from, by their weight. */
  readonly beads: number;
  /** One row for each pair of keys. */
  readonly pairs: readonly LexiconPair[];
}

export interface LexiconPair {
  readonly source: string;
  readonly target: string;
  /** How often the target word is expected to have come from the source word, and the other way round. */
  readonly forward: number;
  readonly backward: number;
}

/** Raised when keys or counts change their meaning; counts of different versions must not be added. */
export const LEXICON_VERSION = 1;

export const EMPTY_LEXICON: Lexicon = { version: LEXICON_VERSION, beads: 0, pairs: [] };
