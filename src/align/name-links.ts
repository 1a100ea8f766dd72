import type { LinkTable } from './link-table.js';
import type { TokenFacts } from './reading.js';

const MOST_EXAMPLES = 4;

/**
 * Names links in words, `fish – Fisch, net – Netz and 2 more`; empty where there are none.
 * @param examples places in the link table, each with its source token
 */
export function nameLinks(
  examples: Iterable<readonly [at: number, source: number]>,
  { target }: LinkTable,
  surfaces: TokenFacts['surfaces'],
): string {
  const all = [...examples];
  const named = all.slice(0, MOST_EXAMPLES).map(([at, source]) => {
    const [one, other] = [surfaces.source[source]!, surfaces.target[target[at]!]!];
    return one === other ? one : `${one} – ${other}`;
  });
  const more = all.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
