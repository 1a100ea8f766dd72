import { PHRASE_BOOK } from './phrase-book.js';

/**
 * The agency that names itself in its own text: a verb of reporting, then a name all in capitals
 * ("повідомляє УНН"). Null where no paragraph does.
 */
export function findSelfAttribution(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs) {
    const words = paragraph.slice(0, 5000).split(/\s+/u);
    for (let i = 0; i + 1 < words.length; i++) {
      if (!PHRASE_BOOK.has('reports', words[i]!)) continue;
      const name = /^["«„“]?(\p{Lu}[\p{Lu}\d.-]{1,11})["»“”]?[.,;:]?$/u.exec(words[i + 1]!)?.[1];
      if (name !== undefined) return name;
    }
  }
  return null;
}
