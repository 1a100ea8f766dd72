/** What one source sentence shares with the target sentences it may stand beside. */
export interface SentenceRow {
  /** The first of these target sentences, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** For each of their tokens the summed link probability given this sentence. */
  readonly forward: Float32Array;
  /** For each of them and each token of this sentence the summed link probability given the target sentence. */
  readonly backward: Float32Array;
  /** For each number of target sentences and each column where they end, the evidence of this sentence given them. */
  readonly given: readonly Float64Array[];
  readonly meetings: Meetings;
}

/** The pairs of linked tokens of one source sentence and the target sentences that it is read closely with, without faint links. */
export interface Meetings {
  /** Meetings with target sentence y: `start[y - from]` to `start[y - from + 1] - 1`. */
  readonly from: number;
  readonly start: number[];
  /** Number of the source token in its sentence, and of the target token in its text. */
  readonly sources: number[];
  readonly targets: number[];
  /** Where the link stands in the link table. */
  readonly places: number[];
}
