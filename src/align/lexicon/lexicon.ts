/**
 * What has been learned about one direction-free language pair: expected counts, never probabilities, so
 * that lexicons add up and a text's own share can be taken away again. Keys are those of `tokenKey`.
 */
export interface Lexicon {
  /** Version of the keys and counts; a lexicon of another version is refused. */
  readonly version: number;
  /** How many beads it was learned from, human-approved ones counted by their weight. */
  readonly beads: number;
  /** One row for each pair of keys that was seen: how often they are expected to translate each other. */
  readonly pairs: readonly LexiconPair[];
}

export interface LexiconPair {
  readonly source: string;
  readonly target: string;
  readonly count: number;
}
