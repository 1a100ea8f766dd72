/** What one source sentence shares with the target sentences it may stand beside. */
export interface SentenceRow {
  /** The first of these target sentences, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** For each of their tokens the summed link probability given this sentence. */
  readonly forward: Float32Array;
  /** For each of them and each token of this sentence the summed link probability given the target sentence. */
  readonly backward: Float32Array;
  readonly given: readonly Float64Array[];
}
