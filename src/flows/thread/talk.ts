/**
 * What a job on another thread may say before its result. Each question waits for its answer, so that a large
 * result told piece by piece leaves the event loop free between the pieces.
 */
export interface Talk<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  /** The share done, 0 to 1. */
  onProgress(done: number): void;
}
