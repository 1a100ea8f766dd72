import type { TokenizedSide } from '../read-tokens.js';
import type { WordLink } from '../word-link.js';

/** Numbers with the same digits on both sides, and telling signs (? ! % $ €) that both sides use. */
export function numberLinks(source: TokenizedSide, target: TokenizedSide): WordLink[] {
  const targetOf = new Map(target.keys.map((key, id) => [key, id]));
  const links: WordLink[] = [];
  source.keys.forEach((key, id) => {
    const other = targetOf.get(key);
    if (other !== undefined && !LETTER.test(key))
      links.push({ source: id, target: other, strength: 1, kind: 'numbers' });
  });
  return links;
}

const LETTER = /\p{L}/u;
