/** What one source sentence shares with the target sentences it may stand beside. Filled anew for another sentence once it is done with. */
export interface SentenceRow {
  /** The first of these target sentences, and the one after the last. */
  from: number;
  to: number;
  /** For each of their tokens the summed link probability given this sentence. */
  forward: Float32Array;
  /** For each of them and each token of this sentence the summed link probability given the target sentence. */
  backward: Float32Array;
  /** For each number of target sentences and each column where they end, the evidence of this sentence given them. */
  readonly given: Float64Array[];
  readonly meetings: Meetings;
}

/** The pairs of linked tokens of one source sentence and the target sentences that it is read closely with, without faint links. */
export interface Meetings {
  /** Meetings with target sentence y: `start[y - from]` to `start[y - from + 1] - 1`. */
  from: number;
  readonly start: number[];
  /** Number of the source token in its sentence, and of the target token in its text. */
  readonly sources: number[];
  readonly targets: number[];
  /** Where the link stands in the link table. */
  readonly places: number[];
}

/** A row for target sentences `from` to `to`, empty: `before` emptied, or a new one. */
export function emptyRow(
  before: SentenceRow | undefined,
  range: { readonly from: number; readonly to: number },
  size: { readonly forward: number; readonly backward: number; readonly given: number },
  closeFrom: number,
): SentenceRow {
  const row = before ?? newRow(size.given);
  row.from = range.from;
  row.to = range.to;
  row.forward = cleared(row.forward, size.forward, Float32Array);
  row.backward = cleared(row.backward, size.backward, Float32Array);
  const columns = range.to - range.from + 1;
  for (let n = 0; n < size.given; n++) row.given[n] = cleared(row.given[n]!, columns, Float64Array);
  const { meetings } = row;
  meetings.from = closeFrom;
  meetings.start.length = 1;
  meetings.sources.length = 0;
  meetings.targets.length = 0;
  meetings.places.length = 0;
  return row;
}

function newRow(given: number): SentenceRow {
  return {
    from: 0,
    to: 0,
    forward: new Float32Array(0),
    backward: new Float32Array(0),
    given: Array.from({ length: given }, () => new Float64Array(0)),
    meetings: { from: 0, start: [0], sources: [], targets: [], places: [] },
  };
}

/** The array with its first `size` numbers set to 0; a larger one if it is too short. */
export function cleared<Numbers extends Float32Array | Float64Array>(
  numbers: Numbers,
  size: number,
  Numbers: new (length: number) => Numbers,
): Numbers {
  if (numbers.length < size) return new Numbers(size + (size >> 1));
  numbers.fill(0, 0, size);
  return numbers;
}
