/** Whether one of some pairs of languages, such as `uk>en` or `*>en`, covers a translation; no pair at all covers every one. */
export function pairsCover(pairs: readonly string[], source: string | null, target: string): boolean {
  return (
    pairs.length === 0 ||
    pairs.some((pair) => {
      const [from, into] = pair.split('>');
      return (from === '*' || from === source) && (into === '*' || into === target);
    })
  );
}
