import type { Vocabulary } from '../read-tokens.js';
import type { WordLink } from '../word-link.js';

/** Numbers with the same digits on both sides, and telling signs (? ! % $ €) that both sides use. */
export function numberLinks(source: Vocabulary, target: Vocabulary): WordLink[] {
  const links: WordLink[] = [];
  source.keys.forEach((key, id) => {
    const other = target.idOf(key);
    if (other !== undefined && !LETTER.test(key))
      links.push({ source: id, target: other, strength: 1, kind: 'numbers' });
  });
  return links;
}

const LETTER = /\p{L}/u;
