import { invalid } from '../errors.js';
import { LARGEST_PAGE } from './read-page.js';

/** @throws BitextError `VALIDATION` for more ids than objects are given at once */
export function requireFewIds(ids: readonly string[]): void {
  if (ids.length <= LARGEST_PAGE) return;
  throw invalid(
    ['ids'],
    'page-size',
    `There are ${ids.length} ids; at most ${LARGEST_PAGE} are taken at once.`,
  );
}
