import { foldLine } from './fold-line.js';
import { PHRASE_BOOK } from './phrase-book.js';

/**
 * The agency that names itself in its own text: a verb of reporting, then a name all in capitals
 * ("повідомляє УНН"), a name in quotation marks ("передає «Північ-Інфо»"), or a name in brackets before the dash that opens the first paragraph
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
      const named = name ?? quotedName(words.slice(at + 1, at + 5).join(' '));
      if (named !== null && PHRASE_BOOK.has('reports', foldLine(words[at]!))) return named;
    }
  }
  return null;
}

/** A name in quotation marks, each of its words with a capital: what somebody said would go on in small letters. */
function quotedName(text: string): string | null {
  return /^[«„“"](\p{Lu}[\p{L}\d.-]{1,30}(?: \p{Lu}[\p{L}\d.-]{0,30}){0,2})[»“”"]/u.exec(text)?.[1] ?? null;
}
