/** Where a sentence without a final stop ends, and where the next one begins. */
export interface UnstoppedEnd {
  readonly end: number;
  readonly next: number;
}

/** What was found in a run of signs, and the offset behind the run, where to look on. */
export interface RunOfSigns {
  readonly found: UnstoppedEnd | undefined;
  readonly resume: number;
}
