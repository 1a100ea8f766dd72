/**
 * The form in which furniture is looked up and lines are compared: NFKC, lower case, Latin letters without
 * their accents, ё as е, ı as i, Arabic without vowel signs and with one alef, every run of digits `#`,
 * anything that is neither letter, mark nor digit one space, no spaces at the ends.
 *
 * Linear in the line's length.
 */
export function foldLine(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z])[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
    .replace(/[\u0610-\u061a\u0640\u064b-\u065f]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ё/gu, 'е')
    .replace(/ı/gu, 'i')
    .replace(/\p{N}+/gu, '#')
    .replace(/[^\p{L}\p{M}#]+/gu, ' ')
    .trim();
}
