/** The mean confidence of some beads, at least one, to four places as beads have it. */
export function meanConfidence(beads: readonly { readonly confidence: number }[]): number {
  const mean = beads.reduce((sum, { confidence }) => sum + confidence, 0) / beads.length;
  return Math.round(mean * 10_000) / 10_000;
}
