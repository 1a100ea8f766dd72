import type { Vocabulary } from './read-tokens.js';
import { seedLinks } from './seeds/seed-words.js';
import { cognateLinks } from './signals/cognates.js';
import { numberLinks } from './signals/numbers.js';
import type { WordLink } from './word-link.js';

/** The links that are believed before any text has been aligned, each pair of words once: the surest kind first. */
export function believedLinks(
  source: Vocabulary,
  target: Vocabulary,
  languages: readonly [source: string, target: string],
): WordLink[] {
  const links = new Map<number, WordLink>();
  const all = [
    ...numberLinks(source, target),
    ...cognateLinks(source, target, languages),
    ...seedLinks(source, target),
  ];
  for (const link of all) {
    const pair = link.source * target.size + link.target;
    const known = links.get(pair);
    if (known === undefined || known.strength < link.strength) links.set(pair, link);
  }
  return [...links.values()];
}
