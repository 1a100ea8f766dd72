import { byLetters } from './script.js';

/** Latin letters that no Unicode decomposition turns into ASCII. Combining diacritics are dropped afterwards. */
export const latin = byLetters(/[\u00c0-\u024f\u1e00-\u1eff]/, {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'ng',
  ŧ: 't',
  ə: 'e',
  ƒ: 'f',
  ɓ: 'b',
  ɗ: 'd',
  ɛ: 'e',
  ɔ: 'o',
  ƙ: 'k',
  ƴ: 'y',
  ǝ: 'e',
  ȼ: 'c',
  ø̈: 'o',
});
