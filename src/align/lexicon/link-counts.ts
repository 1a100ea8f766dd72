/** What was counted: for each link how often each side is expected to come from the other. */
export interface LinkCounts {
  readonly forward: Float32Array;
  readonly backward: Float32Array;
}
