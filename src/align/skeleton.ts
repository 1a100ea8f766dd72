import { transliterate } from '../text/transliterate.js';

/**
 * What is left of a word when scripts, diacritics and habits of spelling are taken away, so that `Schewtschenko`,
 * `Шевченко` and `Shevchenko` come out alike: Latin letters in classes of sounds that languages confuse.
 * Empty where nothing can be spelled in Latin letters.
 */
export function skeleton(word: string, language: string): string {
  const latin = transliterate(word, language).toLowerCase();
  if (!KANA.test(word)) return fold(latin);
  return fold(latin.replace(/l/g, 'r'));
}

export const KANA = /[\u30a1-\u30fa]/;

function fold(latin: string): string {
  let folded = latin;
  for (const [pattern, sound] of SOUNDS) folded = folded.replace(pattern, sound);
  return folded;
}

/** Ordered: digraphs before their letters, doubled letters last. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]+/g, ''],
  [/shch|tsch|tch|sch|sh|ch|cz|sz/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/zh|dzh/g, 'i'],
  [/kh/g, 'g'],
  [/ck|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ie|iu|ia/g, 'i'],
  [/[yj]/g, 'i'],
  [/ts|tz|z/g, 's'],
  [/h/g, 'g'],
  [/(.)\1+/g, '$1'],
];
