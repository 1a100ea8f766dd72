import { foldLine } from './fold-line.js';

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** UTF-16 units of a line that are looked at. */
const LOOKED_AT = 2000;

/**
 * The content words of a text, cut to five letters so that endings do not matter; pairs of characters where
 * there are no spaces. Two texts that share several are about one thing.
 */
export function wordStock(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(stems));
}

/** How many different content words of a text are in the stock. */
export function sharedWords(stock: ReadonlySet<string>, text: string): number {
  return new Set(stems(text).filter((stem) => stock.has(stem))).size;
}

/** The share of a text's content words that are in the stock, 0 to 1. */
export function sharedShare(stock: ReadonlySet<string>, text: string): number {
  const all = new Set(stems(text));
  return all.size === 0 ? 0 : sharedWords(stock, text) / all.size;
}

function stems(text: string): string[] {
  return foldLine(text.slice(0, LOOKED_AT))
    .split(' ')
    .flatMap((word) => {
      if (WIDE.test(word)) return [...word].slice(1).map((_, index) => word.slice(index, index + 2));
      return word.length >= 4 && !word.includes('#') ? [word.slice(0, 5)] : [];
    });
}
