/** A table of scores that every look fills anew: the largest of the aligner's tables is made only once. */
export class ScoreTable {
  private scores = new Float32Array(0);

  /** So many scores, all `-Infinity`, in the place of those before. */
  cleared(size: number): Float32Array {
    if (this.scores.length < size) this.scores = new Float32Array(size);
    return this.scores.subarray(0, size).fill(-Infinity);
  }
}
