import type { Sight } from './see-line.js';
import { sharedWords } from './word-stock.js';

/** How many of the next paragraphs below a line share words with the article. */
export function sharedBelow(sights: readonly Sight[], at: number, stock: ReadonlySet<string>): number {
  return sights
    .slice(at + 1, at + 300)
    .filter((sight) => sight.says === null && sight.shape.prose && sharedWords(stock, sight.shown) >= 3)
    .length;
}
