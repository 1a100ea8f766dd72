import { primaryLanguage } from './language-tag.js';
import { SCRIPTS } from './scripts/scripts.js';

/**
 * A Latin rendering of a text in ASCII, for slugs and for recognising cognates across scripts: letters of
 * Cyrillic, Greek, Armenian, Georgian, Hebrew, Arabic, Devanagari, Hangul and kana are spelled out, Latin
 * letters lose their diacritics, ASCII stays, dashes, quotes and spaces become their ASCII likeness, and
 * what has no rendering (Han, Thai, emoji) is dropped. Rough where a script leaves out its vowels.
 *
 * `language` decides letters that languages read differently (г is `h` in Ukrainian, `g` in Russian).
 */
export function transliterate(text: string, language = 'und'): string {
  if (ASCII.test(text)) return text;
  const primary = primaryLanguage(language);
  let latin = text;
  for (const script of SCRIPTS) {
    if (script.test.test(latin)) latin = script.render(latin, primary);
  }
  return latin
    .normalize('NFKD')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[‘’ʼ′`´]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/\s/gu, ' ')
    .replace(NOT_ASCII, '');
}

const ASCII = /^[\0-\x7f]*$/;
const NOT_ASCII = /[^\0-\x7f]+/g;
