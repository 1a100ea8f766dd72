/**
 * The form of a word under which spellings compare equal: NFKC, lower case, one apostrophe (') and one
 * hyphen (-). For comparison only; it is never stored in place of the word.
 */
export function comparable(word: string): string {
  const folded = ASCII.test(word) ? word : word.normalize('NFKC');
  return folded
    .toLowerCase()
    .replace(/[’ʼ‘`´＇]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}

const ASCII = /^[\0-\x7f]*$/;
