/**
 * The form in which furniture is looked up and lines are compared: NFKC, lower case, ё as е, every run of
 * digits `#`, anything that is neither letter, mark nor digit one space, no spaces at the ends.
 *
 * Linear in the line's length.
 */
export function foldLine(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/\p{N}+/gu, '#')
    .replace(/[^\p{L}\p{M}#]+/gu, ' ')
    .trim();
}
