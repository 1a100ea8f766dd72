import { BitextError, invalid } from '../errors.js';

/** UTF-16 units of a page's text, and its lines. Real articles with their sites stay under a tenth of this. */
export const LONGEST_PAGE = 5_000_000;
const MOST_LINES = 20_000;

/** Refuses what cannot be a page's text, by a typed error that says what to send instead. */
export function checkPageText(input: string): void {
  if (input.length > LONGEST_PAGE)
    throw new BitextError(
      'TOO_LARGE',
      `The page has ${input.length} UTF-16 units, the limit is ${LONGEST_PAGE}. Send the article alone.`,
    );
  if (input.includes('\0'))
    throw invalid(
      ['page'],
      'no-nul',
      'The page holds the character NUL: it is not text.',
      'Send the bytes, to be decoded.',
    );
  const lone = /\p{Surrogate}/u.exec(input);
  if (lone !== null)
    throw invalid(
      ['page'],
      'well-formed',
      `The page holds half a surrogate pair at UTF-16 unit ${lone.index}.`,
      'Decode the page again as UTF-8.',
    );
  if (!/\S/u.test(input))
    throw invalid(
      ['page'],
      'not-empty',
      'The page holds no text.',
      'Send the text or the HTML of one article.',
    );
  let lines = 1;
  for (let at = input.indexOf('\n'); at >= 0; at = input.indexOf('\n', at + 1)) lines++;
  if (lines > MOST_LINES)
    throw new BitextError(
      'TOO_LARGE',
      `The page has ${lines} lines, the limit is ${MOST_LINES}. Send one article.`,
    );
}
