import { foldLine } from './fold-line.js';
import { PHRASE_BOOK } from './phrase-book.js';

/**
 * The agency that names itself in its own text: a verb of reporting, then a name all in capitals
 * ("повідомляє УНН"), or a name in brackets before the dash that opens the first paragraph
 * ("STORNOWAY, Oct 2 (Meridian) - …", "(ANSA) - ROMA …"). Null where no paragraph does.
 */
export function findSelfAttribution(paragraphs: readonly string[]): string | null {
  const opening =
    /^[^()]{0,60}\((\p{Lu}[\p{Lu}\d.&-]{1,11}|dpa|sid|epd|kna|apa|sda|afp|ap|\p{Lu}\p{L}{2,20})\)[^()]{0,20} ?[-–—]/u.exec(
      paragraphs[0]?.slice(0, 200) ?? '',
    )?.[1];
  if (opening !== undefined) return opening;
  for (const paragraph of paragraphs.slice(0, 60)) {
    const words = paragraph.slice(0, 3000).split(/\s+/u);
    for (let at = 0; at + 1 < words.length; at++) {
      const name = /^["«„“]?(\p{Lu}[\p{Lu}\d.-]{1,11})["»“”]?[.,;:]?$/u.exec(words[at + 1]!)?.[1];
      if (name !== undefined && PHRASE_BOOK.has('reports', foldLine(words[at]!))) return name;
    }
  }
  return null;
}
